import Coursework
import DecisionProcesses
import Environments

/// What makes values and estimates of betting right.
enum RouletteChecks {
  static let all: [Check] = [
    workedExample, workedDouble, american, values, qLearning, double, ends, bias, badInput,
  ]

  /// By hand: 0.5 and −1 after the first spin; then 0.5 · 0.5 is added to −1 and to 0.5, and both
  /// values go half of the way there.
  static let workedExample = Check(
    "two spins of a wheel with two pockets leave both bets at −0.125", .example
  ) { _ in
    RouletteQLearningQuestion(game: .twoPockets, spins: [0, 1])
  } judge: { _, answer in
    judge(
      answer, RouletteEstimate(actionValues: [-0.125, -0.125, 0], betting: [-0.25, -0.125]),
      because: "0.5 + 0.5 · (−1 + 0.5 · 0.5 − 0.5), and −1 + 0.5 · (0.5 + 0.5 · 0.5 + 1)")
  }

  /// By hand: the first table is 0.5, −1, 0; the second −1 + 0.5 · 0.5 and 0.5 + 0.5 · 0.5, since all
  /// tie in it and the first table says 0.5; then the first selects its bet 0, worth −0.75.
  static let workedDouble = Check(
    "three spins of that wheel leave two tables whose mean is −0.21875 for both bets", .example
  ) { _ in
    RouletteDoubleQuestion(game: .twoPockets, spins: [0, 1, 0], coins: [true, false, true])
  } judge: { _, answer in
    judge(
      answer,
      RouletteEstimate(
        actionValues: [-0.21875, -0.21875, 0], betting: [-0.125, -0.125, -0.21875]),
      because: "the tables are 0.3125, −1.1875, 0 and −0.75, 0.75, 0")
  }

  static let american = Check(
    "every bet of the American layout is worth −1/19, and leaving is worth 0", .example
  ) { generator in
    RouletteValuesQuestion(
      game: RouletteGame(
        bets: Roulette.americanBets, pocketCount: 38, discount: generator.discount(),
        stepSizes: []))
  } judge: { question, answer in
    Expectation.equal(
      answer, Array(repeating: -1.0 / 19, count: question.game.bets.count) + [0],
      because: "k/38 · (36/k − 1) − (38 − k)/38 = −2/38 for a bet on k pockets, and whoever makes "
        + "it once can leave after it", label: { "action \($0)" })
  }

  static let values = Check(
    "values are those of the best play, whether that is to leave or to go on betting", .law
  ) { inquiry throws(Halt) in
    for isFavourable in [false, true, false, true] {
      let game = RouletteGame.random(isFavourable: isFavourable, using: &inquiry.generator)
      try await inquiry.ask(RouletteValuesQuestion(game: game)) { question, answer in
        Expectation.equal(
          answer, question.game.exactValues,
          because: "a bet's mean gain, and discount · the value of the table, which is that of its "
            + "best action", label: { "action \($0)" })
      }
    }
  }

  static let qLearning = Check(
    "Q-learning's estimates are right after every spin", .law, rounds: 5
  ) { generator in
    RouletteQLearningQuestion.random(using: &generator)
  } judge: { question, answer in
    judge(answer, question.expected, because: "R + discount · max over all actions of Q(a)")
  }

  static let double = Check(
    "double Q-learning's estimates are right after every spin", .law, rounds: 5
  ) { generator in
    RouletteDoubleQuestion.random(using: &generator)
  } judge: { question, answer in
    judge(
      answer, question.expected,
      because: "R + discount · the other table's value of the moving table's best action")
  }

  static let ends = Check(
    "step sizes of exactly 0 and 1, a discount of 0, a single bet and no spin are taken", .law
  ) { inquiry throws(Halt) in
    for size in [0.0, 1] {
      let question = RouletteQLearningQuestion.random(using: &inquiry.generator)
      try await inquiry.ask(
        question.with { $0.game.stepSizes = $0.game.stepSizes.map { _ in size } }
      ) { judge($0, $1) }
    }
    let single = RouletteDoubleQuestion.random(using: &inquiry.generator)
    try await inquiry.ask(
      single.with {
        $0.game.bets = [$0.game.bets[0]]
        $0.game.stepSizes = $0.game.stepSizes.map { _ in 1 }
      }
    ) { judge($0, $1) }
    let question = RouletteDoubleQuestion.random(using: &inquiry.generator)
    try await inquiry.ask(question.with { $0.game.discount = 0 }) { judge($0, $1) }
    try await inquiry.ask(
      question.with {
        $0.spins = []
        $0.coins = []
      }
    ) { judge($0, $1) }
  }

  /// One bet on each pocket: whatever comes up, one of 38 wins 35 dollars and the others lose one.
  ///
  /// So the mean of all bets is the same for every wheel and spin, and what the algorithms add to it
  /// is known without any draw. The truth is −1/19.
  static let bias = Check(
    "after two spins Q-learning overrates betting by 17.5 · discount dollars, and double Q-learning "
      + "underrates it by half the discount", .bias
  ) { inquiry throws(Halt) in
    let game = RouletteGame(
      bets: Array(Roulette.americanBets.prefix(38)), pocketCount: 38,
      discount: inquiry.generator.discount(), stepSizes: (1...30).map { 1 / Double($0) })
    // Not the first pocket, whose bet is what an empty table selects.
    let spins = [inquiry.generator.integer(in: 1...37)] + inquiry.generator.spins(29, of: 38)
    let single = RouletteQLearningQuestion(game: game, spins: spins)
    let overrated = try await inquiry.answer(to: single)
    try inquiry.expect(judgeOverrating(single, overrated), on: single)
    let firstIsMoved = inquiry.generator.flip(0.5)
    let two = RouletteDoubleQuestion(
      game: game, spins: Array(spins.prefix(2)), coins: [firstIsMoved, !firstIsMoved])
    let underrated = try await inquiry.answer(to: two)
    try inquiry.expect(judgeUnderrating(two, underrated), on: two)
  }

  static let badInput = Check(
    "games that are not valid, spins that are no pockets, and missing step sizes or coins are refused",
    .badInput
  ) { inquiry throws(Halt) in
    let good = RouletteDoubleQuestion.random(using: &inquiry.generator)
    let games: [RouletteGame] = [
      good.with { $0.game.bets = [] }, good.with { $0.game.discount = 1 },
      good.with { $0.game.discount = -0.01 }, good.with { $0.game.stepSizes[0] = 1.01 },
      good.with { $0.game.bets[0].payout = .infinity },
      good.with { $0.game.bets[0].pockets = [good.game.pocketCount] },
    ].map(\.game)
    for game in games {
      try await inquiry.expectRefusal(RouletteValuesQuestion(game: game))
      try await inquiry.expectRefusal(RouletteQLearningQuestion(game: game, spins: good.spins))
      try await inquiry.expectRefusal(good.with { $0.game = game })
    }
    let others = [
      good.with { $0.spins[1] = -1 }, good.with { $0.spins[1] = good.game.pocketCount },
      good.with { $0.game.stepSizes = Array(good.game.stepSizes.prefix(good.spins.count - 1)) },
    ]
    for other in others {
      try await inquiry.expectRefusal(other)
      try await inquiry.expectRefusal(
        RouletteQLearningQuestion(game: other.game, spins: other.spins))
    }
    try await inquiry.expectRefusal(good.with { $0.coins.removeLast() })
    try await inquiry.expectRefusal(good.with { $0.coins.append(true) })
  }
}
