import Coursework
import RealModule

extension CalibrationSet {
  private typealias Paraphrase = AdaptiveEpsilonParaphrases

  static let adaptiveEpsilon = CalibrationSet(
    Contracts.AdaptiveEpsilon.self,
    alternatives: [
      "takes a hyperbolic tangent, and multiplies episode by episode": EpsilonRule<Tangent>.self,
      "moves a dictionary's entries by their errors": EpsilonRule<StandardEpsilon>.self,
    ],
    paraphrases: [
      "one epsilon for all states": [
        EpsilonRule<Paraphrase.OneForAll>.self, EpsilonRule<Paraphrase.KeepsNoState>.self,
      ],
      "the sensitivity is inverted": [
        EpsilonRule<Paraphrase.MultipliesBySigma>.self, EpsilonRule<Paraphrase.DividesTwice>.self,
      ],
      "takes the TD error with its sign": [
        EpsilonRule<Paraphrase.SignedTangent>.self, EpsilonRule<Paraphrase.SignedLogistic>.self,
      ],
      "forgets the step size": [
        EpsilonRule<Paraphrase.WholeError>.self, EpsilonRule<Paraphrase.StepSizeOfOne>.self,
      ],
      "weighs the old epsilon with 1 / n": [
        EpsilonRule<Paraphrase.BlendsTheOtherWay>.self,
        EpsilonRule<Paraphrase.CountsTheOthers>.self,
      ],
      "keeps nothing of the old epsilon": [
        EpsilonRule<Paraphrase.Overwrites>.self, EpsilonRule<Paraphrase.MovesAllTheWay>.self,
      ],
      "leaves out the denominator of f": [
        EpsilonRule<Paraphrase.OneMinusExponential>.self,
        EpsilonRule<Paraphrase.ExponentialMinusOne>.self,
      ],
      "never begins again": [
        EpsilonRule<Paraphrase.NoPeriod>.self, EpsilonRule<Paraphrase.PeriodOfAllTime>.self,
      ],
      "begins again one episode late": [
        EpsilonRule<Paraphrase.CountsPastThePeriod>.self,
        EpsilonRule<Paraphrase.SubtractsLongPeriods>.self,
      ],
    ])
}

/// The parts of a rule that is right.
enum StandardEpsilon: EpsilonStyle {}

/// A right answer with other functions.
private enum Tangent: EpsilonStyle {
  static func novelty(_ error: Double, _ stepSize: Double, _ sigma: Double) -> Double {
    .tanh(abs(error) * stepSize / sigma / 2)
  }
  static func decayed(_ start: Double, _ floor: Double, _ factor: Double, _ age: Int) -> Double {
    (0..<age).reduce(start) { value, _ in max(floor, value * factor) }
  }
}

/// The parts of a rule for epsilon; a sample replaces some.
protocol EpsilonStyle {
  static func place(_ state: Int) -> Int
  static func novelty(_ error: Double, _ stepSize: Double, _ sigma: Double) -> Double
  static func blend(_ old: Double, _ novelty: Double, _ actionCount: Int) -> Double
  static func age(_ episode: Int, _ period: Int) -> Int
  static func decayed(_ start: Double, _ floor: Double, _ factor: Double, _ age: Int) -> Double
}

extension EpsilonStyle {
  static func place(_ state: Int) -> Int { state }

  static func novelty(_ error: Double, _ stepSize: Double, _ sigma: Double) -> Double {
    let decay = Double.exp(-abs(stepSize * error / sigma))
    return (1 - decay) / (1 + decay)
  }

  static func blend(_ old: Double, _ novelty: Double, _ actionCount: Int) -> Double {
    old + (novelty - old) / Double(actionCount)
  }

  static func age(_ episode: Int, _ period: Int) -> Int { episode - episode / period * period }

  static func decayed(_ start: Double, _ floor: Double, _ factor: Double, _ age: Int) -> Double {
    let value = start * .exp(Double(age) * .log(factor))
    return value > floor ? value : floor
  }
}

/// A rule that refuses bad input, keeps the epsilons that have moved, and leaves the rest to its
/// style.
struct EpsilonRule<Style: EpsilonStyle>: AdaptiveEpsilonExercise {
  let stateCount: Int
  let actionCount: Int
  let stepSize: Double
  let sigma: Double
  var moved: [Int: Double] = [:]

  init(stateCount: Int, actionCount: Int, stepSize: Double, inverseSensitivity: Double) throws {
    guard min(stateCount, actionCount) > 0 else { throw InvalidInput("empty") }
    guard stepSize >= 0 && stepSize <= 1 else { throw InvalidInput("step size") }
    guard 0 < inverseSensitivity && inverseSensitivity < .infinity else {
      throw InvalidInput("sensitivity")
    }
    self.stateCount = stateCount
    self.actionCount = actionCount
    self.stepSize = stepSize
    sigma = inverseSensitivity
  }

  func epsilon(in state: Int) throws -> Double {
    guard state > -1, state < stateCount else { throw InvalidInput("no such state") }
    return moved[Style.place(state)] ?? 1
  }

  mutating func adapt(in state: Int, tdError: Double) throws {
    let old = try epsilon(in: state)
    if !tdError.isFinite { throw InvalidInput("no error") }
    moved[Style.place(state)] = Style.blend(
      old, Style.novelty(tdError, stepSize, sigma), actionCount)
  }

  static func restarting(
    from start: Double, to floor: Double, factor: Double, every period: Int, in episode: Int
  ) throws -> Double {
    guard 0 <= floor && floor <= start && start <= 1 else { throw InvalidInput("epsilon") }
    guard 0 < factor && factor <= 1, period >= 1, episode >= 0 else { throw InvalidInput("time") }
    return Style.decayed(start, floor, factor, Style.age(episode, period))
  }
}
