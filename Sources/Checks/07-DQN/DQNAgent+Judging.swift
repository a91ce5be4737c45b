import Coursework
import DecisionProcesses
import Exploration

/// How an agent is looked at.
extension DQNAgentChecks {
  static func judgeStream(_ question: DQNStreamQuestion, _ answer: [[Double]]) -> Discrepancy? {
    let expected = question.expected
    if let wrong = Expectation.count(
      answer.count, expected.count, because: "there are values after each transition")
    {
      return wrong
    }
    let settings = question.settings
    for (index, row) in expected.enumerated() {
      let updates = max(0, index + 2 - settings.batchSize)
      let wrong = Expectation.equal(
        answer[index], row, within: 1e-6,
        because:
          "transition \(index + 1) is stored, \(min(index + 1, settings.capacity)) are held, "
          + "and the online network has been updated \(updates) times"
          + targets(of: updates, settings.targetRule),
        label: { "probe \($0 / question.actionCount), action \($0 % question.actionCount)" })
      if let wrong { return wrong }
    }
    return nil
  }

  /// Whose targets the last of some updates went towards, in words that follow others.
  private static func targets(of updates: Int, _ rule: TargetRule) -> String {
    guard updates > 0 else { return "" }
    let network =
      switch rule {
      case .copy(let interval) where updates > interval:
        "after update \((updates - 1) / interval * interval)"
      case .blend(let rate) where updates > 1:
        "that blended after each update before, with rate \(rate)"
      default: "of the beginning"
      }
    return ", the last time towards targets of the network " + network
  }

  /// Compares what the target network was told with what the online network was after each update.
  static func judgeTelling(
    _ question: DQNTellingQuestion, _ answer: DQNTellingQuestion.Answer
  ) -> Discrepancy? {
    let (count, last) = (question.tellingCount, question.lastTransition)
    if let wrong = Expectation.holds(
      answer.tellings.count == count && answer.parameters.count == last + 1,
      expected: "telling \(count) with transition \(last)",
      because:
        "the first update comes with transition \(question.stream.settings.batchSize), and the "
        + "target network is told once after each update; this one throws when it is told for "
        + "the \(count)th time, and what a part throws the agent throws",
      actual: answer.tellings.isEmpty
        ? "it was not told so often in \(answer.parameters.count - 1) transitions"
        : "\(answer.tellings.count) tellings in \(answer.parameters.count - 1) transitions")
    {
      return wrong
    }
    for (place, telling) in answer.tellings.enumerated() {
      let number = place + 1
      // The last telling throws: whether the agent has its new parameters by then is its own affair.
      let numbers =
        number == count
        ? nil
        : Expectation.equal(
          telling.parameters, answer.parameters[last - count + number],
          because:
            "the store holds the online network's parameters as they are after update \(number)",
          label: { "parameter \($0) in telling \(number)" })
      let wrong =
        numbers
        ?? Expectation.holds(
          telling.isFirstStore,
          expected: "the store that the target network was created with",
          because: "a target network may keep that store, and look there",
          actual: "another store in telling \(number)")
      if let wrong { return wrong }
    }
    return nil
  }

  /// Two transitions, a memory of one, and a target network that stays what it was: by Adam's steps
  /// alone.
  static func judgeWorkedExample(
    _ question: DQNStreamQuestion, _ answer: [[Double]]
  ) -> Discrepancy? {
    let first = ValueNetwork(
      inputCount: question.inputCount, actionCount: question.actionCount, seed: question.seed)
    var network = first
    var expected: [[Double]] = []
    for step in question.transitions {
      guard let values = try? network.actionValues(of: step.state),
        let next = try? first.actionValues(of: step.nextState)
      else { return nil }
      let future = step.isTerminal ? 0 : question.settings.discount * (next.max() ?? 0)
      var gradient = values.map { _ in 0.0 }
      gradient[step.action] = values[step.action] - step.reward - future
      try? network.descend([gradient], at: [step.state])
      expected.append(question.probes.flatMap { (try? network.actionValues(of: $0)) ?? [] })
    }
    return Expectation.count(answer.count, expected.count, because: "there are two transitions")
      ?? Expectation.equal(
        Array(answer.joined()), Array(expected.joined()), within: 1e-6,
        because:
          "each is the whole batch, and the network goes one step down Q(S, A) − y, with y by "
          + "the network that it began with",
        label: {
          "transition \($0 / question.actionCount + 1), action \($0 % question.actionCount)"
        })
  }

  /// Looks for a choice that is not the best by the online network.
  static func judgeGreedy(
    _ question: DQNActionQuestion, _ answer: [DQNActionQuestion.Choice]
  ) -> Discrepancy? {
    if let wrong = judgeChoices(question, answer) { return wrong }
    for (state, choice) in answer.enumerated() {
      guard let best = choice.values.max(),
        let action = choice.actions.first(where: { choice.values[$0] < best - 1e-9 })
      else { continue }
      return Discrepancy(
        expected: "the action whose value is \(best) in state \(state)",
        because: "epsilon is 0, and the online network's values are \(choice.values)",
        actual: "action \(action)")
    }
    return nil
  }

  /// Compares the shares of actions with epsilon-greedy choice.
  static func judgeFrequencies(
    _ question: DQNActionQuestion, _ answer: [DQNActionQuestion.Choice]
  ) -> Discrepancy? {
    if let wrong = judgeChoices(question, answer) { return wrong }
    for (state, choice) in answer.enumerated() {
      let wrong = Expectation.frequencies(
        choice.values.indices.map { action in choice.actions.count { $0 == action } },
        EpsilonGreedy(epsilon: question.settings.epsilon).probabilities(of: choice.values),
        falseAlarm: falseAlarm / Double(answer.count),
        because: "epsilon is \(question.settings.epsilon), and the values are \(choice.values)",
        label: { "action \($0) in state \(state)" })
      if let wrong { return wrong }
    }
    return nil
  }

  /// Values and actions such as there are.
  private static func judgeChoices(
    _ question: DQNActionQuestion, _ answer: [DQNActionQuestion.Choice]
  ) -> Discrepancy? {
    if let wrong = Expectation.count(
      answer.count, question.states.count, because: "there are choices in each state")
    {
      return wrong
    }
    for choice in answer {
      let wrong =
        Expectation.finite([choice.values], stateCount: 1, actionCount: question.actionCount)
        ?? Expectation.count(
          choice.actions.count, question.drawCount, because: "every draw is an action")
        ?? choice.actions.first { $0 < 0 || $0 >= question.actionCount }.map {
          Discrepancy(
            expected: "an action below \(question.actionCount)",
            because: "an action is an index into the values", actual: "\($0)")
        }
      if let wrong { return wrong }
    }
    return nil
  }

  /// Lets the returned parameters walk the corridor, and compares what they promise with what it pays.
  static func judgeCorridor(
    _ question: DQNCorridorQuestion, _ answer: DQNCorridorQuestion.Answer
  ) -> Discrepancy? {
    let corridor = question.corridor
    guard let network = question.network.trained(to: answer.parameters) else {
      return .noTrainedNetwork(answer.parameters)
    }
    var bias = 0.0
    for state in 0..<corridor.length - 1 {
      let values = (try? network.actionValues(of: corridor.observation(of: state))) ?? [0, 0]
      guard values[1] > values[0] else {
        return Discrepancy(
          expected: "that going right is worth more in state \(state)",
          because:
            "the only reward is at the right end, \(question.stepCount) steps were learned from, "
            + "and that is enough for right agents",
          actual: "\(values[0]) for left and \(values[1]) for right")
      }
      bias += values[1] - question.realisedReturn(from: state)
    }
    bias /= Double(corridor.length - 1)
    return Expectation.holds(
      abs(bias) <= biasLimit,
      expected: "predicted minus realised return between −\(biasLimit) and \(biasLimit) on average",
      because: "what the network predicts for its own walk to the end is what the walk pays",
      actual: "\(bias)")
  }
}

extension DQNCorridorQuestion {
  /// What walking to the right pays from a state: 1, discounted once for each step before the last.
  func realisedReturn(from state: Int) -> Double {
    (state + 1..<corridor.length - 1).reduce(1.0) { value, _ in value * settings.discount }
  }
}
