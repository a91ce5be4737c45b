import Coursework
import DecisionProcesses
import Statistics

/// What makes estimates of the largest mean, and their biases, right.
enum MaximumBiasChecks {
  static let all: [Check] = [
    workedExample, workedBiases, estimates, ties, shift, biases, equalMeans, differentMeans,
    badSamples, badExperiments,
  ]

  /// The contract's table, with a third action: means 1 and 4, of all 2.5.
  static let workedExample = Check(
    "the worked example has single estimate 2.5 and double estimate 0", .example
  ) { _ in
    MaximumEstimatesQuestion(samples: [[1, 3, 2, 2], [6, 0, -1, 1], [0, 2, 3, 5]])
  } judge: { _, answer in
    Expectation.all(
      {
        Expectation.equal(
          answer.single, 2.5, because: "single: the actions' means are 2, 1.5 and 2.5")
      },
      {
        Expectation.equal(
          answer.double, 0,
          because: "double: the first halves have means 2, 3 and 1, so action 1 is selected; its "
            + "second half is −1 and 1")
      })
  }

  /// The estimates are 2 and 0 in the first repetition, 5 and 6 in the second, 3.5 and 6 in the
  /// third.
  static let workedBiases = Check(
    "three repetitions with means 1 and 2.5 have biases 1 and 1.5", .example
  ) { _ in
    EstimatorBiasesQuestion(
      experiments: [
        [[1, 3, 2, 2], [6, 0, -1, 1]], [[1, 1, 0, 0], [4, 4, 8, 4]],
        [[1, 1, 5, 7], [0, 0, 2, 2]],
      ],
      means: [1, 2.5])
  } judge: { question, answer in
    Expectation.all(
      {
        Expectation.equal(
          answer.single, 1, because: "single estimates are 2, 5 and 3.5; the largest mean is 2.5")
      },
      {
        Expectation.equal(
          answer.double, 1.5, because: "double estimates are 0, 6 and 6; the largest mean is 2.5")
      })
  }

  static let estimates = Check(
    "selecting and evaluating are done by different halves", .law, rounds: 30
  ) { generator in
    MaximumEstimatesQuestion.random(using: &generator)
  } judge: { question, answer in
    judgeEstimates(question, answer)
  }

  static let ties = Check(
    "of actions whose first halves tie, the first is selected", .law, rounds: 5
  ) { generator in
    MaximumEstimatesQuestion.tied(using: &generator)
  } judge: { question, answer in
    judgeEstimates(question, answer)
  }

  /// Needs no reference.
  ///
  /// All numbers are eighths, so that no rounding changes a selection.
  static let shift = Check(
    "adding c to every sample adds c to both estimates", .law
  ) { inquiry throws(Halt) in
    for _ in 0..<10 {
      let question = MaximumEstimatesQuestion.random(using: &inquiry.generator)
      let before = try await inquiry.answer(to: question)
      let shift = -inquiry.generator.dyadic(in: 20...40)
      let shifted = question.with { $0.samples = question.samples.map { $0.map { $0 + shift } } }
      let after = try await inquiry.answer(to: shifted)
      try inquiry.expect(
        Expectation.equal(
          [after.single, after.double], [before.single + shift, before.double + shift],
          because: "without the \(shift) they were \(before.single) and \(before.double)",
          label: { ["the single estimate", "the double estimate"][$0] }),
        on: shifted)
    }
  }

  static let biases = Check(
    "the bias is the average estimate minus the largest true mean", .law, rounds: 10
  ) { generator in
    EstimatorBiasesQuestion.random(using: &generator)
  } judge: { question, answer in
    let truth = question.means.max() ?? .nan
    let count = Double(question.experiments.count)
    let singles = question.experiments.map(MaximumOfMeans.singleEstimate(of:))
    let doubles = question.experiments.map(MaximumOfMeans.doubleEstimate(of:))
    return Expectation.equal(
      [answer.single, answer.double],
      [singles.reduce(0, +) / count - truth, doubles.reduce(0, +) / count - truth],
      because: "bias = average over \(question.experiments.count) repetitions − \(truth)",
      label: { ["the single estimator", "the double estimator"][$0] })
  }

  static let badSamples = Check.refuses(
    "no action, halves of different lengths, and samples that are not finite are refused"
  ) { generator in
    let good = MaximumEstimatesQuestion.random(using: &generator).samples
    return badRows(good).flatMap { samples in
      [false, true].map { MaximumEstimateQuestion(samples: samples, isDouble: $0) }
    }
  }

  static let badExperiments = Check.refuses(
    "no repetition, one of other actions, and bad samples or means have no bias"
  ) { generator in
    let good = EstimatorBiasesQuestion.random(using: &generator)
    let last = good.experiments.count - 1
    return [
      good.with { $0.experiments = [] },
      good.with { $0.means = [] },
      good.with { $0.means[0] = .nan },
      good.with { $0.means[1] = -.infinity },
      good.with { $0.means.append(0) },
      good.with { $0.experiments[last].removeLast() },
    ]
      + badRows(good.experiments[last]).map { samples in
        good.with { $0.experiments[last] = samples }
      }
  }

  private static func badRows(_ good: [[Double]]) -> [[[Double]]] {
    func changed(_ change: (inout [[Double]]) -> Void) -> [[Double]] {
      var samples = good
      change(&samples)
      return samples
    }
    return [
      [],
      good.map { _ in [] },
      good.map { Array($0.dropLast()) },
      changed { $0[1].removeLast(2) },
      changed { $0[0].append(contentsOf: [1, 1]) },
      changed { $0[0][0] = .nan },
      changed { $0[1][1] = .infinity },
      changed { $0[1][$0[1].count - 1] = -.infinity },
    ]
  }

  private static func judgeEstimates(
    _ question: MaximumEstimatesQuestion,
    _ answer: MaximumEstimatesQuestion.Answer
  ) -> Discrepancy? {
    Expectation.all(
      {
        Expectation.equal(
          answer.single, MaximumOfMeans.singleEstimate(of: question.samples),
          because: "single: the largest of the actions' means over all of their samples")
      },
      {
        Expectation.equal(
          answer.double, MaximumOfMeans.doubleEstimate(of: question.samples),
          because: "double: the second half's mean of the action with the best first half")
      })
  }
}
