import Coursework

extension CalibrationSet {
  static let tabularQuiz = CalibrationSet(
    Contracts.TabularQuiz.self,
    alternatives: ["looks the answers up in a table": LooksUp.self],
    paraphrases: [
      "the method that learns the best values earns the most": [Optimist.self, Ranks.self],
      "the careful way is the best way": [Cautious.self, Detours.self],
      "looking up a state stores it": [CountsCells.self, AsksEverywhere.self],
      "a table of zeros leads somewhere in the end": [Arrives.self, WalksStraight.self],
      "a time limit is an end like any other": [EndsAlike.self, CutsClean.self],
      "a constant step size never converges": [Oscillates.self, DemandsDecay.self],
      "random behaviour keeps Q-learning from the optimum": [Imitates.self, BlamesDice.self],
    ])

  private enum LooksUp: AnswerSheet {
    static let changes: [String: String] = [:]
  }

  private enum Optimist: AnswerSheet {
    static let changes = ["earnsMoreWhileExploring": "qLearning"]
  }

  private enum Ranks: AnswerSheet {
    static let changes = ["earnsMoreWhileExploring": QuizAnswers.Learner.allCases[0].rawValue]
  }

  private enum Cautious: AnswerSheet {
    static let changes = ["earnsMoreWithoutExploring": "expectedSARSA"]
  }

  private enum Detours: AnswerSheet {
    static let changes = ["earnsMoreWithoutExploring": QuizAnswers.Learner.allCases[1].rawValue]
  }

  private enum CountsCells: AnswerSheet {
    static let changes = ["sparseTableSize": "values\(10 * 10 * 4)"]
  }

  private enum AsksEverywhere: AnswerSheet {
    static let changes = ["sparseTableSize": QuizAnswers.Count.allCases[3].rawValue]
  }

  private enum Arrives: AnswerSheet {
    static let changes = ["firstEpisodeOnTheLake": "reachesTheGoal"]
  }

  private enum WalksStraight: AnswerSheet {
    static let changes = ["firstEpisodeOnTheLake": QuizAnswers.Fate.allCases[0].rawValue]
  }

  private enum EndsAlike: AnswerSheet {
    static let changes = ["truncationAsTermination": "right"]
  }

  private enum CutsClean: AnswerSheet {
    static let changes = ["truncationAsTermination": QuizAnswers.Error.allCases[1].rawValue]
  }

  private enum Oscillates: AnswerSheet {
    static let changes = ["constantStepSize": "oscillateForEver"]
  }

  private enum DemandsDecay: AnswerSheet {
    static let changes = ["constantStepSize": QuizAnswers.Limit.allCases[1].rawValue]
  }

  private enum Imitates: AnswerSheet {
    static let changes = ["reasonNotToConverge": "behaviorIsUniformlyRandom"]
  }

  private enum BlamesDice: AnswerSheet {
    static let changes = ["reasonNotToConverge": QuizAnswers.Reason.allCases[0].rawValue]
  }
}

/// Answers from a table of texts, with changes laid over it.
private protocol AnswerSheet: TabularQuizExercise {
  static var changes: [String: String] { get }
}

extension AnswerSheet {
  private static var sheet: [String: String] {
    [
      "earnsMoreWhileExploring": "expectedSARSA",
      "earnsMoreWithoutExploring": "qLearning",
      "sparseTableSize": "values148",
      "firstEpisodeOnTheLake": "neverEnds",
      "truncationAsTermination": "tooLow",
      "smallestFarSightedDiscount": "percent80",
      "constantStepSize": "convergeToTheOptimum",
      "reasonNotToConverge": "aPairIsNeverTried",
    ].merging(changes) { _, change in change }
  }

  private static func look<Choice: RawRepresentable<String>>(_ item: String) throws -> Choice {
    guard let choice = Choice(rawValue: sheet[item] ?? "") else { throw Unattempted() }
    return choice
  }

  static var earnsMoreWhileExploring: QuizAnswers.Learner {
    get throws { try look("earnsMoreWhileExploring") }
  }
  static var earnsMoreWithoutExploring: QuizAnswers.Learner {
    get throws { try look("earnsMoreWithoutExploring") }
  }
  static var sparseTableSize: QuizAnswers.Count { get throws { try look("sparseTableSize") } }
  static var firstEpisodeOnTheLake: QuizAnswers.Fate {
    get throws { try look("firstEpisodeOnTheLake") }
  }
  static var truncationAsTermination: QuizAnswers.Error {
    get throws { try look("truncationAsTermination") }
  }
  static var smallestFarSightedDiscount: QuizAnswers.Discount {
    get throws { try look("smallestFarSightedDiscount") }
  }
  static var constantStepSize: QuizAnswers.Limit { get throws { try look("constantStepSize") } }
  static var reasonNotToConverge: QuizAnswers.Reason {
    get throws { try look("reasonNotToConverge") }
  }
}
