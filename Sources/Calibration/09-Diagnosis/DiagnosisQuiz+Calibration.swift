import Coursework

extension CalibrationSet {
  static let diagnosisQuiz = CalibrationSet(
    Contracts.DiagnosisQuiz.self,
    alternatives: [
      "looks the answers up in a table": LooksThemUp.self,
      "reads the cases by their places": CountsThePlaces.self,
    ],
    paraphrases: [
      "every row of zeros is a state that was not visited": [
        DeadRowsByName.self, DeadRowsByPlace.self,
      ],
      "half of the mean is always a fall": [AlarmBelowZeroByName.self, AlarmBelowZeroByPlace.self],
      "a comparison of two means errs in 5 % of cases": [
        TrendOfNoiseByName.self, TrendOfNoiseByPlace.self,
      ],
      "the value of an action that ends the episode is r / (1 − γ)": [
        MissingMaskByName.self, MissingMaskByPlace.self,
      ],
      "right values have no TD errors": [RightButNoisyByName.self, RightButNoisyByPlace.self],
      "endless rewards have no value": [LargeButTrueByName.self, LargeButTrueByPlace.self],
      "the best seed scores like any other on average": [
        BestOfTenByName.self, BestOfTenByPlace.self,
      ],
      "ten runs without a failure leave 5 %": [
        NoFailureInTenByName.self, NoFailureInTenByPlace.self,
      ],
    ])

  private enum LooksThemUp: DiagnosisQuizSheet {
    static let changes: [String: String] = [:]
  }

  private enum CountsThePlaces: DiagnosisQuizSheet {
    static let changes = [
      "deadRows": DiagnosisAnswers.Rows.allCases[2].rawValue,
      "alarmBelowZero": DiagnosisAnswers.Alarms.allCases[2].rawValue,
      "trendOfNoise": DiagnosisAnswers.Trend.allCases[2].rawValue,
      "missingMask": DiagnosisAnswers.Cause.allCases[1].rawValue,
    ]
  }

  private enum DeadRowsByName: DiagnosisQuizSheet {
    static let changes = ["deadRows": "none"]
  }

  private enum DeadRowsByPlace: DiagnosisQuizSheet {
    static let changes = ["deadRows": DiagnosisAnswers.Rows.allCases[0].rawValue]
  }

  private enum AlarmBelowZeroByName: DiagnosisQuizSheet {
    static let changes = ["alarmBelowZero": "never"]
  }

  private enum AlarmBelowZeroByPlace: DiagnosisQuizSheet {
    static let changes = ["alarmBelowZero": DiagnosisAnswers.Alarms.allCases[0].rawValue]
  }

  private enum TrendOfNoiseByName: DiagnosisQuizSheet {
    static let changes = ["trendOfNoise": "rarely"]
  }

  private enum TrendOfNoiseByPlace: DiagnosisQuizSheet {
    static let changes = ["trendOfNoise": DiagnosisAnswers.Trend.allCases[1].rawValue]
  }

  private enum MissingMaskByName: DiagnosisQuizSheet {
    static let changes = ["missingMask": "nothing"]
  }

  private enum MissingMaskByPlace: DiagnosisQuizSheet {
    static let changes = ["missingMask": DiagnosisAnswers.Cause.allCases[0].rawValue]
  }

  private enum RightButNoisyByName: DiagnosisQuizSheet {
    static let changes = ["rightButNoisy": "zero"]
  }

  private enum RightButNoisyByPlace: DiagnosisQuizSheet {
    static let changes = ["rightButNoisy": DiagnosisAnswers.Deviation.allCases[0].rawValue]
  }

  private enum LargeButTrueByName: DiagnosisQuizSheet {
    static let changes = ["largeButTrue": "infinite"]
  }

  private enum LargeButTrueByPlace: DiagnosisQuizSheet {
    static let changes = ["largeButTrue": DiagnosisAnswers.Value.allCases[3].rawValue]
  }

  private enum BestOfTenByName: DiagnosisQuizSheet {
    static let changes = ["bestOfTen": "about50"]
  }

  private enum BestOfTenByPlace: DiagnosisQuizSheet {
    static let changes = ["bestOfTen": DiagnosisAnswers.Best.allCases[0].rawValue]
  }

  private enum NoFailureInTenByName: DiagnosisQuizSheet {
    static let changes = ["noFailureInTen": "about5"]
  }

  private enum NoFailureInTenByPlace: DiagnosisQuizSheet {
    static let changes = ["noFailureInTen": DiagnosisAnswers.Bound.allCases[1].rawValue]
  }
}

/// Answers from a table of texts, with changes laid over it.
private protocol DiagnosisQuizSheet: DiagnosisQuizExercise {
  static var changes: [String: String] { get }
}

extension DiagnosisQuizSheet {
  private static var sheet: [String: String] {
    [
      "deadRows": "five",
      "alarmBelowZero": "always",
      "trendOfNoise": "halfTheTime",
      "missingMask": "noMask",
      "rightButNoisy": "ten",
      "largeButTrue": "thousand",
      "bestOfTen": "about91",
      "noFailureInTen": "about26",
    ].merging(changes) { _, change in change }
  }

  private static func look<Choice: RawRepresentable<String>>(_ item: String) throws -> Choice {
    guard let choice = Choice(rawValue: sheet[item] ?? "") else { throw Unattempted() }
    return choice
  }

  static var deadRows: DiagnosisAnswers.Rows { get throws { try look("deadRows") } }
  static var alarmBelowZero: DiagnosisAnswers.Alarms { get throws { try look("alarmBelowZero") } }
  static var trendOfNoise: DiagnosisAnswers.Trend { get throws { try look("trendOfNoise") } }
  static var missingMask: DiagnosisAnswers.Cause { get throws { try look("missingMask") } }
  static var rightButNoisy: DiagnosisAnswers.Deviation { get throws { try look("rightButNoisy") } }
  static var largeButTrue: DiagnosisAnswers.Value { get throws { try look("largeButTrue") } }
  static var bestOfTen: DiagnosisAnswers.Best { get throws { try look("bestOfTen") } }
  static var noFailureInTen: DiagnosisAnswers.Bound { get throws { try look("noFailureInTen") } }
}
