import Coursework

extension CalibrationSet {
  static let approximationQuiz = CalibrationSet(
    Contracts.ApproximationQuiz.self,
    alternatives: [
      "looks the answers up in a table": LooksThemUp.self,
      "reads the cases by their places": CountsThePlaces.self,
    ],
    paraphrases: [
      "bins of several numbers add up": [
        AddsBins.self, AddsBinsByPlace.self,
      ],
      "the step size is that of the value, whatever the number of tilings": [
        ForgetsTilings.self, ForgetsTilingsByPlace.self,
      ],
      "the step size scales like the feature": [
        ScalesOnce.self, ScalesOnceByPlace.self,
      ],
      "a discount below 1 keeps every update in bounds": [
        TrustsTheDiscount.self, TrustsTheDiscountByPlace.self,
      ],
      "function approximation with bootstrapping is enough to diverge": [
        SeesTwoLegs.self, SeesTwoLegsByPlace.self,
      ],
      "a single picture of a moving ball shows no height": [
        MissesTheRow.self, MissesTheRowByPlace.self,
      ],
      "the network sees one picture at a time": [
        SeesOnePicture.self, SeesOnePictureByPlace.self,
      ],
      "clipping changes the scale of values, not their order": [
        TrustsTheOrder.self, TrustsTheOrderByPlace.self,
      ],
    ])

  private enum LooksThemUp: ApproximationAnswerSheet {
    static let changes: [String: String] = [:]
  }

  private enum CountsThePlaces: ApproximationAnswerSheet {
    static let changes = [
      "tableEntries": ApproximationAnswers.Count.allCases[3].rawValue,
      "undividedStepSize": ApproximationAnswers.Factor.allCases[2].rawValue,
      "millimetres": ApproximationAnswers.Change.allCases[2].rawValue,
      "doublingFeature": ApproximationAnswers.Discounts.allCases[2].rawValue,
      "unsafeCombination": ApproximationAnswers.Combination.allCases[3].rawValue,
    ]
  }

  private enum AddsBins: ApproximationAnswerSheet {
    static let changes = ["tableEntries": "eighty"]
  }

  private enum AddsBinsByPlace: ApproximationAnswerSheet {
    static let changes = [
      "tableEntries": ApproximationAnswers.Count.allCases[1].rawValue
    ]
  }

  private enum ForgetsTilings: ApproximationAnswerSheet {
    static let changes = ["undividedStepSize": "oneHalf"]
  }

  private enum ForgetsTilingsByPlace: ApproximationAnswerSheet {
    static let changes = [
      "undividedStepSize": ApproximationAnswers.Factor.allCases[0].rawValue
    ]
  }

  private enum ScalesOnce: ApproximationAnswerSheet {
    static let changes = ["millimetres": "aThousandth"]
  }

  private enum ScalesOnceByPlace: ApproximationAnswerSheet {
    static let changes = [
      "millimetres": ApproximationAnswers.Change.allCases[1].rawValue
    ]
  }

  private enum TrustsTheDiscount: ApproximationAnswerSheet {
    static let changes = ["doublingFeature": "noDiscount"]
  }

  private enum TrustsTheDiscountByPlace: ApproximationAnswerSheet {
    static let changes = [
      "doublingFeature": ApproximationAnswers.Discounts.allCases[0].rawValue
    ]
  }

  private enum SeesTwoLegs: ApproximationAnswerSheet {
    static let changes = ["unsafeCombination": "linearOnPolicyBootstrapping"]
  }

  private enum SeesTwoLegsByPlace: ApproximationAnswerSheet {
    static let changes = [
      "unsafeCombination": ApproximationAnswers.Combination.allCases[1].rawValue
    ]
  }

  private enum MissesTheRow: ApproximationAnswerSheet {
    static let changes = ["hiddenInOnePicture": "ballRow"]
  }

  private enum MissesTheRowByPlace: ApproximationAnswerSheet {
    static let changes = [
      "hiddenInOnePicture": ApproximationAnswers.Part.allCases[0].rawValue
    ]
  }

  private enum SeesOnePicture: ApproximationAnswerSheet {
    static let changes = ["networkInputs": "inputs7056"]
  }

  private enum SeesOnePictureByPlace: ApproximationAnswerSheet {
    static let changes = [
      "networkInputs": ApproximationAnswers.Inputs.allCases[0].rawValue
    ]
  }

  private enum TrustsTheOrder: ApproximationAnswerSheet {
    static let changes = ["clippingDiscount": "never"]
  }

  private enum TrustsTheOrderByPlace: ApproximationAnswerSheet {
    static let changes = [
      "clippingDiscount": ApproximationAnswers.Discount.allCases[3].rawValue
    ]
  }
}

/// Answers from a table of texts, with changes laid over it.
private protocol ApproximationAnswerSheet: ApproximationQuizExercise {
  static var changes: [String: String] { get }
}

extension ApproximationAnswerSheet {
  private static var sheet: [String: String] {
    [
      "tableEntries": "twentyThousand",
      "undividedStepSize": "minusThree",
      "millimetres": "aMillionth",
      "doublingFeature": "aboveOneHalf",
      "unsafeCombination": "linearOffPolicyBootstrapping",
      "hiddenInOnePicture": "ballDrift",
      "networkInputs": "inputs28224",
      "clippingDiscount": "hundredths72",
    ].merging(changes) { _, change in change }
  }

  private static func look<Choice: RawRepresentable<String>>(_ item: String) throws -> Choice {
    guard let choice = Choice(rawValue: sheet[item] ?? "") else { throw Unattempted() }
    return choice
  }

  static var tableEntries: ApproximationAnswers.Count {
    get throws { try look("tableEntries") }
  }
  static var undividedStepSize: ApproximationAnswers.Factor {
    get throws { try look("undividedStepSize") }
  }
  static var millimetres: ApproximationAnswers.Change {
    get throws { try look("millimetres") }
  }
  static var doublingFeature: ApproximationAnswers.Discounts {
    get throws { try look("doublingFeature") }
  }
  static var unsafeCombination: ApproximationAnswers.Combination {
    get throws { try look("unsafeCombination") }
  }
  static var hiddenInOnePicture: ApproximationAnswers.Part {
    get throws { try look("hiddenInOnePicture") }
  }
  static var networkInputs: ApproximationAnswers.Inputs {
    get throws { try look("networkInputs") }
  }
  static var clippingDiscount: ApproximationAnswers.Discount {
    get throws { try look("clippingDiscount") }
  }
}
