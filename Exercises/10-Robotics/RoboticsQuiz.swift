public import Coursework

extension Submission {
  /// Exercise 10.7: what the chapter was about, in eight questions.
  ///
  /// The questions and the cases to choose from stand in `RoboticsQuizExercise` and `RoboticsAnswers`.
  public enum RoboticsQuiz: RoboticsQuizExercise {
    public static var tipError: RoboticsAnswers.Distance {
      get throws {
        // TODO: how far is the tip from where it is believed to be?
        throw Unattempted()
      }
    }

    public static var jointActions: RoboticsAnswers.Actions {
      get throws {
        // TODO: how many combinations are there?
        throw Unattempted()
      }
    }

    public static var tableCells: RoboticsAnswers.Cells {
      get throws {
        // TODO: how many rows does the table have?
        throw Unattempted()
      }
    }

    public static var peakForce: RoboticsAnswers.Force {
      get throws {
        // TODO: how large does the force get?
        throw Unattempted()
      }
    }

    public static var whatShapingMoves: RoboticsAnswers.Moved {
      get throws {
        // TODO: what can be another afterwards?
        throw Unattempted()
      }
    }

    public static var jammedPeg: RoboticsAnswers.Remedy {
      get throws {
        // TODO: which load gets it going?
        throw Unattempted()
      }
    }

    public static var millionSteps: RoboticsAnswers.Duration {
      get throws {
        // TODO: how long is it?
        throw Unattempted()
      }
    }

    public static var drawnInEachStep: RoboticsAnswers.Quantity {
      get throws {
        // TODO: what is drawn in each step?
        throw Unattempted()
      }
    }
  }
}
