import Coursework

extension CalibrationSet {
  static let explorationQuiz = CalibrationSet(
    Contracts.ExplorationQuiz.self,
    alternatives: ["looks the answers up in a table": LooksUp.self],
    paraphrases: [
      "every exploration leaves the best action": [
        NamedLeavesTheBest.self, NumberedLeavesTheBest.self,
      ],
      "an epsilon that is never 0 explores for ever": [
        NamedDecayingExplorations.self, NumberedDecayingExplorations.self,
      ],
      "softmax looks at ratios of values": [NamedScaledValues.self, NumberedScaledValues.self],
      "the decay takes the whole of training": [
        NamedMiddleOfDecay.self, NumberedMiddleOfDecay.self,
      ],
      "a greedy agent finds the best action by itself": [
        NamedGreedyFromZero.self, NumberedGreedyFromZero.self,
      ],
      "initial values that are wrong lead astray": [
        NamedGreedyFromTen.self, NumberedGreedyFromTen.self,
      ],
    ])

  private enum LooksUp: AnswerSheet {
    static let changes: [String: String] = [:]
  }

  private enum NamedLeavesTheBest: AnswerSheet {
    static let changes = ["leavesTheBest": "percent10"]
  }

  private enum NumberedLeavesTheBest: AnswerSheet {
    static let changes = ["leavesTheBest": ExplorationAnswers.Share.allCases[2].rawValue]
  }

  private enum NamedDecayingExplorations: AnswerSheet {
    static let changes = ["decayingExplorations": "withoutEnd"]
  }

  private enum NumberedDecayingExplorations: AnswerSheet {
    static let changes = ["decayingExplorations": ExplorationAnswers.Number.allCases[3].rawValue]
  }

  private enum NamedScaledValues: AnswerSheet {
    static let changes = ["scaledValues": "unchanged"]
  }

  private enum NumberedScaledValues: AnswerSheet {
    static let changes = ["scaledValues": ExplorationAnswers.Change.allCases[0].rawValue]
  }

  private enum NamedMiddleOfDecay: AnswerSheet {
    static let changes = ["middleOfDecay": "percent65"]
  }

  private enum NumberedMiddleOfDecay: AnswerSheet {
    static let changes = ["middleOfDecay": ExplorationAnswers.Epsilon.allCases[2].rawValue]
  }

  private enum NamedGreedyFromZero: AnswerSheet {
    static let changes = ["greedyFromZero": "takesTheBetter"]
  }

  private enum NumberedGreedyFromZero: AnswerSheet {
    static let changes = ["greedyFromZero": ExplorationAnswers.Habit.allCases[1].rawValue]
  }

  private enum NamedGreedyFromTen: AnswerSheet {
    static let changes = ["greedyFromTen": "takesTheWorse"]
  }

  private enum NumberedGreedyFromTen: AnswerSheet {
    static let changes = ["greedyFromTen": ExplorationAnswers.Habit.allCases[0].rawValue]
  }
}

/// Answers from a table of texts, with changes laid over it.
private protocol AnswerSheet: ExplorationQuizExercise {
  static var changes: [String: String] { get }
}

extension AnswerSheet {
  private static var sheet: [String: String] {
    [
      "leavesTheBest": "percent7AndAHalf",
      "decayingExplorations": "about1000",
      "scaledValues": "greedier",
      "middleOfDecay": "percent50",
      "greedyFromZero": "takesTheWorse",
      "greedyFromTen": "takesTheBetter",
    ].merging(changes) { _, change in change }
  }

  private static func look<Choice: RawRepresentable<String>>(_ item: String) throws -> Choice {
    guard let choice = Choice(rawValue: sheet[item] ?? "") else { throw Unattempted() }
    return choice
  }

  static var leavesTheBest: ExplorationAnswers.Share { get throws { try look("leavesTheBest") } }
  static var decayingExplorations: ExplorationAnswers.Number {
    get throws { try look("decayingExplorations") }
  }
  static var scaledValues: ExplorationAnswers.Change { get throws { try look("scaledValues") } }
  static var middleOfDecay: ExplorationAnswers.Epsilon { get throws { try look("middleOfDecay") } }
  static var greedyFromZero: ExplorationAnswers.Habit { get throws { try look("greedyFromZero") } }
  static var greedyFromTen: ExplorationAnswers.Habit { get throws { try look("greedyFromTen") } }
}
