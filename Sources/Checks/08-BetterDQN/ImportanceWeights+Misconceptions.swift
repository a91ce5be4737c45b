import Coursework
import RealModule

/// The classic mistakes of exercise 8.5.
enum ImportanceWeightsMisconceptions {
  static let all = [
    Misconception(
      Contracts.ImportanceWeights.self, "leaves out N",
      """
      Your weights are P^−β. With all probabilities equal nothing needs correcting: which weight \
      should everybody have, and which have you?
      """,
      as: NoCount.self),
    Misconception(
      Contracts.ImportanceWeights.self, "takes the size of the batch for N",
      """
      Your N is the number of draws. The weight compares P(i) with 1/N, the chance that a uniform \
      draw would have had: out of how many?
      """,
      as: BatchSize.self),
    Misconception(
      Contracts.ImportanceWeights.self, "normalises by the sum",
      """
      Your normalised weights add up to 1, so a batch of 64 learns 64 times as slowly. What should \
      the largest of them be?
      """,
      as: SumNormalized.self),
    Misconception(
      Contracts.ImportanceWeights.self, "normalises by the largest weight of the buffer",
      """
      You divide by the weight of the least likely transition of all, whether it was drawn or not. \
      The contract looks at the batch.
      """,
      as: BufferMaximum.self),
    Misconception(
      Contracts.ImportanceWeights.self, "has the sign of the exponent wrong",
      """
      What is drawn more often weighs more with you, so it counts twice too much. Which way should \
      the correction go?
      """,
      as: PositiveExponent.self),
    Misconception(
      Contracts.ImportanceWeights.self, "corrects in full whatever the exponent",
      """
      Your weights do not depend on β. What should be left of the correction at β = 0?
      """,
      as: FullCorrection.self),
    Misconception(
      Contracts.ImportanceWeights.self, "weighs by the probabilities after the update",
      """
      You renew the priorities and then weigh. The batch was drawn before: with which \
      probabilities?
      """,
      as: LateWeights.self),
    Misconception(
      Contracts.ImportanceWeights.self, "writes signed errors into the priorities",
      """
      A large negative error is as surprising as a large positive one. What became of yours?
      """,
      as: SignedPriorities.self),
    Misconception(
      Contracts.ImportanceWeights.self, "anneals the exponent to 0",
      """
      Your exponent falls. At the end of training, when the values have to settle, is the correction \
      needed less or more?
      """,
      as: FallingExponent.self),
    Misconception(
      Contracts.ImportanceWeights.self, "lets the exponent rise beyond 1",
      """
      Your line goes on after the last annealing step. What does an exponent above 1 correct?
      """,
      as: Unclamped.self),
    Misconception(
      Contracts.ImportanceWeights.self, "takes the bias without the probabilities",
      """
      You average w · x over the transitions as if each were drawn equally often. How often is \
      transition i drawn?
      """,
      as: UniformBias.self),
  ]

  private enum NoCount: ImportanceWeightsMistake {
    static func count(_ stored: Int, _ drawn: Int) -> Double { 1 }
  }

  private enum BatchSize: ImportanceWeightsMistake {
    static func count(_ stored: Int, _ drawn: Int) -> Double { Double(drawn) }
  }

  private enum SumNormalized: ImportanceWeightsMistake {
    static func scale(_ weights: [Double], _ all: [Double]) -> Double { weights.reduce(0, +) }
  }

  private enum BufferMaximum: ImportanceWeightsMistake {
    static func scale(_ weights: [Double], _ all: [Double]) -> Double { all.max() ?? 1 }
  }

  private enum PositiveExponent: ImportanceWeightsMistake {
    static func power(_ ratio: Double, _ exponent: Double) -> Double { .pow(ratio, exponent) }
  }

  private enum FullCorrection: ImportanceWeightsMistake {
    static func power(_ ratio: Double, _ exponent: Double) -> Double { 1 / ratio }
  }

  private enum LateWeights: ImportanceWeightsMistake {
    static func drawPriorities(_ before: [Double], _ after: [Double]) -> [Double] { after }
  }

  private enum SignedPriorities: ImportanceWeightsMistake {
    static func priority(_ error: Double, _ offset: Double) -> Double { error + offset }
  }

  private enum FallingExponent: ImportanceWeightsMistake {
    static func line(_ share: Double, _ initial: Double) -> Double { initial * (1 - min(share, 1)) }
  }

  private enum Unclamped: ImportanceWeightsMistake {
    static func line(_ share: Double, _ initial: Double) -> Double {
      initial + (1 - initial) * share
    }
  }

  private enum UniformBias: ImportanceWeightsMistake {
    static func chance(_ probability: Double, _ count: Int) -> Double { 1 / Double(count) }
  }
}

/// A mistake in one of the parts, with everything else right.
private protocol ImportanceWeightsMistake: ImportanceWeightsExercise {
  static func count(_ stored: Int, _ drawn: Int) -> Double
  static func power(_ ratio: Double, _ exponent: Double) -> Double
  static func scale(_ weights: [Double], _ all: [Double]) -> Double
  static func line(_ share: Double, _ initial: Double) -> Double
  static func chance(_ probability: Double, _ count: Int) -> Double
  static func priority(_ error: Double, _ offset: Double) -> Double
  static func drawPriorities(_ before: [Double], _ after: [Double]) -> [Double]
}

extension ImportanceWeightsMistake {
  static func count(_ stored: Int, _ drawn: Int) -> Double { Double(stored) }
  static func power(_ ratio: Double, _ exponent: Double) -> Double { .pow(ratio, -exponent) }
  static func scale(_ weights: [Double], _ all: [Double]) -> Double { weights.max() ?? 1 }
  static func line(_ share: Double, _ initial: Double) -> Double {
    initial + (1 - initial) * min(share, 1)
  }
  static func chance(_ probability: Double, _ count: Int) -> Double { probability }
  static func priority(_ error: Double, _ offset: Double) -> Double { abs(error) + offset }
  static func drawPriorities(_ before: [Double], _ after: [Double]) -> [Double] { before }

  static func weights(
    of batch: [Int], probabilities: [Double], exponent: Double, isNormalized: Bool
  ) throws -> [Double] {
    guard (0...1).contains(exponent), !batch.isEmpty,
      probabilities.allSatisfy({ $0 >= 0 && $0.isFinite }),
      abs(probabilities.reduce(0, +) - 1) <= 1e-9,
      batch.allSatisfy({ probabilities.indices.contains($0) && probabilities[$0] > 0 })
    else { throw InvalidInput("no draw") }
    let count = count(probabilities.count, batch.count)
    let all = probabilities.map { power(count * $0, exponent) }
    let weights = batch.map { all[$0] }
    let scale = isNormalized ? scale(weights, all) : 1
    return weights.map { $0 / scale }
  }

  static func exponent(
    at step: Int, from initial: Double, over annealingSteps: Int
  ) throws -> Double {
    guard step >= 0, annealingSteps > 0, (0...1).contains(initial) else {
      throw InvalidInput("no schedule")
    }
    return line(Double(step) / Double(annealingSteps), initial)
  }

  static func bias(
    of values: [Double], probabilities: [Double], exponent: Double
  ) throws -> Double {
    guard !values.isEmpty, values.count == probabilities.count, values.allSatisfy(\.isFinite)
    else { throw InvalidInput("no values") }
    let weights = try weights(
      of: Array(values.indices), probabilities: probabilities, exponent: exponent,
      isNormalized: false)
    let expected = values.indices.map {
      chance(probabilities[$0], values.count) * weights[$0] * values[$0]
    }
    return expected.reduce(0, +) - values.reduce(0, +) / Double(values.count)
  }

  static func trainingStep(
    on batch: [Int], priorities: [Double], errors: [Double], offset: Double, exponent: Double
  ) throws -> ImportanceStep {
    guard errors.count == batch.count, errors.allSatisfy(\.isFinite), offset > 0,
      offset.isFinite, !priorities.isEmpty, priorities.allSatisfy({ $0 > 0 && $0.isFinite }),
      batch.allSatisfy(priorities.indices.contains)
    else { throw InvalidInput("no step") }
    var renewed = priorities
    for (index, error) in zip(batch, errors) { renewed[index] = priority(error, offset) }
    let drawn = drawPriorities(priorities, renewed)
    let total = drawn.reduce(0, +)
    return ImportanceStep(
      weights: try weights(
        of: batch, probabilities: drawn.map { $0 / total }, exponent: exponent,
        isNormalized: true),
      priorities: renewed)
  }
}
