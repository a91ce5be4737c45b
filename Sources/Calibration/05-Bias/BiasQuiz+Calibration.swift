import Coursework

extension CalibrationSet {
  static let biasQuiz = CalibrationSet(
    Contracts.BiasQuiz.self,
    alternatives: [
      "looks the answers up in a table": LooksThemUp.self,
      "reads the cases by their places": CountsThePlaces.self,
    ],
    paraphrases: [
      "unbiased estimates have an unbiased maximum": [Hopes.self, AveragesThem.self],
      "the bias is proportional to the number of actions": [Multiplies.self, DrawsALine.self],
      "four times the samples, a quarter of the bias": [Divides.self, Squares.self],
      "the double estimator is unbiased": [Trusts.self, HasTwoHalves.self],
      "both tables learn from every transition": [UpdatesBoth.self, TakesTurnsTwice.self],
      "Q-learning is fooled for ever": [NeverLearns.self, KeepsItsPreference.self],
      "the target network selects, too": [RemembersDQN.self, UsesOneNetwork.self],
    ])

  private enum LooksThemUp: BiasAnswerSheet {
    static let changes: [String: String] = [:]
  }

  private enum CountsThePlaces: BiasAnswerSheet {
    static let changes = [
      "largerOfTwo": BiasAnswers.Amount.allCases[2].rawValue,
      "moreActions": BiasAnswers.Growth.allCases[2].rawValue,
      "fourTimesTheSamples": BiasAnswers.Rest.allCases[1].rawValue,
      "doubleEstimate": BiasAnswers.Error.allCases[0].rawValue,
    ]
  }

  private enum Hopes: BiasAnswerSheet {
    static let changes = ["largerOfTwo": "hundredths0"]
  }

  private enum AveragesThem: BiasAnswerSheet {
    static let changes = ["largerOfTwo": BiasAnswers.Amount.allCases[0].rawValue]
  }

  private enum Multiplies: BiasAnswerSheet {
    static let changes = ["moreActions": "growsInProportion"]
  }

  private enum DrawsALine: BiasAnswerSheet {
    static let changes = ["moreActions": BiasAnswers.Growth.allCases[3].rawValue]
  }

  private enum Divides: BiasAnswerSheet {
    static let changes = ["fourTimesTheSamples": "aQuarter"]
  }

  private enum Squares: BiasAnswerSheet {
    static let changes = ["fourTimesTheSamples": BiasAnswers.Rest.allCases[2].rawValue]
  }

  private enum Trusts: BiasAnswerSheet {
    static let changes = ["doubleEstimate": "unbiased"]
  }

  private enum HasTwoHalves: BiasAnswerSheet {
    static let changes = ["doubleEstimate": BiasAnswers.Error.allCases[1].rawValue]
  }

  private enum UpdatesBoth: BiasAnswerSheet {
    static let changes = ["changedNumbers": "twoNumbers"]
  }

  private enum TakesTurnsTwice: BiasAnswerSheet {
    static let changes = ["changedNumbers": BiasAnswers.Count.allCases[1].rawValue]
  }

  private enum NeverLearns: BiasAnswerSheet {
    static let changes = ["leftInTheEnd": "percent95"]
  }

  private enum KeepsItsPreference: BiasAnswerSheet {
    static let changes = ["leftInTheEnd": BiasAnswers.Share.allCases[4].rawValue]
  }

  private enum RemembersDQN: BiasAnswerSheet {
    static let changes = ["doubleDQN": "targetDoesBoth"]
  }

  private enum UsesOneNetwork: BiasAnswerSheet {
    static let changes = ["doubleDQN": BiasAnswers.Division.allCases[2].rawValue]
  }
}

/// Answers from a table of texts, with changes laid over it.
private protocol BiasAnswerSheet: BiasQuizExercise {
  static var changes: [String: String] { get }
}

extension BiasAnswerSheet {
  private static var sheet: [String: String] {
    [
      "largerOfTwo": "hundredths56",
      "moreActions": "growsEverMoreSlowly",
      "fourTimesTheSamples": "aHalf",
      "doubleEstimate": "tooSmall",
      "changedNumbers": "oneNumber",
      "leftInTheEnd": "percent5",
      "doubleDQN": "onlineSelectsTargetEvaluates",
    ].merging(changes) { _, change in change }
  }

  private static func look<Choice: RawRepresentable<String>>(_ item: String) throws -> Choice {
    guard let choice = Choice(rawValue: sheet[item] ?? "") else { throw Unattempted() }
    return choice
  }

  static var largerOfTwo: BiasAnswers.Amount { get throws { try look("largerOfTwo") } }
  static var moreActions: BiasAnswers.Growth { get throws { try look("moreActions") } }
  static var fourTimesTheSamples: BiasAnswers.Rest {
    get throws { try look("fourTimesTheSamples") }
  }
  static var doubleEstimate: BiasAnswers.Error { get throws { try look("doubleEstimate") } }
  static var changedNumbers: BiasAnswers.Count { get throws { try look("changedNumbers") } }
  static var leftInTheEnd: BiasAnswers.Share { get throws { try look("leftInTheEnd") } }
  static var doubleDQN: BiasAnswers.Division { get throws { try look("doubleDQN") } }
}
