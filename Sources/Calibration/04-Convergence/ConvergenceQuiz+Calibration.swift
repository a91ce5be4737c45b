import Coursework

extension CalibrationSet {
  static let convergenceQuiz = CalibrationSet(
    Contracts.ConvergenceQuiz.self,
    alternatives: ["looks the answers up in a table": LooksUp.self],
    paraphrases: [
      "the document's rule gets 1/n right": [TrustsThePrint.self, ReadsTheOutput.self],
      "steps that never end lead anywhere": [StepsForEver.self, NeverZero.self],
      "decaying or not, a step size makes values come to rest": [Settles.self, NoNoise.self],
      "the noise that is left is the step size": [LastReward.self, StepIsNoise.self],
      "twice the data, half the error": [Linear.self, Proportional.self],
      "without noise a million visits are enough": [FixedTarget.self, OneOverN.self],
      "an epsilon that vanishes ends the tries": [ExplorationEnds.self, GivesUp.self],
      "two schedules that are legal alone are legal together": [SumsAlone.self, SeesNoTrap.self],
      "the values are as good as the behaviour": [NeedsGLIE.self, OnPolicy.self],
      "optimal values earn optimally": [ForgetsExploring.self, AllIsBest.self],
    ])

  private enum LooksUp: AnswerSheet {
    static let changes: [String: String] = [:]
  }

  private enum TrustsThePrint: AnswerSheet {
    static let changes = ["documentsRule": "onlyTheInverse"]
  }

  private enum ReadsTheOutput: AnswerSheet {
    static let changes = ["documentsRule": ConvergenceAnswers.Examples.allCases[1].rawValue]
  }

  private enum StepsForEver: AnswerSheet {
    static let changes = ["reachOfGeometricSteps": "unlimited"]
  }

  private enum NeverZero: AnswerSheet {
    static let changes = ["reachOfGeometricSteps": ConvergenceAnswers.Reach.allCases[3].rawValue]
  }

  private enum Settles: AnswerSheet {
    static let changes = ["spreadOfConstantSteps": "none"]
  }

  private enum NoNoise: AnswerSheet {
    static let changes = ["spreadOfConstantSteps": ConvergenceAnswers.Spread.allCases[0].rawValue]
  }

  private enum LastReward: AnswerSheet {
    static let changes = ["spreadOfConstantSteps": "aboutOneTenth"]
  }

  private enum StepIsNoise: AnswerSheet {
    static let changes = ["spreadOfConstantSteps": ConvergenceAnswers.Spread.allCases[1].rawValue]
  }

  private enum Linear: AnswerSheet {
    static let changes = ["visitsToHalveTheError": "two"]
  }

  private enum Proportional: AnswerSheet {
    static let changes = ["visitsToHalveTheError": ConvergenceAnswers.Factor.allCases[1].rawValue]
  }

  private enum FixedTarget: AnswerSheet {
    static let changes = ["errorAfterAMillionVisits": "oneMillionth"]
  }

  private enum OneOverN: AnswerSheet {
    static let changes = ["errorAfterAMillionVisits": ConvergenceAnswers.Share.allCases[0].rawValue]
  }

  private enum ExplorationEnds: AnswerSheet {
    static let changes = ["finiteInTheTrap": "numberOfTries"]
  }

  private enum GivesUp: AnswerSheet {
    static let changes = ["finiteInTheTrap": ConvergenceAnswers.Quantity.allCases[0].rawValue]
  }

  private enum SumsAlone: AnswerSheet {
    static let changes = ["finiteInTheTrap": "nothing"]
  }

  private enum SeesNoTrap: AnswerSheet {
    static let changes = ["finiteInTheTrap": ConvergenceAnswers.Quantity.allCases[3].rawValue]
  }

  private enum NeedsGLIE: AnswerSheet {
    static let changes = ["convergesWhileExploring": "neither"]
  }

  private enum OnPolicy: AnswerSheet {
    static let changes = [
      "convergesWhileExploring": ConvergenceAnswers.Guarantee.allCases[3].rawValue
    ]
  }

  private enum ForgetsExploring: AnswerSheet {
    static let changes = ["convergesWhileExploring": "valuesAndEarnings"]
  }

  private enum AllIsBest: AnswerSheet {
    static let changes = [
      "convergesWhileExploring": ConvergenceAnswers.Guarantee.allCases[0].rawValue
    ]
  }
}

/// Answers from a table of texts, with changes laid over it.
private protocol AnswerSheet: ConvergenceQuizExercise {
  static var changes: [String: String] { get }
}

extension AnswerSheet {
  private static var sheet: [String: String] {
    [
      "documentsRule": "neither",
      "reachOfGeometricSteps": "oneHundred",
      "spreadOfConstantSteps": "about23Hundredths",
      "visitsToHalveTheError": "four",
      "errorAfterAMillionVisits": "almostAQuarter",
      "finiteInTheTrap": "sumOfStepSizes",
      "convergesWhileExploring": "valuesOnly",
    ].merging(changes) { _, change in change }
  }

  private static func look<Choice: RawRepresentable<String>>(_ item: String) throws -> Choice {
    guard let choice = Choice(rawValue: sheet[item] ?? "") else { throw Unattempted() }
    return choice
  }

  static var documentsRule: ConvergenceAnswers.Examples {
    get throws { try look("documentsRule") }
  }
  static var reachOfGeometricSteps: ConvergenceAnswers.Reach {
    get throws { try look("reachOfGeometricSteps") }
  }
  static var spreadOfConstantSteps: ConvergenceAnswers.Spread {
    get throws { try look("spreadOfConstantSteps") }
  }
  static var visitsToHalveTheError: ConvergenceAnswers.Factor {
    get throws { try look("visitsToHalveTheError") }
  }
  static var errorAfterAMillionVisits: ConvergenceAnswers.Share {
    get throws { try look("errorAfterAMillionVisits") }
  }
  static var finiteInTheTrap: ConvergenceAnswers.Quantity {
    get throws { try look("finiteInTheTrap") }
  }
  static var convergesWhileExploring: ConvergenceAnswers.Guarantee {
    get throws { try look("convergesWhileExploring") }
  }
}
