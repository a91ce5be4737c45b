import Coursework
import RealModule

/// The classic mistakes of exercise 3.6.
enum AdaptiveEpsilonMisconceptions {
  static let all = [
    Misconception(
      Contracts.AdaptiveEpsilon.self, "one epsilon for all states",
      """
      An update in one state changes the epsilon of the others. A door that is well known makes \
      the room behind it no better known.
      """,
      as: Mistaken<SharesEpsilon>.self),
    Misconception(
      Contracts.AdaptiveEpsilon.self, "the sensitivity is inverted",
      """
      A larger inverse sensitivity makes your rule more sensitive. On which side of the fraction \
      does it stand?
      """,
      as: Mistaken<Multiplies>.self),
    Misconception(
      Contracts.AdaptiveEpsilon.self, "takes the TD error with its sign",
      """
      Where a value falls, your epsilon falls with it, below what no change at all would leave. Is \
      a value that has just fallen well known?
      """,
      as: Mistaken<KeepsTheSign>.self),
    Misconception(
      Contracts.AdaptiveEpsilon.self, "forgets the step size",
      """
      Your rule looks at the TD error. How far does the value move that the error belongs to?
      """,
      as: Mistaken<IgnoresTheStepSize>.self),
    Misconception(
      Contracts.AdaptiveEpsilon.self, "weighs the old epsilon with 1 / n",
      """
      With many actions your epsilon forgets nearly everything at each update. Which of the two \
      parts of the mean has the small weight?
      """,
      as: Mistaken<WeighsTheOther>.self),
    Misconception(
      Contracts.AdaptiveEpsilon.self, "keeps nothing of the old epsilon",
      """
      Your epsilon is f of the last update alone. One update moves one of n actions; what about \
      the others?
      """,
      as: Mistaken<Replaces>.self),
    Misconception(
      Contracts.AdaptiveEpsilon.self, "leaves out the denominator of f",
      """
      Your f is 1 − e⁻ˣ. It is near 1 and near 0 where it should be, and too large between them.
      """,
      as: Mistaken<NoDenominator>.self),
    Misconception(
      Contracts.AdaptiveEpsilon.self, "never begins again",
      """
      Your second rule falls for ever. What is the period for?
      """,
      as: Mistaken<FallsOn>.self),
    Misconception(
      Contracts.AdaptiveEpsilon.self, "begins again one episode late",
      """
      Your periods are one episode too long. Count the episodes from 0 with a period of 1: which of \
      them are the first of a period?
      """,
      as: Mistaken<RestartsLate>.self),
  ]

  private enum SharesEpsilon: AdaptiveEpsilonMistake {
    static func place(_ state: Int) -> Int { 0 }
  }

  private enum Multiplies: AdaptiveEpsilonMistake {
    static func size(_ change: Double, _ inverseSensitivity: Double) -> Double {
      abs(change) * inverseSensitivity
    }
  }

  private enum KeepsTheSign: AdaptiveEpsilonMistake {
    static func size(_ change: Double, _ inverseSensitivity: Double) -> Double {
      change / inverseSensitivity
    }
  }

  private enum IgnoresTheStepSize: AdaptiveEpsilonMistake {
    static func change(_ tdError: Double, _ stepSize: Double) -> Double { tdError }
  }

  private enum WeighsTheOther: AdaptiveEpsilonMistake {
    static func share(_ actionCount: Int) -> Double { 1 - 1 / Double(actionCount) }
  }

  private enum Replaces: AdaptiveEpsilonMistake {
    static func share(_ actionCount: Int) -> Double { 1 }
  }

  private enum NoDenominator: AdaptiveEpsilonMistake {
    static func novelty(_ size: Double) -> Double { 1 - .exp(-size) }
  }

  private enum FallsOn: AdaptiveEpsilonMistake {
    static func age(_ episode: Int, _ period: Int) -> Int { episode }
  }

  private enum RestartsLate: AdaptiveEpsilonMistake {
    static func age(_ episode: Int, _ period: Int) -> Int { episode % (period + 1) }
  }
}

/// A mistake in one part of a rule for epsilon, with everything else right.
private protocol AdaptiveEpsilonMistake {
  static func place(_ state: Int) -> Int
  static func change(_ tdError: Double, _ stepSize: Double) -> Double
  static func size(_ change: Double, _ inverseSensitivity: Double) -> Double
  static func novelty(_ size: Double) -> Double
  static func share(_ actionCount: Int) -> Double
  static func age(_ episode: Int, _ period: Int) -> Int
}

extension AdaptiveEpsilonMistake {
  static func place(_ state: Int) -> Int { state }
  static func change(_ tdError: Double, _ stepSize: Double) -> Double { stepSize * tdError }
  static func size(_ change: Double, _ inverseSensitivity: Double) -> Double {
    abs(change) / inverseSensitivity
  }
  static func novelty(_ size: Double) -> Double { (1 - .exp(-size)) / (1 + .exp(-size)) }
  static func share(_ actionCount: Int) -> Double { 1 / Double(actionCount) }
  static func age(_ episode: Int, _ period: Int) -> Int { episode % period }
}

/// A rule that refuses bad input and makes one mistake.
private struct Mistaken<Mistake: AdaptiveEpsilonMistake>: AdaptiveEpsilonExercise {
  let actionCount: Int
  let stepSize: Double
  let inverseSensitivity: Double
  var epsilons: [Double]

  init(stateCount: Int, actionCount: Int, stepSize: Double, inverseSensitivity: Double) throws {
    guard stateCount > 0, actionCount > 0, (0...1).contains(stepSize), inverseSensitivity > 0,
      inverseSensitivity.isFinite
    else { throw InvalidInput("not a rule") }
    self.actionCount = actionCount
    self.stepSize = stepSize
    self.inverseSensitivity = inverseSensitivity
    epsilons = Array(repeating: 1, count: stateCount)
  }

  func epsilon(in state: Int) throws -> Double {
    guard epsilons.indices.contains(state) else { throw InvalidInput("not a state") }
    return epsilons[Mistake.place(state)]
  }

  mutating func adapt(in state: Int, tdError: Double) throws {
    let old = try epsilon(in: state)
    guard tdError.isFinite else { throw InvalidInput("not an error") }
    let change = Mistake.change(tdError, stepSize)
    let share = Mistake.share(actionCount)
    epsilons[Mistake.place(state)] =
      share * Mistake.novelty(Mistake.size(change, inverseSensitivity)) + (1 - share) * old
  }

  static func restarting(
    from start: Double, to floor: Double, factor: Double, every period: Int, in episode: Int
  ) throws -> Double {
    guard floor >= 0, start >= floor, start <= 1, factor > 0, factor <= 1, period > 0, episode >= 0
    else { throw InvalidInput("not a schedule") }
    return max(floor, start * .pow(factor, Mistake.age(episode, period)))
  }
}
