import Coursework
import DecisionProcesses

/// What makes linear Q-learning right.
enum ApproximateQChecks {
  static let all: [Check] = [
    worked, stream, terminal, losses, table, selfLoops, ends, refused, badSettings,
    badTransitions,
  ]

  /// δ = 4, times 1/2, on features 1 and 2; then δ = 1 + 1/2 · 2, times 1/2, on features 2 and 0.
  static let worked = Check(
    "two transitions make weights [0, 0], [2, 4] and then [2, 0], [2, 4]", .example
  ) { _ in
    LinearStreamQuestion(
      featureCount: 2, actionCount: 2, stepSize: 0.5, discount: 0.5,
      transitions: [
        Transition(state: [1, 2], action: 1, reward: 4, nextState: [3, 3], isTerminal: false),
        Transition(state: [2, 0], action: 0, reward: 1, nextState: [1, 0], isTerminal: false),
      ],
      // The value of a feature by itself is its weight.
      probes: [[1, 0], [0, 1]])
  } judge: { question, answer in
    if let wrong = judge(question, answer) { return wrong }
    return Expectation.equal(
      answer[question.transitions.count - 1], [[2, 2], [0, 4]],
      because: "δ is 4 − 0, then 1 + 0.5 · 2 − 0, and each weight moves by half of it times its "
        + "feature",
      label: { "the weight of action \($1) and feature \($0)" })
  }

  static let stream = Check(
    "a stream of transitions leaves the weights that semi-gradient Q-learning leaves, after each",
    .law, rounds: 5
  ) { generator in
    LinearStreamQuestion.random(using: &generator)
  } judge: { question, answer in
    judge(question, answer)
  }

  static let terminal = Check(
    "after a terminal transition nothing follows, whatever the next features", .law, rounds: 4
  ) { generator in
    LinearStreamQuestion.random(using: &generator).with {
      for index in $0.transitions.indices.dropFirst(3) { $0.transitions[index].isTerminal = true }
    }
  } judge: { question, answer in
    judge(question, answer)
  }

  static let losses = Check(
    "where every next value is negative, the best of them is negative", .law, rounds: 3
  ) { generator in
    LinearStreamQuestion.random(using: &generator).with { question in
      // Losses and features that are positive make values that are all negative.
      for index in question.transitions.indices {
        question.transitions[index].reward = generator.number(in: -9 ... -4)
        question.transitions[index].action = index % question.actionCount
        question.transitions[index].state = generator.numbers(
          question.featureCount, in: 0.2...1)
        question.transitions[index].nextState = generator.numbers(
          question.featureCount, in: 0.2...1)
      }
    }
  } judge: { question, answer in
    judge(question, answer)
  }

  static let table = Check(
    "with one feature for each state it is the table of Q-learning", .law, rounds: 3
  ) { generator in
    LinearStreamQuestion.oneHot(using: &generator)
  } judge: { question, answer in
    judgeTable(question, answer)
  }

  /// A state that leads to itself: the gradient of the target would cancel nearly all of the update.
  static let selfLoops = Check(
    "from a state that leads to itself, the target is still taken for a constant", .law, rounds: 3
  ) { generator in
    LinearStreamQuestion.random(using: &generator).with {
      $0.discount = generator.number(in: 0.8...0.95)
      for index in $0.transitions.indices {
        $0.transitions[index].nextState = $0.transitions[index].state
        $0.transitions[index].isTerminal = false
      }
    }
  } judge: { question, answer in
    judge(question, answer)
  }

  static let ends = Check(
    "step sizes and discounts of exactly 0 and 1, one feature and one action are taken, and values "
      + "begin at 0", .law
  ) { inquiry throws(Halt) in
    let question = LinearStreamQuestion.random(using: &inquiry.generator)
    try await inquiry.ask(question.with { $0.transitions = [] }, judge: judge)
    for end in [0.0, 1] {
      // A step size of 1 with features of this size would blow up: a few steps are enough.
      try await inquiry.ask(
        question.with {
          $0.stepSize = end
          $0.transitions = Array($0.transitions.prefix(3))
        }, judge: judge)
      try await inquiry.ask(question.with { $0.discount = end }, judge: judge)
    }
    let feature = inquiry.generator.number(in: 0.5...1.5)
    try await inquiry.ask(
      LinearStreamQuestion(
        featureCount: 1, actionCount: 1, stepSize: 0.25, discount: 0.5,
        transitions: [
          Transition(state: [feature], action: 0, reward: -2, nextState: [1], isTerminal: false)
        ], probes: [[1], [-3]]),
      judge: judge)
  }

  /// The values before and after are compared to the last bit: the numbers are such that no order of
  /// operations rounds any of them.
  static let refused = Check(
    "a transition that is refused changes no weight, and learning goes on from where it was", .law
  ) { inquiry throws(Halt) in
    for question in LinearStreamQuestion.withRefusals(using: &inquiry.generator) {
      try await inquiry.ask(question, judge: judge)
    }
  }

  static let badSettings = Check.refuses(
    "counts that are not positive and settings outside 0...1 are refused"
  ) { generator in
    let good = LinearStreamQuestion.random(using: &generator).with {
      $0.transitions = []
      $0.probes = []
    }
    return [
      good.with { $0.featureCount = 0 }, good.with { $0.actionCount = 0 },
      good.with { $0.actionCount = -1 }, good.with { $0.featureCount = -2 },
      good.with { $0.stepSize = 1.01 }, good.with { $0.stepSize = -0.01 },
      good.with { $0.stepSize = .nan }, good.with { $0.discount = 1.01 },
      good.with { $0.discount = -0.01 }, good.with { $0.discount = .nan },
    ]
  }

  static let badTransitions = Check.refuses(
    "features that are not finite or too few or many, actions that are none and infinite rewards "
      + "are refused"
  ) { generator in
    let good = LinearStreamQuestion.random(using: &generator)
    return [
      good.with { $0.transitions[1].state.removeLast() },
      good.with { $0.transitions[1].state.append(1) },
      good.with { $0.transitions[1].state[0] = .nan },
      good.with { $0.transitions[1].nextState.removeLast() },
      good.with { $0.transitions[1].nextState[1] = .infinity },
      good.with {
        $0.transitions[1].nextState = []
        $0.transitions[1].isTerminal = true
      },
      good.with { $0.transitions[1].action = good.actionCount },
      good.with { $0.transitions[1].action = -1 },
      good.with { $0.transitions[1].reward = .nan },
      good.with { $0.transitions[1].reward = -.infinity },
      good.with { $0.probes[0].removeLast() },
      good.with { $0.probes[0].append(0) },
      good.with { $0.probes[0][1] = .nan },
    ]
  }
}
