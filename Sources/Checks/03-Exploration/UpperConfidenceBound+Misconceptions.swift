import Coursework
import RealModule

/// The classic mistakes of exercise 3.4.
enum UpperConfidenceBoundMisconceptions {
  static let all = [
    Misconception(
      Contracts.UpperConfidenceBound.self, "takes the logarithm of the action's own count",
      """
      Your bonus of an action looks at that action alone. Then nothing brings back an action that \
      is never chosen: what should grow while others are?
      """,
      as: OwnCount.self),
    Misconception(
      Contracts.UpperConfidenceBound.self, "does not weigh the bonus",
      """
      Your scores are the same for every exploration weight. With weight 0, what should be left of \
      the bonus?
      """,
      as: Unweighed.self),
    Misconception(
      Contracts.UpperConfidenceBound.self, "puts untried actions last",
      """
      An action that was never chosen gets no bonus from you. It is the one about which least is \
      known: what does its score tend to as its count goes to 0?
      """,
      as: NoBonusUntried.self),
    Misconception(
      Contracts.UpperConfidenceBound.self, "takes an untried action for one that was tried once",
      """
      You replace a count of 0 by 1 to be able to divide. A finite bonus can be beaten by a good \
      estimate, and then the action stays untried.
      """,
      as: AtLeastOnce.self),
    Misconception(
      Contracts.UpperConfidenceBound.self, "takes the logarithm to base 10",
      """
      Your bonus is too small by the same factor everywhere, 1.52. Which logarithm is ln?
      """,
      as: CommonLogarithm.self),
    Misconception(
      Contracts.UpperConfidenceBound.self, "takes no square root",
      """
      Your bonus falls like one over the count. The error of a mean does not shrink that fast.
      """,
      as: NoRoot.self),
    Misconception(
      Contracts.UpperConfidenceBound.self, "weighs the bonus under the root",
      """
      Doubling the weight does not double your bonus. What does the root reach over in the formula?
      """,
      as: WeighsUnderTheRoot.self),
    Misconception(
      Contracts.UpperConfidenceBound.self, "counts the choice that is about to be made",
      """
      Your logarithm is that of one choice more than were made. The book counts so, too; what does \
      this contract say about t?
      """,
      as: CountsAhead.self),
  ]

  private enum OwnCount: UpperConfidenceBoundMistake {
    static func bonus(_ total: Double, _ count: Double, _ weight: Double) -> Double {
      weight * (.log(count) / count).squareRoot()
    }
  }

  private enum Unweighed: UpperConfidenceBoundMistake {
    static func bonus(_ total: Double, _ count: Double, _ weight: Double) -> Double {
      (.log(total) / count).squareRoot()
    }
  }

  private enum NoBonusUntried: UpperConfidenceBoundMistake {
    static func untried(_ value: Double, _ total: Double, _ weight: Double) -> Double { value }
  }

  private enum AtLeastOnce: UpperConfidenceBoundMistake {
    static func untried(_ value: Double, _ total: Double, _ weight: Double) -> Double {
      value + bonus(max(total, 1), 1, weight)
    }
  }

  private enum CommonLogarithm: UpperConfidenceBoundMistake {
    static func bonus(_ total: Double, _ count: Double, _ weight: Double) -> Double {
      weight * (.log10(total) / count).squareRoot()
    }
  }

  private enum NoRoot: UpperConfidenceBoundMistake {
    static func bonus(_ total: Double, _ count: Double, _ weight: Double) -> Double {
      weight * .log(total) / count
    }
  }

  private enum WeighsUnderTheRoot: UpperConfidenceBoundMistake {
    static func bonus(_ total: Double, _ count: Double, _ weight: Double) -> Double {
      (weight * .log(total) / count).squareRoot()
    }
  }

  private enum CountsAhead: UpperConfidenceBoundMistake {
    static func bonus(_ total: Double, _ count: Double, _ weight: Double) -> Double {
      weight * (.log(total + 1) / count).squareRoot()
    }
  }
}

/// A mistake in the score, with everything else right.
private protocol UpperConfidenceBoundMistake: UpperConfidenceBoundExercise {
  static func bonus(_ total: Double, _ count: Double, _ weight: Double) -> Double
  static func untried(_ value: Double, _ total: Double, _ weight: Double) -> Double
}

extension UpperConfidenceBoundMistake {
  static func bonus(_ total: Double, _ count: Double, _ weight: Double) -> Double {
    weight * (.log(total) / count).squareRoot()
  }
  static func untried(_ value: Double, _ total: Double, _ weight: Double) -> Double { .infinity }

  static func scores(
    of actionValues: [Double], counts: [Int], explorationWeight: Double
  ) throws -> [Double] {
    guard !actionValues.isEmpty, actionValues.count == counts.count,
      actionValues.allSatisfy(\.isFinite), counts.allSatisfy({ $0 >= 0 }), explorationWeight >= 0,
      explorationWeight.isFinite
    else { throw InvalidInput("not a choice") }
    let total = Double(counts.reduce(0, +))
    return zip(actionValues, counts).map { value, count in
      count == 0
        ? untried(value, total, explorationWeight)
        : value + bonus(total, Double(count), explorationWeight)
    }
  }

  static func bestActions(
    for actionValues: [Double], counts: [Int], explorationWeight: Double
  ) throws -> [Int] {
    let scores = try scores(of: actionValues, counts: counts, explorationWeight: explorationWeight)
    return scores.indices.filter { scores[$0] == scores.max() }
  }

  static func play(rewards: [Double], rounds: Int, explorationWeight: Double) throws -> [Int] {
    guard !rewards.isEmpty, rewards.allSatisfy(\.isFinite), rounds >= 0, explorationWeight >= 0,
      explorationWeight.isFinite
    else { throw InvalidInput("not a game") }
    var estimates = rewards.map { _ in 0.0 }
    var counts = rewards.map { _ in 0 }
    return try (0..<rounds).map { _ in
      let action = try bestActions(
        for: estimates, counts: counts, explorationWeight: explorationWeight)[0]
      estimates[action] = rewards[action]
      counts[action] += 1
      return action
    }
  }
}
