import Coursework

extension CalibrationSet {
  static let dqnQuiz = CalibrationSet(
    Contracts.DQNQuiz.self,
    alternatives: [
      "looks the answers up in a table": LooksThemUp.self,
      "reads the cases by their places": CountsThePlaces.self,
    ],
    paraphrases: [
      "the network was measured on 57 games": [ReadsTheDocument.self, CountsTheSuite.self],
      "the network was measured on 29 games": [CountsSuccesses.self, ReadsTheAbstract.self],
      "the network sees three colours": [SeesRed.self, MultipliesByThree.self],
      "a value is at most the longest return": [AddsFiveHundred.self, CountsSteps.self],
      "every training step carries values one state further": [
        HasNoTarget.self, ForgetsTheCopies.self,
      ],
      "the gradient's norm was clipped": [QuotesTheListing.self, TakesTheNorm.self],
      "each gradient was clipped": [ReadsTheSummary.self, CutsEntries.self],
      "every transition stores its stacks": [StoresBoth.self, CountsEight.self],
      "half is replaced after half of 1/rate steps": [HalfOfTwoHundred.self, DrawsALine.self],
    ])

  private enum LooksThemUp: DQNAnswerSheet {
    static let changes: [String: String] = [:]
  }

  private enum CountsThePlaces: DQNAnswerSheet {
    static let changes = [
      "games": DQNAnswers.Games.allCases[1].rawValue,
      "largestValue": DQNAnswers.Bound.allCases[1].rawValue,
      "clipped": DQNAnswers.Clipped.allCases[0].rawValue,
      "halfReplaced": DQNAnswers.Steps.allCases[1].rawValue,
    ]
  }

  private enum ReadsTheDocument: DQNAnswerSheet {
    static let changes = ["games": "games57"]
  }

  private enum CountsTheSuite: DQNAnswerSheet {
    static let changes = ["games": DQNAnswers.Games.allCases[2].rawValue]
  }

  private enum CountsSuccesses: DQNAnswerSheet {
    static let changes = ["games": "games29"]
  }

  private enum ReadsTheAbstract: DQNAnswerSheet {
    static let changes = ["games": DQNAnswers.Games.allCases[0].rawValue]
  }

  private enum SeesRed: DQNAnswerSheet {
    static let changes = ["inputNumbers": "numbers21168"]
  }

  private enum MultipliesByThree: DQNAnswerSheet {
    static let changes = ["inputNumbers": DQNAnswers.Numbers.allCases[1].rawValue]
  }

  private enum AddsFiveHundred: DQNAnswerSheet {
    static let changes = ["largestValue": "value500"]
  }

  private enum CountsSteps: DQNAnswerSheet {
    static let changes = ["largestValue": DQNAnswers.Bound.allCases[2].rawValue]
  }

  private enum HasNoTarget: DQNAnswerSheet {
    static let changes = ["heardOf": "states50000"]
  }

  private enum ForgetsTheCopies: DQNAnswerSheet {
    static let changes = ["heardOf": DQNAnswers.Distance.allCases[3].rawValue]
  }

  private enum QuotesTheListing: DQNAnswerSheet {
    static let changes = ["clipped": "gradientNorm"]
  }

  private enum TakesTheNorm: DQNAnswerSheet {
    static let changes = ["clipped": DQNAnswers.Clipped.allCases[2].rawValue]
  }

  private enum ReadsTheSummary: DQNAnswerSheet {
    static let changes = ["clipped": "gradientEntries"]
  }

  private enum CutsEntries: DQNAnswerSheet {
    static let changes = ["clipped": DQNAnswers.Clipped.allCases[1].rawValue]
  }

  private enum StoresBoth: DQNAnswerSheet {
    static let changes = ["frameMemory": "gigabytes56"]
  }

  private enum CountsEight: DQNAnswerSheet {
    static let changes = ["frameMemory": DQNAnswers.Gigabytes.allCases[2].rawValue]
  }

  private enum HalfOfTwoHundred: DQNAnswerSheet {
    static let changes = ["halfReplaced": "steps100"]
  }

  private enum DrawsALine: DQNAnswerSheet {
    static let changes = ["halfReplaced": DQNAnswers.Steps.allCases[0].rawValue]
  }
}

/// Answers from a table of texts, with changes laid over it.
private protocol DQNAnswerSheet: DQNQuizExercise {
  static var changes: [String: String] { get }
}

extension DQNAnswerSheet {
  private static var sheet: [String: String] {
    [
      "games": "games49",
      "inputNumbers": "numbers28224",
      "largestValue": "value100",
      "heardOf": "states50",
      "clipped": "error",
      "frameMemory": "gigabytes7",
      "halfReplaced": "steps139",
    ].merging(changes) { _, change in change }
  }

  private static func look<Choice: RawRepresentable<String>>(_ item: String) throws -> Choice {
    guard let choice = Choice(rawValue: sheet[item] ?? "") else { throw Unattempted() }
    return choice
  }

  static var games: DQNAnswers.Games { get throws { try look("games") } }
  static var inputNumbers: DQNAnswers.Numbers { get throws { try look("inputNumbers") } }
  static var largestValue: DQNAnswers.Bound { get throws { try look("largestValue") } }
  static var heardOf: DQNAnswers.Distance { get throws { try look("heardOf") } }
  static var clipped: DQNAnswers.Clipped { get throws { try look("clipped") } }
  static var frameMemory: DQNAnswers.Gigabytes { get throws { try look("frameMemory") } }
  static var halfReplaced: DQNAnswers.Steps { get throws { try look("halfReplaced") } }
}
