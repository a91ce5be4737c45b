import Coursework
import DecisionProcesses

/// What makes feature scaling right.
enum FeatureScalingChecks {
  static let all: [Check] = [
    worked, workedRelative, smallVariances, stream, frozen, refused, constant, unobserved,
    largeMeans, rescaling, beyond, relating, badObservations, badRanges,
  ]

  static let worked = Check(
    "1 and 3 have mean 2 and variance 1; 300 and 500 have mean 400 and variance 10000", .example
  ) { _ in
    StandardizingQuestion(
      featureCount: 2,
      observations: [
        .init([1, 300], isTraining: true), .init([3, 500], isTraining: true),
        .init([2, 450], isTraining: false),
      ])
  } judge: { _, answer in
    Expectation.all(
      { Expectation.equal(answer.means, [2, 400], because: "(1 + 3) / 2 and (300 + 500) / 2") },
      {
        Expectation.equal(
          answer.variances, [1, 10_000], because: "(1² + 1²) / 2 and (100² + 100²) / 2")
      },
      {
        Expectation.equal(
          answer.scaled, [[0, 0], [1, 1], [0, 0.5]],
          because: "the first does not vary yet, the second is one deviation above, the third is "
            + "(450 − 400) / 100 above and does not count")
      })
  }

  static let workedRelative = Check(
    "from [1, 7] to [4, 3] the way is 3 and -4, and 5 long", .example
  ) { _ in
    RelativeFeaturesQuestion(position: [1, 7], goal: [4, 3])
  } judge: { question, answer in
    judgeRelative(question, answer)
  }

  /// Deviations of 2⁻²² and 2⁻¹⁹ have variances of 5.7 · 10⁻¹⁴ and 3.6 · 10⁻¹².
  static let smallVariances = Check(
    "numbers a 2,000,000th apart do not vary, and those a 260,000th apart do", .example
  ) { _ in
    StandardizingQuestion(
      featureCount: 2,
      observations: [
        .init([0, 0], isTraining: true), .init([0x1p-21, 0x1p-18], isTraining: true),
        .init([0x3p-21, 1], isTraining: false),
      ])
  } judge: { question, answer in
    judge(question, answer)
  }

  static let stream = Check(
    "after each observation, mean and variance are those of all that counted", .law, rounds: 6
  ) { generator in
    StandardizingQuestion.random(using: &generator)
  } judge: { question, answer in
    judge(question, answer)
  }

  static let frozen = Check(
    "in evaluation nothing is learned, however far the observations are off", .law, rounds: 4
  ) { generator in
    StandardizingQuestion.random(using: &generator).with { question in
      for _ in 0..<6 {
        question.observations.append(
          .init(
            (0..<question.featureCount).map { _ in generator.dyadic(in: 20...60) },
            isTraining: false))
      }
    }
  } judge: { question, answer in
    judge(question, answer)
  }

  static let refused = Check(
    "an observation that is refused does not count, not even in part", .law, rounds: 2
  ) { generator in
    StandardizingQuestion.withRefused(using: &generator)
  } judge: { question, answer in
    judge(question, answer)
  }

  static let constant = Check(
    "a feature that does not vary is only centred, in training and in evaluation", .law, rounds: 3
  ) { generator in
    StandardizingQuestion.random(using: &generator).with { question in
      let place = generator.index(below: question.featureCount)
      let same = generator.dyadic(in: 1...9)
      for index in question.observations.indices
      where question.observations[index].isTraining {
        question.observations[index].features[place] = same
      }
    }
  } judge: { question, answer in
    judge(question, answer)
  }

  static let unobserved = Check(
    "before anything counts, means and variances are 0 and observations come back as they are", .law
  ) { generator in
    StandardizingQuestion.random(using: &generator).with {
      for index in $0.observations.indices { $0.observations[index].isTraining = false }
    }
  } judge: { question, answer in
    judge(question, answer)
  }

  /// Whole eighths are exact beside 10⁹, so the deviations are known exactly.
  ///
  /// Right algorithms lose at most the rounding of 40 steps times mean over deviation:
  /// 40 · 10⁹ · 10⁻¹⁶ = 4 · 10⁻⁶. Squares of 10⁹ are known to 100 only.
  static let largeMeans = Check(
    "means of 10⁹ do not drown variances of about 8", .law, rounds: 3
  ) { generator in
    FeatureMomentsQuestion(
      rows: (0..<40).map { _ in
        [1e9 + generator.dyadic(in: -5...5), generator.dyadic(in: -5...5) - 1e9]
      })
  } judge: { question, answer in
    judgeMoments(question, answer)
  }

  static let rescaling = Check(
    "the ends of a range become -1 and 1, its middle 0, and the rest lies evenly between", .law,
    rounds: 4
  ) { generator in
    RescalingQuestion.random(using: &generator)
  } judge: { question, answer in
    judgeRescaled(question, answer)
  }

  static let beyond = Check(
    "beyond an end a feature is held at -1 or 1, and a range of one number becomes 0", .law,
    rounds: 3
  ) { generator in
    RescalingQuestion.random(using: &generator).with {
      $0.features[0] = $0.lows[0] - generator.dyadic(in: 0.5...50)
      $0.features[1] = $0.highs[1] + generator.dyadic(in: 0.5...50)
      $0.highs[2] = $0.lows[2]
    }
  } judge: { question, answer in
    judgeRescaled(question, answer)
  }

  static let relating = Check(
    "the way leads from the position to the goal, and its length is the distance", .law, rounds: 4
  ) { generator in
    let count = generator.integer(in: 1...4)
    return RelativeFeaturesQuestion(
      position: generator.numbers(count, in: -9...9), goal: generator.numbers(count, in: -9...9))
  } judge: { question, answer in
    judgeRelative(question, answer)
  }

  static let badObservations = Check(
    "no feature, observations of another length and features that are not finite are refused",
    .badInput
  ) { inquiry throws(Halt) in
    let good = StandardizingQuestion.random(using: &inquiry.generator)
    try await inquiry.expectRefusal(StandardizingQuestion(featureCount: 0, observations: []))
    try await inquiry.expectRefusal(StandardizingQuestion(featureCount: -1, observations: []))
    for isTraining in [true, false] {
      for change: @Sendable (inout [Double]) -> Void in [
        { $0.removeLast() }, { $0.append(1) }, { $0 = [] }, { $0[0] = .nan },
        { $0[$0.count - 1] = .infinity },
      ] {
        try await inquiry.expectRefusal(
          good.with {
            $0.observations[1].isTraining = isTraining
            change(&$0.observations[1].features)
          })
      }
    }
  }

  static let badRanges = Check(
    "ranges upside down, numbers that are not finite and rows that do not fit are refused",
    .badInput
  ) { inquiry throws(Halt) in
    let good = RescalingQuestion.random(using: &inquiry.generator)
    for question in [
      good.with { $0.highs[1] = $0.lows[1] - 1 }, good.with { $0.lows[0] = -.infinity },
      good.with { $0.highs[0] = .infinity }, good.with { $0.features[1] = .nan },
      good.with { $0.features[0] = .infinity }, good.with { $0.lows.removeLast() },
      good.with { $0.highs.append(9) }, good.with { $0.features.removeLast() },
      good.with { $0.lows[1] = .nan },
    ] {
      try await inquiry.expectRefusal(question)
    }
    let way = RelativeFeaturesQuestion(position: [1, 2], goal: [3, 5])
    for question in [
      way.with { $0.goal.removeLast() }, way.with { $0.position.append(0) },
      way.with { $0.goal[0] = .infinity }, way.with { $0.position[1] = .nan },
      RelativeFeaturesQuestion(position: [], goal: []),
    ] {
      try await inquiry.expectRefusal(question)
    }
  }
}
