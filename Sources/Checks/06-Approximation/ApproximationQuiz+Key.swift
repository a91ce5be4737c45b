import Coursework
import DecisionProcesses
import Environments
import RealModule

/// The keys of the quiz, computed where they can be.
enum ApproximationQuizKey {
  /// Ten bins for each of CartPole's numbers, and a number for each action in each cell.
  static let tableEntries: ApproximationAnswers.Count = {
    let cells = (0..<SIMD4<Double>.scalarCount).reduce(1) { cells, _ in 10 * cells }
    switch cells * CartPole().actionCount {
    case 40: return .forty
    case 80: return .eighty
    case 10_000: return .tenThousand
    default: return .twentyThousand
    }
  }()

  /// The error after one update, from weights of 0 and a target of 1.
  static let undividedStepSize: ApproximationAnswers.Factor = {
    let weights = Array(repeating: 0.0, count: 8)
    let error = 1 - weights.reduce(0, +)
    let factor = (1 - weights.map { $0 + 0.5 * error }.reduce(0, +)) / error
    let factors: KeyValuePairs<Double, ApproximationAnswers.Factor> = [
      0.5: .oneHalf, 0: .zero, -3: .minusThree, -4: .minusFour,
    ]
    return factors.first { $0.key == factor }?.value ?? .zero
  }()

  /// The step sizes at which one update turns the error into its opposite: stepSize · x² = 2.
  static let millimetres: ApproximationAnswers.Change = {
    func limit(_ feature: Double) -> Double { 2 / (feature * feature) }
    let ratio = limit(1_000) / limit(1)
    let changes: KeyValuePairs<Double, ApproximationAnswers.Change> = [
      1: .unchanged, 1e-3: .aThousandth, 1e-6: .aMillionth, 1e3: .aThousandTimes,
    ]
    return changes.first { abs($0.key / ratio - 1) < 1e-9 }?.value ?? .unchanged
  }()

  /// What becomes of the weight at discounts on both sides of each answer.
  static let doublingFeature: ApproximationAnswers.Discounts = {
    let growing = [0.1, 0.4, 0.6, 0.9, 1].filter { discount in
      var weight = 1.0
      for _ in 0..<1_000 { weight += 0.1 * (discount * 2 * weight - weight) }
      return weight > 1
    }
    switch growing {
    case []: return .noDiscount
    case [1]: return .onlyOne
    case [0.6, 0.9, 1]: return .aboveOneHalf
    default: return .allDiscounts
    }
  }()

  /// By definition, after Sutton and Barto (2018), section 11.3.
  static let unsafeCombination = ApproximationAnswers.Combination.linearOffPolicyBootstrapping

  /// The part of the state that can change without a trace in the picture.
  static let hiddenInOnePicture: ApproximationAnswers.Part = {
    func picture(_ change: (inout Catch.State) -> Void) -> Frame {
      var state = Catch.State(row: 5, column: 9, drift: 0, paddle: 3)
      change(&state)
      var world = Catch()
      world.reset(to: state)
      return world.frame()
    }
    let plain = picture { _ in }
    if picture({ $0.row += 1 }) == plain { return .ballRow }
    if picture({ $0.column += 1 }) == plain { return .ballColumn }
    if picture({ $0.paddle += 1 }) == plain { return .paddlePlace }
    return .ballDrift
  }()

  /// The size of what the reference's own pipeline shows.
  static let networkInputs =
    ApproximationAnswers.Inputs(
      rawValue: "inputs\(Catch().preprocessed().shape.pixelCount)") ?? .inputs100800

  /// Where discount² = 10 · discount⁹.
  static let clippingDiscount: ApproximationAnswers.Discount = {
    let hundredths = Int((100 * Double.pow(0.1, 1.0 / 7)).rounded())
    return ApproximationAnswers.Discount(rawValue: "hundredths\(hundredths)") ?? .never
  }()
}
