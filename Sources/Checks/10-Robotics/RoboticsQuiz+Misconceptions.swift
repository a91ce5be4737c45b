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
    static var tipError: RoboticsAnswers.Distance { .tenthOfAMillimetre }
  }
  private enum JointActions: RoboticsQuizMistake {
    static var jointActions: RoboticsAnswers.Actions { .eighteen }
  }
  private enum TableCells: RoboticsQuizMistake {
    static var tableCells: RoboticsAnswers.Cells { .million }
  }
  private enum PeakForce: RoboticsQuizMistake {
    static var peakForce: RoboticsAnswers.Force { .forty }
  }
  private enum WhatShapingMoves: RoboticsQuizMistake {
    static var whatShapingMoves: RoboticsAnswers.Moved { .nothing }
  }
  private enum JammedPeg: RoboticsQuizMistake {
    static var jammedPeg: RoboticsAnswers.Remedy { .harder }
  }
  private enum MillionSteps: RoboticsQuizMistake {
    static var millionSteps: RoboticsAnswers.Duration { .hour }
  }
  private enum DrawnInEachStep: RoboticsQuizMistake {
    static var drawnInEachStep: RoboticsAnswers.Quantity { .friction }
  }
}

/// The computed keys, of which a mistake replaces one.
private protocol RoboticsQuizMistake: RoboticsQuizExercise {}

extension RoboticsQuizMistake {
  static var tipError: RoboticsAnswers.Distance { RoboticsQuizKey.tipError }
  static var jointActions: RoboticsAnswers.Actions { RoboticsQuizKey.jointActions }
  static var tableCells: RoboticsAnswers.Cells { RoboticsQuizKey.tableCells }
  static var peakForce: RoboticsAnswers.Force { RoboticsQuizKey.peakForce }
  static var whatShapingMoves: RoboticsAnswers.Moved { RoboticsQuizKey.whatShapingMoves }
  static var jammedPeg: RoboticsAnswers.Remedy { RoboticsQuizKey.jammedPeg }
  static var millionSteps: RoboticsAnswers.Duration { RoboticsQuizKey.millionSteps }
  static var drawnInEachStep: RoboticsAnswers.Quantity { RoboticsQuizKey.drawnInEachStep }
}
