import Coursework

/// What is often believed about this chapter: the answers of the quiz with one of them wrong.
enum RoboticsQuizMisconceptions {
  static let all = [
    Misconception(
      Contracts.RoboticsQuiz.self, "0.02 rad are as small as they look",
      """
      You take a small angle for a small distance. How far from the joint’s axis is the tip?
      """,
      as: TipError.self),
    Misconception(
      Contracts.RoboticsQuiz.self, "combinations of joints add up",
      """
      You add the values of the joints up. Write the combinations of two joints down: are there \
      six?
      """,
      as: JointActions.self),
    Misconception(
      Contracts.RoboticsQuiz.self, "five bins of ten features are a million cells",
      """
      You repeat the document’s number. Compute it: how often is five multiplied by itself?
      """,
      as: TableCells.self),
    Misconception(
      Contracts.RoboticsQuiz.self, "a layer that acts from 40 N on keeps forces below 40 N",
      """
      The layer looked before the step, and saw 39 N. Who looks during the step?
      """,
      as: PeakForce.self),
    Misconception(
      Contracts.RoboticsQuiz.self, "shaping that leaves the best policy leaves the values",
      """
      You are right about the actions. What does a state’s return lose when its first step costs \
      Φ(s)?
      """,
      as: WhatShapingMoves.self),
    Misconception(
      Contracts.RoboticsQuiz.self, "a jammed peg needs a harder push",
      """
      You keep the ratio of the two forces. Which of Whitney’s inequalities knows how large they \
      are?
      """,
      as: JammedPeg.self),
    Misconception(
      Contracts.RoboticsQuiz.self, "a million steps are done within an hour",
      """
      Divide: how many steps does the robot make in an hour?
      """,
      as: MillionSteps.self),
    Misconception(
      Contracts.RoboticsQuiz.self, "friction is another one in each step",
      """
      You let the world change a hundred times a second. What of it would be the same in a \
      second look at the same robot?
      """,
      as: DrawnInEachStep.self),
  ]

  private enum TipError: RoboticsQuizMistake {
    static var tipErrorAnswer: RoboticsAnswers.Distance { .tenthOfAMillimetre }
  }
  private enum JointActions: RoboticsQuizMistake {
    static var jointActionsAnswer: RoboticsAnswers.Actions { .eighteen }
  }
  private enum TableCells: RoboticsQuizMistake {
    static var tableCellsAnswer: RoboticsAnswers.Cells { .million }
  }
  private enum PeakForce: RoboticsQuizMistake {
    static var peakForceAnswer: RoboticsAnswers.Force { .forty }
  }
  private enum WhatShapingMoves: RoboticsQuizMistake {
    static var whatShapingMovesAnswer: RoboticsAnswers.Moved { .nothing }
  }
  private enum JammedPeg: RoboticsQuizMistake {
    static var jammedPegAnswer: RoboticsAnswers.Remedy { .harder }
  }
  private enum MillionSteps: RoboticsQuizMistake {
    static var millionStepsAnswer: RoboticsAnswers.Duration { .hour }
  }
  private enum DrawnInEachStep: RoboticsQuizMistake {
    static var drawnInEachStepAnswer: RoboticsAnswers.Quantity { .friction }
  }
}

/// The computed keys, of which a mistake replaces one.
private protocol RoboticsQuizMistake: RoboticsQuizExercise {
  static var tipErrorAnswer: RoboticsAnswers.Distance { get }
  static var jointActionsAnswer: RoboticsAnswers.Actions { get }
  static var tableCellsAnswer: RoboticsAnswers.Cells { get }
  static var peakForceAnswer: RoboticsAnswers.Force { get }
  static var whatShapingMovesAnswer: RoboticsAnswers.Moved { get }
  static var jammedPegAnswer: RoboticsAnswers.Remedy { get }
  static var millionStepsAnswer: RoboticsAnswers.Duration { get }
  static var drawnInEachStepAnswer: RoboticsAnswers.Quantity { get }
}

extension RoboticsQuizMistake {
  static var tipErrorAnswer: RoboticsAnswers.Distance { RoboticsQuizKey.tipError }
  static var jointActionsAnswer: RoboticsAnswers.Actions { RoboticsQuizKey.jointActions }
  static var tableCellsAnswer: RoboticsAnswers.Cells { RoboticsQuizKey.tableCells }
  static var peakForceAnswer: RoboticsAnswers.Force { RoboticsQuizKey.peakForce }
  static var whatShapingMovesAnswer: RoboticsAnswers.Moved { RoboticsQuizKey.whatShapingMoves }
  static var jammedPegAnswer: RoboticsAnswers.Remedy { RoboticsQuizKey.jammedPeg }
  static var millionStepsAnswer: RoboticsAnswers.Duration { RoboticsQuizKey.millionSteps }
  static var drawnInEachStepAnswer: RoboticsAnswers.Quantity { RoboticsQuizKey.drawnInEachStep }

  static var tipError: RoboticsAnswers.Distance { get throws { tipErrorAnswer } }
  static var jointActions: RoboticsAnswers.Actions { get throws { jointActionsAnswer } }
  static var tableCells: RoboticsAnswers.Cells { get throws { tableCellsAnswer } }
  static var peakForce: RoboticsAnswers.Force { get throws { peakForceAnswer } }
  static var whatShapingMoves: RoboticsAnswers.Moved { get throws { whatShapingMovesAnswer } }
  static var jammedPeg: RoboticsAnswers.Remedy { get throws { jammedPegAnswer } }
  static var millionSteps: RoboticsAnswers.Duration { get throws { millionStepsAnswer } }
  static var drawnInEachStep: RoboticsAnswers.Quantity { get throws { drawnInEachStepAnswer } }
}
