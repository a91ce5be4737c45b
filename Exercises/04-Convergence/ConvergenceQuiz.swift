public import Coursework

extension Submission {
  /// Exercise 4.6: what the chapter was about, in seven questions.
  ///
  /// The questions and the cases to choose from stand in `ConvergenceQuizExercise` and
  /// `ConvergenceAnswers`.
  public enum ConvergenceQuiz: ConvergenceQuizExercise {
    public static var documentsRule: ConvergenceAnswers.Examples {
      get throws {
        // TODO: which of its two examples does the document's rule judge rightly?
        throw Unattempted()
      }
    }

    public static var reachOfGeometricSteps: ConvergenceAnswers.Reach {
      get throws {
        // TODO: how far can the value get in all episodes together?
        throw Unattempted()
      }
    }

    public static var spreadOfConstantSteps: ConvergenceAnswers.Spread {
      get throws {
        // TODO: which standard deviation does the value keep?
        throw Unattempted()
      }
    }

    public static var visitsToHalveTheError: ConvergenceAnswers.Factor {
      get throws {
        // TODO: how many times as many rewards halve the standard deviation?
        throw Unattempted()
      }
    }

    public static var errorAfterAMillionVisits: ConvergenceAnswers.Share {
      get throws {
        // TODO: which share of the first error is left?
        throw Unattempted()
      }
    }

    public static var finiteInTheTrap: ConvergenceAnswers.Quantity {
      get throws {
        // TODO: which of these is finite?
        throw Unattempted()
      }
    }

    public static var convergesWhileExploring: ConvergenceAnswers.Guarantee {
      get throws {
        // TODO: what tends to the best there is?
        throw Unattempted()
      }
    }
  }
}
