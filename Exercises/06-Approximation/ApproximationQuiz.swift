public import Coursework

extension Submission {
  /// Exercise 6.8: what the chapter was about, in eight questions.
  ///
  /// The questions and the cases to choose from stand in `ApproximationQuizExercise` and
  /// `ApproximationAnswers`.
  public enum ApproximationQuiz: ApproximationQuizExercise {
    public static var tableEntries: ApproximationAnswers.Count {
      get throws {
        // TODO: how many numbers does the table hold?
        throw Unattempted()
      }
    }

    public static var undividedStepSize: ApproximationAnswers.Factor {
      get throws {
        // TODO: by what is the error multiplied?
        throw Unattempted()
      }
    }

    public static var millimetres: ApproximationAnswers.Change {
      get throws {
        // TODO: what becomes of the largest step size?
        throw Unattempted()
      }
    }

    public static var doublingFeature: ApproximationAnswers.Discounts {
      get throws {
        // TODO: for which discounts does the weight grow?
        throw Unattempted()
      }
    }

    public static var unsafeCombination: ApproximationAnswers.Combination {
      get throws {
        // TODO: which combination is unsafe?
        throw Unattempted()
      }
    }

    public static var hiddenInOnePicture: ApproximationAnswers.Part {
      get throws {
        // TODO: what does a single picture not show?
        throw Unattempted()
      }
    }

    public static var networkInputs: ApproximationAnswers.Inputs {
      get throws {
        // TODO: how many numbers does the network see?
        throw Unattempted()
      }
    }

    public static var clippingDiscount: ApproximationAnswers.Discount {
      get throws {
        // TODO: from which discount on does clipping change the choice?
        throw Unattempted()
      }
    }
  }
}
