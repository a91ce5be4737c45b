import Coursework
import DynamicProgramming
import Environments
import TabularLearning

/// How estimates are looked at.
extension RouletteChecks {
  /// Compares an estimate with the right one.
  static func judge(
    _ answer: RouletteEstimate,
    _ expected: RouletteEstimate,
    because reason: String
  ) -> Discrepancy? {
    Expectation.equal(
      answer.betting, expected.betting, because: "the mean of all bets' values, with \(reason)",
      label: { "the estimate after spin \($0 + 1)" })
      ?? Expectation.equal(
        answer.actionValues, expected.actionValues, because: reason,
        label: {
          $0 == expected.actionValues.count - 1 ? "leaving, whose target is 0" : "bet \($0)"
        })
  }

  static func judge(
    _ question: RouletteQLearningQuestion, _ answer: RouletteEstimate
  ) -> Discrepancy? {
    judge(answer, question.expected, because: "R + discount · max over all actions of Q(a)")
  }

  static func judge(
    _ question: RouletteDoubleQuestion, _ answer: RouletteEstimate
  ) -> Discrepancy? {
    judge(
      answer, question.expected,
      because: "R + discount · the other table's value of the moving table's best action")
  }

  /// −1/19 after one spin; half of 35 times the discount is added at the second; and ever after the
  /// table seems worth at least 0, so that betting never seems worse than it is.
  static func judgeOverrating(
    _ question: RouletteQLearningQuestion, _ answer: RouletteEstimate
  ) -> Discrepancy? {
    let discount = question.game.discount
    return Expectation.count(
      answer.betting.count, question.spins.count, because: "there is an estimate after each spin")
      ?? Expectation.equal(
        Array(answer.betting.prefix(2)), [-1.0 / 19, -1.0 / 19 + 17.5 * discount],
        because: "one bet of 38 has won 35 dollars, and half of discount · 35 is added to all",
        label: { "the estimate after spin \($0 + 1)" })
      ?? answer.betting.firstIndex { !($0 >= -1.0 / 19 - 1e-9) }.map {
        Discrepancy(
          expected: "at least −1/19 after spin \($0 + 1)",
          because: "the largest value is never below that of leaving, 0",
          actual: "\(answer.betting[$0])")
      }
  }

  /// The second table is empty, selects the first bet, and hears from the first table that it lost.
  static func judgeUnderrating(
    _ question: RouletteDoubleQuestion, _ answer: RouletteEstimate
  ) -> Discrepancy? {
    Expectation.equal(
      answer.betting, [-0.5 / 19, -1.0 / 19 - question.game.discount / 2],
      because: "the tables' means are −1/19 and −1/19 − discount",
      label: { "the estimate after spin \($0 + 1)" })
  }
}

extension RouletteGame {
  /// The values of the best play, by dynamic programming.
  var exactValues: [Double] {
    let table = Roulette(bets: bets, pocketCount: pocketCount)
    return optimalActionValues(of: table, discount: discount).rows[Roulette.atTheTable]
  }

  fileprivate var fresh: [Double] { Array(repeating: 0, count: bets.count + 1) }

  fileprivate func mean(_ values: [Double]) -> Double {
    values.prefix(bets.count).reduce(0, +) / Double(bets.count)
  }

  /// Moves all values of a table, each towards the target that belongs to its gain.
  fileprivate func move(
    _ values: [Double], spin: Int, stepSize: Double, target: (Double, Double) -> Double
  ) -> [Double] {
    values.indices.map { action in
      let isLeaving = action == bets.count
      let gain =
        isLeaving ? 0 : bets[action].pockets.contains(spin) ? bets[action].payout : -1
      let continuation = TemporalDifference.continuation(
        isTerminal: isLeaving, discount: discount)
      return TemporalDifference.updated(
        values[action], towards: target(gain, continuation), stepSize: stepSize)
    }
  }
}

extension RouletteQLearningQuestion {
  /// What Q-learning believes, by the reference's target.
  var expected: RouletteEstimate {
    var values = game.fresh
    let betting = spins.enumerated().map { number, spin in
      let old = values
      values = game.move(old, spin: spin, stepSize: game.stepSizes[number]) {
        TemporalDifference.qLearningTarget(reward: $0, continuation: $1, nextActionValues: old)
      }
      return game.mean(values)
    }
    return RouletteEstimate(actionValues: values, betting: betting)
  }
}

extension RouletteDoubleQuestion {
  /// What double Q-learning believes, by the reference's target.
  var expected: RouletteEstimate {
    var tables = [game.fresh, game.fresh]
    var updates = [0, 0]
    var means = game.fresh
    let betting = zip(spins, coins).map { spin, coin in
      let side = coin ? 0 : 1
      let old = tables
      tables[side] = game.move(old[side], spin: spin, stepSize: game.stepSizes[updates[side]]) {
        TemporalDifference.doubleQLearningTarget(
          reward: $0, continuation: $1, selector: old[side], evaluator: old[1 - side])
      }
      updates[side] += 1
      means = zip(tables[0], tables[1]).map { ($0 + $1) / 2 }
      return game.mean(means)
    }
    return RouletteEstimate(actionValues: means, betting: betting)
  }
}
