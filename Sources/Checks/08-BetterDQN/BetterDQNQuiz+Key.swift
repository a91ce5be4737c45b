import Coursework
import RealModule
import Statistics

/// The keys of the quiz, computed where there is something to compute.
enum BetterDQNQuizKey {
  /// The action values of a dueling head that subtracts the mean.
  private static func actionValues(_ value: Double, _ advantages: [Double]) -> [Double] {
    let mean = advantages.reduce(0, +) / Double(advantages.count)
    return advantages.map { value + $0 - mean }
  }

  /// By how much all action values change when 8 is added to four advantages.
  static let shiftedAdvantages: BetterDQNAnswers.Change = {
    let advantages = [1.0, -2, 4, 0.5]
    let change = zip(actionValues(3, advantages.map { $0 + 8 }), actionValues(3, advantages))
      .map { $0 - $1 }
    return BetterDQNAnswers.Change(rawValue: "by\(Int(change[0].rounded()))") ?? .by0
  }()

  /// What the mean of the action values is, for streams in which all four answers differ.
  static let meanOfValues: BetterDQNAnswers.Mean = {
    let (value, advantages) = (3.0, [1.0, -2, 4, 0.5])
    let values = actionValues(value, advantages)
    let mean = values.reduce(0, +) / 4
    let candidates: KeyValuePairs<Double, BetterDQNAnswers.Mean> = [
      value: .stateValue, values.max() ?? 0: .largestValue,
      advantages.reduce(0, +) / 4: .meanAdvantage,
    ]
    return candidates.first { abs($0.key - mean) < 1e-12 }?.value ?? .zero
  }()

  /// Where the search of the question ends.
  static let closedInterval: BetterDQNAnswers.Leaf = {
    // The root is node 1; the children of node n are 2 n and 2 n + 1; leaves are nodes 4 to 7.
    let sums = [0.0, 4, 3, 1, 1, 2, 1, 0]
    var (node, mass) = (1, 4.0)
    while node < 4 {
      node *= 2
      if mass >= sums[node] {
        mass -= sums[node]
        node += 1
      }
    }
    return BetterDQNAnswers.Leaf.allCases[node - 4]
  }()

  /// Whether priorities to the power 0 are equal, and not in proportion.
  static let noExponent: BetterDQNAnswers.Draws = {
    let lengths = [0.5, 2, 7].map { Double.pow($0, 0) }
    if lengths.allSatisfy({ $0 == 0 }) { return .notAtAll }
    return Set(lengths).count == 1 ? .allAlike : .inProportion
  }()

  /// The weight of the least likely of 64 draws.
  static let leastLikely: BetterDQNAnswers.Weight = {
    let priorities = (1...10_000).map(Double.init)
    let batch = (1...64).map { 150 * $0 }
    let total = priorities.reduce(0, +)
    let weights = ImportanceWeightsChecks.weights(
      ImportanceWeightsQuestion(
        batch: batch, probabilities: priorities.map { $0 / total }, exponent: 0.5,
        isNormalized: true))
    if weights[0] > 1 { return .largerThanOne }
    if weights[0] == 1 { return .one }
    return weights[0] == weights.min() ? .smallest : .oneOf64
  }()

  /// 0.9 to the power 3, in thousandths.
  static let threeSteps: BetterDQNAnswers.Factor = {
    let thousandths = Int((1000 * Double.pow(0.9, 3)).rounded())
    return BetterDQNAnswers.Factor(rawValue: "thousandths\(thousandths)") ?? .thousandths900
  }()

  /// Whether one win in one comparison tells two algorithms apart: the exact 95 % interval of the
  /// chance to win holds 1/2.
  static let oneRunEach: BetterDQNAnswers.Conclusion = {
    let chance = clopperPearsonInterval(successes: 1, trials: 1, confidence: 0.95)
    if chance.contains(0.5) { return .nothing }
    return chance.lowerBound > 0.5 ? .doubleIsBetter : .plainIsBetter
  }()
}
