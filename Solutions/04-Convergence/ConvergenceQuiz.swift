public import Coursework

extension Submission {
  /// Exercise 4.6: what the chapter was about, in seven questions.
  ///
  /// The questions and the cases to choose from stand in `ConvergenceQuizExercise` and
  /// `ConvergenceAnswers`.
  public enum ConvergenceQuiz: ConvergenceQuizExercise {
    public static var documentsRule: ConvergenceAnswers.Examples {
      get throws {
        // 1/n sums to 9.79 after 10,000 values, below 100, and is legal. The constant sums to 1000
        // and is not: its squares sum to 100 after 10,000 values, and to infinity in the end.
        .neither
      }
    }

    public static var reachOfGeometricSteps: ConvergenceAnswers.Reach {
      get throws {
        // The steps are 0.1, 0.0999, …, a geometric series: 0.1 / (1 − 0.999).
        .oneHundred
      }
    }

    public static var spreadOfConstantSteps: ConvergenceAnswers.Spread {
      get throws {
        // v = (1 − α)² v + α², so v = α / (2 − α) = 0.1 / 1.9, and its root is 0.229.
        .about23Hundredths
      }
    }

    public static var visitsToHalveTheError: ConvergenceAnswers.Factor {
      get throws {
        // The value is the mean of n rewards, with standard deviation 1/√n.
        .four
      }
    }

    public static var errorAfterAMillionVisits: ConvergenceAnswers.Share {
      get throws {
        // Each visit multiplies the error by 1 − 0.1 / n. The product falls like n^−0.1 only:
        // 23.5 % are left.
        .almostAQuarter
      }
    }

    public static var finiteInTheTrap: ConvergenceAnswers.Quantity {
      get throws {
        // The action is tried for ever, about ln(k) / n times, but a step of 1/k is made with chance
        // 1/(n k), and Σ 1/k² is finite.
        .sumOfStepSizes
      }
    }

    public static var convergesWhileExploring: ConvergenceAnswers.Guarantee {
      get throws {
        // Being off-policy, Q-learning learns the best values from any behaviour that tries
        // everything. The behaviour itself keeps paying for one random action in ten.
        .valuesOnly
      }
    }
  }
}
