import Coursework

extension CalibrationSet {
  static let roboticsQuiz = CalibrationSet(
    Contracts.RoboticsQuiz.self,
    alternatives: [
      "looks the answers up in a table": LooksThemUp.self,
      "reads the cases by their places": CountsThePlaces.self,
    ],
    paraphrases: [
      "0.02 rad are as small as they look": [TipErrorByName.self, TipErrorByPlace.self],
      "combinations of joints add up": [JointActionsByName.self, JointActionsByPlace.self],
      "five bins of ten features are a million cells": [
        TableCellsByName.self, TableCellsByPlace.self,
      ],
      "a layer that acts from 40 N on keeps forces below 40 N": [
        PeakForceByName.self, PeakForceByPlace.self,
      ],
      "shaping that leaves the best policy leaves the values": [
        WhatShapingMovesByName.self, WhatShapingMovesByPlace.self,
      ],
      "a jammed peg needs a harder push": [JammedPegByName.self, JammedPegByPlace.self],
      "a million steps are done within an hour": [
        MillionStepsByName.self, MillionStepsByPlace.self,
      ],
      "friction is another one in each step": [
        DrawnInEachStepByName.self, DrawnInEachStepByPlace.self,
      ],
    ])

  private enum LooksThemUp: RoboticsQuizSheet {
    static let changes: [String: String] = [:]
  }

  private enum CountsThePlaces: RoboticsQuizSheet {
    static let changes = [
      "tipError": RoboticsAnswers.Distance.allCases[2].rawValue,
      "jointActions": RoboticsAnswers.Actions.allCases[2].rawValue,
      "tableCells": RoboticsAnswers.Cells.allCases[3].rawValue,
      "peakForce": RoboticsAnswers.Force.allCases[2].rawValue,
    ]
  }

  private enum TipErrorByName: RoboticsQuizSheet {
    static let changes = ["tipError": "tenthOfAMillimetre"]
  }

  private enum TipErrorByPlace: RoboticsQuizSheet {
    static let changes = ["tipError": RoboticsAnswers.Distance.allCases[0].rawValue]
  }

  private enum JointActionsByName: RoboticsQuizSheet {
    static let changes = ["jointActions": "eighteen"]
  }

  private enum JointActionsByPlace: RoboticsQuizSheet {
    static let changes = ["jointActions": RoboticsAnswers.Actions.allCases[0].rawValue]
  }

  private enum TableCellsByName: RoboticsQuizSheet {
    static let changes = ["tableCells": "million"]
  }

  private enum TableCellsByPlace: RoboticsQuizSheet {
    static let changes = ["tableCells": RoboticsAnswers.Cells.allCases[2].rawValue]
  }

  private enum PeakForceByName: RoboticsQuizSheet {
    static let changes = ["peakForce": "forty"]
  }

  private enum PeakForceByPlace: RoboticsQuizSheet {
    static let changes = ["peakForce": RoboticsAnswers.Force.allCases[0].rawValue]
  }

  private enum WhatShapingMovesByName: RoboticsQuizSheet {
    static let changes = ["whatShapingMoves": "nothing"]
  }

  private enum WhatShapingMovesByPlace: RoboticsQuizSheet {
    static let changes = ["whatShapingMoves": RoboticsAnswers.Moved.allCases[3].rawValue]
  }

  private enum JammedPegByName: RoboticsQuizSheet {
    static let changes = ["jammedPeg": "harder"]
  }

  private enum JammedPegByPlace: RoboticsQuizSheet {
    static let changes = ["jammedPeg": RoboticsAnswers.Remedy.allCases[0].rawValue]
  }

  private enum MillionStepsByName: RoboticsQuizSheet {
    static let changes = ["millionSteps": "hour"]
  }

  private enum MillionStepsByPlace: RoboticsQuizSheet {
    static let changes = ["millionSteps": RoboticsAnswers.Duration.allCases[0].rawValue]
  }

  private enum DrawnInEachStepByName: RoboticsQuizSheet {
    static let changes = ["drawnInEachStep": "friction"]
  }

  private enum DrawnInEachStepByPlace: RoboticsQuizSheet {
    static let changes = ["drawnInEachStep": RoboticsAnswers.Quantity.allCases[0].rawValue]
  }
}

/// Answers from a table of texts, with changes laid over it.
private protocol RoboticsQuizSheet: RoboticsQuizExercise {
  static var changes: [String: String] { get }
}

extension RoboticsQuizSheet {
  private static var sheet: [String: String] {
    [
      "tipError": "centimetre",
      "jointActions": "sevenHundredAndTwentyNine",
      "tableCells": "tenMillion",
      "peakForce": "eighty",
      "whatShapingMoves": "values",
      "jammedPeg": "lessSideways",
      "millionSteps": "day",
      "drawnInEachStep": "measurementError",
    ].merging(changes) { _, change in change }
  }

  private static func look<Choice: RawRepresentable<String>>(_ item: String) throws -> Choice {
    guard let choice = Choice(rawValue: sheet[item] ?? "") else { throw Unattempted() }
    return choice
  }

  static var tipError: RoboticsAnswers.Distance { get throws { try look("tipError") } }
  static var jointActions: RoboticsAnswers.Actions { get throws { try look("jointActions") } }
  static var tableCells: RoboticsAnswers.Cells { get throws { try look("tableCells") } }
  static var peakForce: RoboticsAnswers.Force { get throws { try look("peakForce") } }
  static var whatShapingMoves: RoboticsAnswers.Moved { get throws { try look("whatShapingMoves") } }
  static var jammedPeg: RoboticsAnswers.Remedy { get throws { try look("jammedPeg") } }
  static var millionSteps: RoboticsAnswers.Duration { get throws { try look("millionSteps") } }
  static var drawnInEachStep: RoboticsAnswers.Quantity {
    get throws { try look("drawnInEachStep") }
  }
}
