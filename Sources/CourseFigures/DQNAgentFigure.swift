import Checks
import Coursework
import Experiments
import Plotting

extension LearnerFigure {
  /// Exercise 7.7: what the agent of the learner's own parts predicts and earns in the corridor, beside
  /// the reference's agent, which begins with the same network and walks as far.
  static let deepAgent = LearnerFigure(Contracts.DQNAgent.self) { subject, seed in
    // An agent that is not begun says so before its parts are looked at.
    _ = try await subject.answer(
      to: DQNCorridorQuestion.shown(seed: seed).with {
        $0.stepCount = 1
        $0.usesOwnParts = false
      })
    if let exercise = try await subject.answer(to: DQNPartsQuestion()).first {
      throw Obstacle.unusable("it is waiting for \(exercise), one of its parts")
    }
    let question = DQNCorridorQuestion.shown(seed: seed)
    let own = try await subject.answer(to: question)
    let count = question.corridor.length - 1
    let reference = try question.answer(by: DQNAssembly(ReferenceDeepAgent.self))
    let predicted = try drawable(values(own.parameters, question), count: count)
    let states = (0..<count).map(Double.init)
    let exact = (0..<count).map { state in
      (state..<count - 1).reduce(1.0) { value, _ in value * question.settings.discount }
    }
    let earned = [
      // An episode begins in any state but the last.
      Layer.horizontal("the most, on average", at: exact.reduce(0, +) / Double(count)),
      try earnings("the reference's", reference.returns),
      try earnings("yours", own.returns),
    ]
    return Figure(
      title: "Your agent of your own parts, in a corridor",
      panels: [
        Panel(
          title: "what going right is worth", x: Axis("state"), y: Axis("value"),
          layers: [
            .line("exact", x: states, y: exact, style: .reference),
            .points(
              "the reference's network", x: states, y: values(reference.parameters, question)),
            .points("your network", x: states, y: predicted),
          ]),
        Panel(
          title: "what an episode pays", x: Axis("episode"),
          y: Axis("discounted return, mean of the last 10"), layers: earned),
      ])
  }

  private static func values(_ parameters: [Double], _ question: DQNCorridorQuestion) -> [Double] {
    guard let network = try? question.network.with(parameters: parameters) else { return [] }
    return (0..<question.corridor.length - 1).compactMap { state in
      (try? network.actionValues(of: question.corridor.observation(of: state)))?.last
    }
  }

  private static func earnings(_ name: String, _ returns: [Double]) throws -> Layer {
    let all = try drawable(returns, count: returns.count)
    let means = trailingMeans(all, width: 10)
    return .line(name, x: means.indices.map { Double($0 + 1) }, y: means)
  }
}

extension DQNCorridorQuestion {
  /// The corridor of the checks, walked for longer, with the author's own parts.
  fileprivate static func shown(seed: UInt64) -> DQNCorridorQuestion {
    DQNCorridorQuestion(
      corridor: DQNCorridor(length: 6),
      settings: DQNAgentSettings(
        discount: 0.9, epsilon: 0.4, capacity: 400, batchSize: 8, targetRule: .copy(every: 20),
        penalty: .huber(threshold: 1)),
      stepCount: 2000, usesOwnParts: true, seed: seed)
  }
}
