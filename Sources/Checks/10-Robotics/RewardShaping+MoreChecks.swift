import Coursework
import DecisionProcesses

/// What a bonus may do, what the ends of ranges are, and what is refused.
extension RewardShapingChecks {
  // MARK: - A bonus that changes the best policy

  static let workedTemptation = Check(
    "a bonus of 1 beside the goal and of 2 at it spoils some task at a discount of 3/4", .example
  ) { _ in
    TemptationQuestion(bonus: NearnessBonus(beside: 1, atGoal: 2), discount: 0.75)
  } judge: { question, answer in
    judgeTemptation(question, answer)
  }

  static let noTemptation = Check(
    "the same bonus spoils no task at a discount of 1/2", .example
  ) { _ in
    TemptationQuestion(bonus: NearnessBonus(beside: 1, atGoal: 2), discount: 0.5)
  } judge: { question, answer in
    judgeTemptation(question, answer)
  }

  static let temptations = Check(
    "a bonus makes a robot wait for ever where waiting gets more of it, and only there", .safety
  ) { inquiry throws(Halt) in
    // Even a single bonus of waiting is more than that of finishing.
    let atGoal = inquiry.generator.number(in: 1...4)
    let bonus = NearnessBonus(
      beside: atGoal + inquiry.generator.number(in: 1...4), atGoal: atGoal)
    try await inquiry.ask(
      TemptationQuestion(bonus: bonus, discount: inquiry.generator.number(in: 0.1...0.9)),
      judge: judgeTemptation)
    for excess in [0.3, 0.6, 2, 8, -0.5] {
      try await inquiry.ask(
        TemptationQuestion.random(excess: excess, using: &inquiry.generator),
        judge: judgeTemptation)
    }
  }

  // MARK: - Ends of ranges

  static let ends = Check(
    "discounts of 0 and 1, potentials that are all 0 or all the same, and no steps are taken", .law
  ) { inquiry throws(Halt) in
    for discount in [0.0, 1] {
      let steps = ShapedRewardsQuestion.random(using: &inquiry.generator)
      try await inquiry.ask(steps.with { $0.discount = discount }, judge: judgeSteps)
      let episode = ReturnChangeQuestion.random(using: &inquiry.generator)
      try await inquiry.ask(episode.with { $0.discount = discount }, judge: judgeReturn)
    }
    let none = ReturnChangeQuestion.random(using: &inquiry.generator).with { $0.episode = [] }
    try await inquiry.ask(none, judge: judgeReturn)
    let model = ShapedModelQuestion.random(using: &inquiry.generator)
    for level in [0, inquiry.generator.number(in: 2...9)] {
      try await inquiry.ask(
        model.with { $0.potentials = $0.potentials.map { _ in level } }, judge: judgeModel)
    }
  }

  // MARK: - Bad input

  static let badSteps = Check.refuses(
    "discounts outside 0...1, potentials that are missing or not finite, and rewards that are not "
      + "finite are refused"
  ) { generator in
    let good = ShapedRewardsQuestion.random(using: &generator)
    let count = good.potentials.count
    let first = good.steps[0]
    let unused = (0..<count).first { $0 != first.state && $0 != first.nextState } ?? 0
    return [
      good.with {
        $0.steps = [first]
        $0.potentials[unused] = .nan
      },
      good.with { $0.discount = 1.01 }, good.with { $0.discount = -0.01 },
      good.with { $0.discount = .nan },
      good.with { $0.potentials[good.steps[0].state] = .infinity },
      good.with { $0.potentials[good.steps[0].nextState] = .nan },
      good.with { $0.steps[0].state = count }, good.with { $0.steps[0].state = -1 },
      good.with { $0.steps[0].nextState = count }, good.with { $0.steps[0].nextState = -1 },
      good.with { $0.steps[0].reward = .nan }, good.with { $0.potentials = [] },
    ]
  }

  static let badEpisodes = Check.refuses(
    "episodes with gaps, or that go on after their end, are refused"
  ) { generator in
    let good = ReturnChangeQuestion.random(using: &generator)
    let count = good.potentials.count
    return [
      good.with { $0.episode[1].state = ($0.episode[1].state + 1) % count },
      good.with { $0.episode[0].isTerminated = true },
      good.with { $0.episode[0].isTruncated = true },
      good.with { $0.episode[0].state = count }, good.with { $0.episode[2].reward = .infinity },
      good.with { $0.discount = 1.5 }, good.with { $0.potentials[0] = .nan },
    ]
  }

  static let badTables = Check(
    "tables with a potential too few, too many, or none, are refused", .badInput
  ) { inquiry throws(Halt) in
    let model = ShapedModelQuestion.random(using: &inquiry.generator)
    let values = TaskValuesQuestion.random(using: &inquiry.generator)
    let models = [
      model.with { $0.potentials.removeLast() }, model.with { $0.potentials.append(1) },
      model.with { $0.potentials[0] = .infinity }, model.with { $0.discount = -0.5 },
    ]
    for model in models { try await inquiry.expectRefusal(model) }
    let tables = [
      values.with { $0.potentials.removeLast() }, values.with { $0.potentials.append(1) },
      values.with { $0.terminalStates.append(false) }, values.with { $0.shapedValues.removeLast() },
      values.with { $0.shapedValues[0][0] = .nan }, values.with { $0.potentials[0] = -.infinity },
    ]
    for table in tables { try await inquiry.expectRefusal(table) }
  }

  static let badTemptations = Check.refuses(
    "a bonus that is negative or not finite, and a discount outside 0..<1, are refused"
  ) { generator in
    let good = TemptationQuestion.random(excess: 2, using: &generator)
    return [
      good.with { $0.discount = 1 }, good.with { $0.discount = -0.1 },
      good.with { $0.discount = .nan }, good.with { $0.bonus.beside = -1 },
      good.with { $0.bonus.atGoal = -0.5 }, good.with { $0.bonus.beside = .infinity },
      good.with { $0.bonus.atGoal = .nan },
    ]
  }
}
