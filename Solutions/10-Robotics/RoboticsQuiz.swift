public import Coursework

extension Submission {
  /// Exercise 10.7: what the chapter was about, in eight questions.
  ///
  /// The questions and the cases to choose from stand in `RoboticsQuizExercise` and `RoboticsAnswers`.
  public enum RoboticsQuiz: RoboticsQuizExercise {
    public static var tipError: RoboticsAnswers.Distance {
      get throws {
        // 0.02 rad at a reach of half a metre are a centimetre, a hundred times the clearance. No
        // policy can insert a peg that it sees so badly.
        .centimetre
      }
    }

    public static var jointActions: RoboticsAnswers.Actions {
      get throws {
        // 3⁶. Most of them do nothing sensible for a peg; fifteen motions of the tip do, and the
        // Jacobian turns each into six joint deltas.
        .sevenHundredAndTwentyNine
      }
    }

    public static var tableCells: RoboticsAnswers.Cells {
      get throws {
        // 5¹⁰ is 9,765,625. With a row for each action that is 150 million numbers for 15 actions,
        // most of which are never visited.
        .tenMillion
      }
    }

    public static var peakForce: RoboticsAnswers.Force {
      get throws {
        // 39 N and 20 N/mm times 2 mm are 79 N. A layer that looks once in 100 ms comes too late;
        // a cap in the inner loop does not.
        .eighty
      }
    }

    public static var whatShapingMoves: RoboticsAnswers.Moved {
      get throws {
        // Every value of a state loses its potential, the same number for all of its actions. So
        // their order stays, and so does the best.
        .values
      }
    }

    public static var jammedPeg: RoboticsAnswers.Remedy {
      get throws {
        // λ is 0.5. Only ratios count: 0.2 · 1.5 · 2 is 0.6, too much however hard the push is,
        // and 0.2 · 1.5 · 1 is 0.3.
        .lessSideways
      }
    }

    public static var millionSteps: RoboticsAnswers.Duration {
      get throws {
        // 100,000 s are 27.8 hours, without a reset. A simulation of 50,000 steps a second does it
        // in 20 seconds.
        .day
      }
    }

    public static var drawnInEachStep: RoboticsAnswers.Quantity {
      get throws {
        // Friction, hole and latency belong to the robot of the episode, and a policy may find out
        // about them. Noise is what cannot be found out.
        .measurementError
      }
    }
  }
}
