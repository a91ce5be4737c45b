import Coursework
import DecisionProcesses

/// How the agent's steps are looked at.
extension PegInHoleAgentChecks {
  static func judgeStream(
    _ question: PegStreamQuestion, _ answer: [PegStreamQuestion.Episode]
  ) -> Discrepancy? {
    let expected = question.expected
    if let wrong = Expectation.count(
      answer.count, expected.count, because: "there is an entry for each episode")
    {
      return wrong
    }
    var steps = 0
    for (number, (own, right)) in zip(answer, expected).enumerated() {
      let wrong =
        judgeActions(own.actions, right.actions, in: number, after: steps, question)
        ?? Expectation.equal(
          own.values, right.values, within: 1e-6,
          because: story(of: number, after: steps + right.actions.count, question),
          label: { "probe \($0 / question.actionCount), action \($0 % question.actionCount)" })
      if let wrong { return wrong }
      steps += right.actions.count
    }
    return nil
  }

  private static func judgeActions(
    _ own: [Int], _ right: [Int], in episode: Int, after steps: Int, _ question: PegStreamQuestion
  ) -> Discrepancy? {
    if own.count != right.count {
      return Discrepancy(
        expected: "\(right.count) steps in episode \(episode)",
        because: "an episode goes on until a step is terminated or truncated, and no further",
        actual: "\(own.count) steps")
    }
    guard let place = own.indices.first(where: { own[$0] != right[$0] }) else { return nil }
    let (settings, step) = (question.settings, steps + place)
    let share = min(1, Double(step) / Double(settings.epsilonSteps))
    let epsilon = settings.firstEpsilon + (settings.lastEpsilon - settings.firstEpsilon) * share
    return Discrepancy(
      expected: "action \(right[place]) in step \(place) of episode \(episode)",
      because:
        "\(step) steps were taken before, ε is \(epsilon), and the choice is the exploration rule's "
        + "by the online network's values, with the next draws of the generator",
      actual: "action \(own[place])")
  }

  /// What has happened by the end of an episode.
  private static func story(
    of episode: Int, after steps: Int, _ question: PegStreamQuestion
  ) -> String {
    let settings = question.settings
    let updates = (0...steps).count {
      $0 % settings.trainingInterval == 0 && min($0, settings.capacity) >= settings.learningStart
        && $0 > 0
    }
    let last = question.scripts[episode].steps.last
    let end = last?.isTerminated ?? false ? "terminated" : "truncated"
    let copies = updates / settings.copyInterval
    return "episode \(episode) was \(end) after \(steps) steps in all, and the online network has "
      + "been updated \(updates) times"
      + (copies > 0 ? ", with a copy after update \(copies * settings.copyInterval)" : "")
  }

  /// Batches of the newest transition alone, and a target network that stays what it was: by formula.
  static func judgeWorkedExample(
    _ question: PegStreamQuestion, _ answer: [PegStreamQuestion.Episode]
  ) -> Discrepancy? {
    let (first, settings) = (question.network, question.settings)
    var network = first
    var expected: [Double] = []
    for (script, episode) in zip(question.scripts, answer) {
      guard let step = script.steps.first, let action = episode.actions.first,
        (0..<question.actionCount).contains(action),
        let value = try? network.actionValues(of: script.start.features)[action],
        let online = try? network.actionValues(of: step.state.features),
        let target = try? first.actionValues(of: step.state.features),
        let best = online.indices.max(by: { online[$0] < online[$1] })
      else { return noActions }
      let next = step.isTerminated ? 0 : settings.discount * step.state.potential
      let reward = settings.rewardScale * (step.reward + next - script.start.potential)
      let future = step.isTerminated ? 0 : settings.discount * target[best]
      var gradient = Array(repeating: 0.0, count: question.actionCount)
      gradient[action] = -min(max(reward + future - value, -1), 1)
      try? network.descend([gradient], at: [script.start.features])
      expected += question.probes.flatMap { (try? network.actionValues(of: $0)) ?? [] }
    }
    return Expectation.count(
      answer.count, question.scripts.count, because: "there is an entry for each episode")
      ?? Expectation.equal(
        answer.flatMap(\.values), expected, within: 1e-6,
        because:
          "the newest transition is the whole batch, its weight is 1, and the network goes one step "
          + "down −min(max(δ, −1), 1), with δ = scale · (R + γ Φ(s′) − Φ(s)) + γ Q⁻(s′, a*) − Q(s, a) "
          + "and nothing of s′ where the step terminated",
        label: {
          let width = max(1, question.probes.count * question.actionCount)
          return "episode \($0 / width), action \($0 % width)"
        })
  }

  private static let noActions = Discrepancy(
    expected: "one action in each episode", because: "each episode has one step",
    actual: "another number of actions, or one that is none")
}
