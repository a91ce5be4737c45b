import Coursework

extension CalibrationSet {
  static let betterDQNQuiz = CalibrationSet(
    Contracts.BetterDQNQuiz.self,
    alternatives: [
      "looks the answers up in a table": LooksThemUp.self,
      "reads the cases by their places": CountsThePlaces.self,
    ],
    paraphrases: [
      "a shift of the advantages shifts the action values": [
        ShiftedAdvantagesByName.self, ShiftedAdvantagesByPlace.self,
      ],
      "the value stream is the value of the best action": [
        MeanOfValuesByName.self, MeanOfValuesByPlace.self,
      ],
      "a mass equal to the total leads to the last leaf in use": [
        ClosedIntervalByName.self, ClosedIntervalByPlace.self,
      ],
      "an exponent of 0 leaves the priorities as they are": [
        NoExponentByName.self, NoExponentByPlace.self,
      ],
      "what is drawn seldom weighs little": [LeastLikelyByName.self, LeastLikelyByPlace.self],
      "a bootstrap is discounted once however far away": [
        ThreeStepsByName.self, ThreeStepsByPlace.self,
      ],
      "one run of each tells which algorithm is better": [
        OneRunEachByName.self, OneRunEachByPlace.self,
      ],
    ])

  private enum LooksThemUp: BetterDQNQuizSheet {
    static let changes: [String: String] = [:]
  }

  private enum CountsThePlaces: BetterDQNQuizSheet {
    static let changes = [
      "shiftedAdvantages": BetterDQNAnswers.Change.allCases[0].rawValue,
      "meanOfValues": BetterDQNAnswers.Mean.allCases[0].rawValue,
      "closedInterval": BetterDQNAnswers.Leaf.allCases[3].rawValue,
      "noExponent": BetterDQNAnswers.Draws.allCases[0].rawValue,
    ]
  }

  private enum ShiftedAdvantagesByName: BetterDQNQuizSheet {
    static let changes = ["shiftedAdvantages": "by8"]
  }

  private enum ShiftedAdvantagesByPlace: BetterDQNQuizSheet {
    static let changes = ["shiftedAdvantages": BetterDQNAnswers.Change.allCases[3].rawValue]
  }

  private enum MeanOfValuesByName: BetterDQNQuizSheet {
    static let changes = ["meanOfValues": "largestValue"]
  }

  private enum MeanOfValuesByPlace: BetterDQNQuizSheet {
    static let changes = ["meanOfValues": BetterDQNAnswers.Mean.allCases[1].rawValue]
  }

  private enum ClosedIntervalByName: BetterDQNQuizSheet {
    static let changes = ["closedInterval": "thirdLeaf"]
  }

  private enum ClosedIntervalByPlace: BetterDQNQuizSheet {
    static let changes = ["closedInterval": BetterDQNAnswers.Leaf.allCases[2].rawValue]
  }

  private enum NoExponentByName: BetterDQNQuizSheet {
    static let changes = ["noExponent": "inProportion"]
  }

  private enum NoExponentByPlace: BetterDQNQuizSheet {
    static let changes = ["noExponent": BetterDQNAnswers.Draws.allCases[1].rawValue]
  }

  private enum LeastLikelyByName: BetterDQNQuizSheet {
    static let changes = ["leastLikely": "smallest"]
  }

  private enum LeastLikelyByPlace: BetterDQNQuizSheet {
    static let changes = ["leastLikely": BetterDQNAnswers.Weight.allCases[3].rawValue]
  }

  private enum ThreeStepsByName: BetterDQNQuizSheet {
    static let changes = ["threeSteps": "thousandths900"]
  }

  private enum ThreeStepsByPlace: BetterDQNQuizSheet {
    static let changes = ["threeSteps": BetterDQNAnswers.Factor.allCases[0].rawValue]
  }

  private enum OneRunEachByName: BetterDQNQuizSheet {
    static let changes = ["oneRunEach": "doubleIsBetter"]
  }

  private enum OneRunEachByPlace: BetterDQNQuizSheet {
    static let changes = ["oneRunEach": BetterDQNAnswers.Conclusion.allCases[0].rawValue]
  }
}

/// Answers from a table of texts, with changes laid over it.
private protocol BetterDQNQuizSheet: BetterDQNQuizExercise {
  static var changes: [String: String] { get }
}

extension BetterDQNQuizSheet {
  private static var sheet: [String: String] {
    [
      "shiftedAdvantages": "by0",
      "meanOfValues": "stateValue",
      "closedInterval": "emptyLeaf",
      "noExponent": "allAlike",
      "leastLikely": "one",
      "threeSteps": "thousandths729",
      "oneRunEach": "nothing",
    ].merging(changes) { _, change in change }
  }

  private static func look<Choice: RawRepresentable<String>>(_ item: String) throws -> Choice {
    guard let choice = Choice(rawValue: sheet[item] ?? "") else { throw Unattempted() }
    return choice
  }

  static var shiftedAdvantages: BetterDQNAnswers.Change {
    get throws { try look("shiftedAdvantages") }
  }
  static var meanOfValues: BetterDQNAnswers.Mean { get throws { try look("meanOfValues") } }
  static var closedInterval: BetterDQNAnswers.Leaf { get throws { try look("closedInterval") } }
  static var noExponent: BetterDQNAnswers.Draws { get throws { try look("noExponent") } }
  static var leastLikely: BetterDQNAnswers.Weight { get throws { try look("leastLikely") } }
  static var threeSteps: BetterDQNAnswers.Factor { get throws { try look("threeSteps") } }
  static var oneRunEach: BetterDQNAnswers.Conclusion { get throws { try look("oneRunEach") } }
}
