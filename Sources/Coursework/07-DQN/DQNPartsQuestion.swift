import DecisionProcesses

/// Asks which of the parts that an agent is assembled from do not work yet.
public struct DQNPartsQuestion: Question {
  public typealias Asks = Contracts.DQNAgent

  /// Creates the question.
  public init() {}

  /// The numbers of their exercises.
  public func answer(by implementation: DQNAssembly) -> [String] {
    let (own, right) = (implementation.ownParts, DQNParts.provided)
    return Self.probes.filter { probe in
      guard let expected = try? probe.value(right) else { return false }
      return (try? probe.value(own)) != expected
    }.map(\.exercise)
  }

  private struct Probe {
    let exercise: String
    let value: (DQNParts) throws -> [Double]
  }

  private static var probes: [Probe] {
    [
      Probe(exercise: "3.1") { try $0.exploration.init(epsilon: 0.5).probabilities(of: [1, 3]) },
      Probe(exercise: "7.4") { parts in
        var buffer = try parts.replay.init(capacity: 2)
        for number in 0..<3 {
          try buffer.append(
            Transition(
              state: [Double(number)], action: 0, reward: 0, nextState: [0], isTerminal: false))
        }
        var generator = SeededGenerator(seed: 1)
        let batch = try buffer.sample(count: 2, using: &generator)
        return try buffer.transitions.flatMap(\.state) + batch.flatMap(\.state).sorted()
      },
      Probe(exercise: "7.5") { parts in
        try [TargetRule.copy(every: 2), .blend(rate: 0.25)].flatMap { rule in
          let online = ParameterStore([8, -4])
          var target = try parts.target.init(online: online, rule: rule)
          return try (1...3).flatMap { number in
            online.values = [Double(16 * number), 64]
            try target.onlineLearned(online)
            return try target.parameters.values
          }
        }
      },
      Probe(exercise: "7.6") { parts in
        let batch = DQNBatch(
          actions: [0, 1], rewards: [1, 2], isTerminal: [false, true],
          nextActionValues: [[0, 4], [8, 8]], discount: 0.5)
        let value = try parts.loss.loss(
          of: [[1, 1], [5, 5]], against: batch, penalty: .huber(threshold: 1))
        return [value.loss] + value.errors + value.gradient.joined()
      },
    ]
  }
}
