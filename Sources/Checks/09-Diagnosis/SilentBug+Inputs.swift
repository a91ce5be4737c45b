import Coursework
import DecisionProcesses

/// A small world for agents that keep a log.
private struct LoggedWorld {
  let nextStates: [[Int]]
  let rewards: [[Double]]
  let isTerminal: [Bool]
  let timeLimit: Int
}

extension SeededGenerator {
  private mutating func loggedWorld() -> LoggedWorld {
    let (count, actionCount) = (integer(in: 5...6), integer(in: 2...3))
    return LoggedWorld(
      nextStates: (0..<count).map { _ in (0..<actionCount).map { _ in index(below: count) } },
      rewards: (0..<count).map { _ in
        (0..<actionCount).map { _ in flip(0.6) ? number(in: 0.5...3) : number(in: -3...(-0.5)) }
      },
      isTerminal: (0..<count).map { $0 == count - 1 }, timeLimit: integer(in: 4...6))
  }

  /// The settings of an agent in a world, without a step.
  private mutating func settings(_ world: LoggedWorld) -> AgentLog {
    AgentLog(
      discount: number(in: 0.7...0.9), stepSize: number(in: 0.3...0.6),
      exploration: LoggedExploration(
        start: number(in: 0.8...1), decay: number(in: 0.6...0.85), floor: number(in: 0.1...0.3)),
      initialValues: world.rewards.map { row in row.map { _ in number(in: 0.5...4) } },
      episodes: [])
  }

  private mutating func log(of fault: SilentFault) -> AgentLog {
    let world = loggedWorld()
    var log = settings(world)
    var agent = LoggingAgent(fault, settings: log)
    for episode in 0..<integer(in: 4...8) {
      var (state, steps) = (0, [LoggedStep]())
      repeat {
        let values = agent.values(in: state)
        let isRandom = flip(agent.epsilon(inEpisode: episode))
        let best = values.indices.max { values[$0] < values[$1] } ?? 0
        let action = isRandom ? index(below: values.count) : best
        let next = world.nextStates[state][action]
        let step = LoggedStep(
          state: state, action: action, epsilon: 0, estimate: 0,
          reward: world.rewards[state][action] + number(in: -0.25...0.25), nextState: next,
          nextEstimates: [], isTerminated: world.isTerminal[next],
          isTruncated: steps.count + 1 == world.timeLimit, tdError: 0)
        steps.append(agent.log(step, inEpisode: episode))
        state = next
      } while steps[steps.count - 1].isUnfinished
      log.episodes.append(steps)
    }
    return log
  }

  /// A log that tells its fault without doubt, and that fits a condition besides.
  mutating func silentLog(
    of fault: SilentFault, where condition: (AgentLog) -> Bool = { _ in true }
  ) -> AgentLog {
    while true {
      let log = log(of: fault)
      if condition(log) && log.isClear(fault) { return log }
    }
  }
}

extension LoggedStep {
  fileprivate var isUnfinished: Bool { !isTerminated && !isTruncated }
}

extension AgentLog {
  /// Whether all other faults would have logged clearly different numbers.
  fileprivate func isClear(_ fault: SilentFault) -> Bool {
    let steps = steps
    guard steps.contains(where: \.isTerminated), steps.contains(where: \.isTruncated) else {
      return false
    }
    // Where a log first departs from a healthy one it does so clearly.
    let healthy = differences(from: .healthy).first { $0 > 1e-9 } ?? 1
    return healthy > 2e-3
      && SilentFault.allCases.allSatisfy { other in
        other == fault || differences(from: other).contains { $0 > 2e-3 }
      }
  }

  /// Whether epsilon is at its floor in the end.
  var endsAtFloor: Bool { (steps.last?.epsilon ?? 0) <= exploration.floor }

  /// The step, in its episode, that stands at a place of the whole log.
  func place(of step: Int) -> (episode: Int, step: Int) {
    var left = step
    for (episode, steps) in episodes.enumerated() {
      if left < steps.count { return (episode, left) }
      left -= steps.count
    }
    return (episodes.count, left)
  }

  /// Whether a time limit falls on a step that terminates, and a step leads back to its own state.
  var hasRareSteps: Bool {
    steps.contains { $0.isTerminated && $0.isTruncated }
      && steps.contains { $0.state == $0.nextState && abs($0.tdError) > 0.1 }
  }

  /// Whether several faults explain everything up to the first step that no healthy agent would have
  /// logged, and another one stands before the right one in their list.
  var needsLaterSteps: Bool { firstSuspect != explanations.first }

  /// The first fault in the list that explains everything up to that step.
  var firstSuspect: SilentFault? {
    guard let first = firstContradiction else { return .healthy }
    return SilentFault.allCases.first { fault in
      differences(from: fault)[...first].allSatisfy { $0 < 1e-6 }
    }
  }

  /// Whether nothing betrays a fault in the first episode.
  var beginsWell: Bool {
    firstContradiction.map { place(of: $0).episode > 0 } ?? true
  }
}

extension SilentBugQuestion {
  /// Logs that the contract rules out.
  static func bad(using generator: inout SeededGenerator) -> [Self] {
    let good = SilentBugQuestion(log: generator.silentLog(of: .staleTarget))
    let states = good.log.initialValues.count
    return good.badSettings + [
      good.with { $0.log.episodes = [] }, good.with { $0.log.episodes[1] = [] },
      good.with { $0.log.episodes[0][0].state = -1 },
      good.with { $0.log.episodes[2][0].state = states },
      good.with { $0.log.episodes[1][0].nextState = states },
      good.with { $0.log.episodes[0][0].nextState = -1 },
      good.with { $0.log.episodes[1][0].action = -1 },
      good.with { $0.log.episodes[0][0].action = 3 },
      good.with { $0.log.episodes[0][0].nextEstimates.removeLast() },
      good.with { $0.log.episodes[2][0].nextEstimates.append(1) },
      good.with { $0.log.episodes[0][0].estimate = .nan },
      good.with { $0.log.episodes[0][0].reward = .infinity },
      good.with { $0.log.episodes[1][0].tdError = .nan },
      good.with { $0.log.episodes[2][0].nextEstimates[0] = -.infinity },
      good.with { $0.log.episodes[0][0].epsilon = 1.25 },
      good.with { $0.log.episodes[1][0].epsilon = .nan },
    ]
  }

  private var badSettings: [Self] {
    [
      with { $0.log.discount = 1.01 }, with { $0.log.discount = -0.1 },
      with { $0.log.discount = .nan }, with { $0.log.stepSize = 0 },
      with { $0.log.stepSize = 1.5 }, with { $0.log.stepSize = .nan },
      with { $0.log.exploration.start = 1.5 }, with { $0.log.exploration.decay = -0.5 },
      with { $0.log.exploration.floor = .nan }, with { $0.log.initialValues = [] },
      with { $0.log.initialValues[1].append(1) }, with { $0.log.initialValues[0][1] = .nan },
      with { $0.log.initialValues = $0.log.initialValues.map { _ in [] } },
    ]
  }
}
