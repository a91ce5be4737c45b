public import Coursework

extension Submission {
  /// Exercise 6.8: what the chapter was about, in eight questions.
  ///
  /// The questions and the cases to choose from stand in `ApproximationQuizExercise` and
  /// `ApproximationAnswers`.
  public enum ApproximationQuiz: ApproximationQuizExercise {
    public static var tableEntries: ApproximationAnswers.Count {
      get throws {
        // A cell for each combination, 10⁴ of them, and two numbers in each.
        .twentyThousand
      }
    }

    public static var undividedStepSize: ApproximationAnswers.Factor {
      get throws {
        // Eight weights move by half of the error each, so the value moves by four times the
        // error: 1 − 4.
        .minusThree
      }
    }

    public static var millimetres: ApproximationAnswers.Change {
      get throws {
        // The update holds the feature once and the value it makes once more: the square of a
        // thousand.
        .aMillionth
      }
    }

    public static var doublingFeature: ApproximationAnswers.Discounts {
      get throws {
        // w is multiplied by 1 + stepSize · (2 · discount − 1), which is above 1 where the
        // discount is above a half.
        .aboveOneHalf
      }
    }

    public static var unsafeCombination: ApproximationAnswers.Combination {
      get throws {
        // The deadly triad; each of the others lacks one of the three.
        .linearOffPolicyBootstrapping
      }
    }

    public static var hiddenInOnePicture: ApproximationAnswers.Part {
      get throws {
        // Row and column are where the ball is drawn. Where it goes takes two pictures.
        .ballDrift
      }
    }

    public static var networkInputs: ApproximationAnswers.Inputs {
      get throws {
        // Four pictures of 84 by 84.
        .inputs28224
      }
    }

    public static var clippingDiscount: ApproximationAnswers.Discount {
      get throws {
        // Clipped, the near way is always better. In truth the far one is better where 10 ·
        // discount⁷ is above 1, from 0.72 on.
        .hundredths72
      }
    }
  }
}
