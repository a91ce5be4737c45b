import Coursework
import DecisionProcesses
import LinearLearning

extension StandardizingQuestion {
  /// Two or three features of different sizes, and observations of which some do not count.
  ///
  /// Numbers are whole eighths, so that a feature that does not vary has variance 0 exactly.
  static func random(using generator: inout SeededGenerator) -> StandardizingQuestion {
    let ranges = [1.0...9, -40 ... -20, -2...2].shuffled(using: &generator)
    let count = generator.integer(in: 2...3)
    return StandardizingQuestion(
      featureCount: count,
      observations: (0..<generator.integer(in: 8...12)).map { index in
        .init(
          (0..<count).map { generator.dyadic(in: ranges[$0]) },
          isTraining: index < 3 || generator.flip(0.65))
      })
  }

  /// Observations among which two have to be refused: the last number of one is none, and the other
  /// has one number too many.
  ///
  /// Whoever counts what comes before the bad number has counted something far off.
  static func withRefused(using generator: inout SeededGenerator) -> StandardizingQuestion {
    var question = random(using: &generator)
    let count = question.featureCount
    question.observations.insert(
      .init(generator.dyadics(count - 1, in: 20...60) + [.nan], isTraining: true), at: 1)
    question.observations.insert(
      .init(generator.dyadics(count + 1, in: 20...60), isTraining: true), at: 4)
    question.refused = [1, 4]
    return question
  }
}

extension RescalingQuestion {
  /// Three to five features inside their ranges, the ends among them.
  static func random(using generator: inout SeededGenerator) -> RescalingQuestion {
    let count = generator.integer(in: 3...5)
    let lows = generator.dyadics(count, in: -9...5)
    let highs = lows.map { $0 + generator.dyadic(in: 0.5...9) }
    let features = (0..<count).map { index in
      switch index {
      case 0: lows[index]
      case 1: highs[index]
      default: lows[index] + generator.number(in: 0.05...0.95) * (highs[index] - lows[index])
      }
    }
    return RescalingQuestion(features: features, lows: lows, highs: highs)
  }
}

extension FeatureScalingChecks {
  /// Means and variances in two passes, for whom nothing streams.
  private static func moments(
    of rows: [[Double]], count: Int
  ) -> (means: [Double], variances: [Double]) {
    guard !rows.isEmpty else {
      return (Array(repeating: 0, count: count), Array(repeating: 0, count: count))
    }
    let n = Double(rows.count)
    let means = (0..<count).map { index in rows.reduce(0) { $0 + $1[index] } / n }
    let variances = (0..<count).map { index in
      rows.reduce(0) { $0 + ($1[index] - means[index]) * ($1[index] - means[index]) } / n
    }
    return (means, variances)
  }

  @Sendable
  static func judge(
    _ question: StandardizingQuestion, _ answer: StandardizingQuestion.Answer
  ) -> Discrepancy? {
    let count = question.featureCount
    let observations = question.observations.enumerated()
      .filter { !question.refused.contains($0.offset) }.map(\.element)
    if let wrong = Expectation.count(
      answer.scaled.count, observations.count, because: "each observation is scaled")
    {
      return wrong
    }
    var counted: [[Double]] = []
    for (index, observation) in observations.enumerated() {
      if observation.isTraining { counted.append(observation.features) }
      let (means, variances) = moments(of: counted, count: count)
      let scaled = observation.features.indices.map { feature in
        let centred = observation.features[feature] - means[feature]
        return variances[feature] > LinearLearning.FeatureScaling.smallestVariance
          ? centred / variances[feature].squareRoot() : centred
      }
      if let wrong = Expectation.equal(
        answer.scaled[index], scaled,
        because: "the \(counted.count) that count so far have means \(means) and variances "
          + "\(variances)",
        label: { "feature \($0) of observation \(index)" })
      {
        return wrong
      }
    }
    let (means, variances) = moments(of: counted, count: count)
    let reason = "\(counted.count) of \(question.observations.count) observations count"
    return Expectation.equal(
      answer.means, means, because: reason, label: { "the mean of feature \($0)" })
      ?? Expectation.equal(
        answer.variances, variances,
        because: "\(reason), and their squared deviations are averaged",
        label: { "the variance of feature \($0)" })
  }

  @Sendable
  static func judgeMoments(
    _ question: FeatureMomentsQuestion, _ answer: FeatureMomentsQuestion.Answer
  ) -> Discrepancy? {
    let first = question.rows[0]
    // Differences of such numbers are exact.
    let offsets = question.rows.map { row in zip(row, first).map { $0 - $1 } }
    let (means, variances) = moments(of: offsets, count: first.count)
    return Expectation.equal(
      answer.means, zip(first, means).map { $0 + $1 }, because: "the mean of \(offsets.count) rows",
      label: { "the mean of feature \($0)" })
      ?? Expectation.equal(
        answer.variances, variances, within: 1e-3,
        because: "deviations are small beside the mean; squares of the numbers themselves keep "
          + "no digit of them",
        label: { "the variance of feature \($0)" })
  }

  @Sendable
  static func judgeRescaled(_ question: RescalingQuestion, _ answer: [Double]) -> Discrepancy? {
    Expectation.equal(
      answer,
      LinearLearning.FeatureScaling.rescaled(
        question.features, from: zip(question.lows, question.highs).map { $0...$1 }),
      because: "−1 + 2 (x − low) / (high − low), held at both ends",
      label: { "feature \($0)" })
  }

  @Sendable
  static func judgeRelative(
    _ question: RelativeFeaturesQuestion, _ answer: [Double]
  ) -> Discrepancy? {
    let way = zip(question.goal, question.position).map { $0 - $1 }
    let distance = way.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return Expectation.equal(
      answer, way + [distance], because: "goal − position, then the root of the sum of squares",
      label: { $0 == way.count ? "the distance" : "coordinate \($0)" })
  }
}
