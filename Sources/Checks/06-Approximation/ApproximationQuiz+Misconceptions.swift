import Coursework

/// What is often believed about this chapter: the answers of the quiz with one of them wrong.
enum ApproximationQuizMisconceptions {
  static let all = [
    Misconception(
      Contracts.ApproximationQuiz.self, "bins of several numbers add up",
      """
      You expect the bins of four numbers to add up. Draw the cells of two numbers of ten bins \
      each: how many are there?
      """,
      as: AddsBins.self),
    Misconception(
      Contracts.ApproximationQuiz.self,
      "the step size is that of the value, whatever the number of tilings",
      """
      You expect half of the error to remain. How many weights move, and by how much does their \
      sum?
      """,
      as: ForgetsTilings.self),
    Misconception(
      Contracts.ApproximationQuiz.self, "the step size scales like the feature",
      """
      You expect a thousandth. The feature stands in the update of the weight: where else does it \
      stand before the value has moved?
      """,
      as: ScalesOnce.self),
    Misconception(
      Contracts.ApproximationQuiz.self, "a discount below 1 keeps every update in bounds",
      """
      The discount makes a table's operator a contraction. Here both values hang on one weight: by \
      what is it multiplied?
      """,
      as: TrustsTheDiscount.self),
    Misconception(
      Contracts.ApproximationQuiz.self,
      "function approximation with bootstrapping is enough to diverge",
      """
      Linear TD on the states that the policy itself visits converges. Which third thing does \
      Baird's star need?
      """,
      as: SeesTwoLegs.self),
    Misconception(
      Contracts.ApproximationQuiz.self, "a single picture of a moving ball shows no height",
      """
      You expect that the row of the ball cannot be seen. Look at one picture: what do you know, \
      and what about the next one?
      """,
      as: MissesTheRow.self),
    Misconception(
      Contracts.ApproximationQuiz.self, "the network sees one picture at a time",
      """
      You count one picture. How many of them make a state?
      """,
      as: SeesOnePicture.self),
    Misconception(
      Contracts.ApproximationQuiz.self, "clipping changes the scale of values, not their order",
      """
      Dividing all rewards by one number would keep every order. What does clipping do to 1, and \
      what to 10?
      """,
      as: TrustsTheOrder.self),
  ]

  private enum AddsBins: ApproximationQuizMistake {
    static var tableEntries: ApproximationAnswers.Count { .eighty }
  }
  private enum ForgetsTilings: ApproximationQuizMistake {
    static var undividedStepSize: ApproximationAnswers.Factor { .oneHalf }
  }
  private enum ScalesOnce: ApproximationQuizMistake {
    static var millimetres: ApproximationAnswers.Change { .aThousandth }
  }
  private enum TrustsTheDiscount: ApproximationQuizMistake {
    static var doublingFeature: ApproximationAnswers.Discounts { .noDiscount }
  }
  private enum SeesTwoLegs: ApproximationQuizMistake {
    static var unsafeCombination: ApproximationAnswers.Combination {
      .linearOnPolicyBootstrapping
    }
  }
  private enum MissesTheRow: ApproximationQuizMistake {
    static var hiddenInOnePicture: ApproximationAnswers.Part { .ballRow }
  }
  private enum SeesOnePicture: ApproximationQuizMistake {
    static var networkInputs: ApproximationAnswers.Inputs { .inputs7056 }
  }
  private enum TrustsTheOrder: ApproximationQuizMistake {
    static var clippingDiscount: ApproximationAnswers.Discount { .never }
  }
}

/// The computed keys, of which a mistake replaces one.
private protocol ApproximationQuizMistake: ApproximationQuizExercise {}

extension ApproximationQuizMistake {
  static var tableEntries: ApproximationAnswers.Count { ApproximationQuizKey.tableEntries }
  static var undividedStepSize: ApproximationAnswers.Factor {
    ApproximationQuizKey.undividedStepSize
  }
  static var millimetres: ApproximationAnswers.Change { ApproximationQuizKey.millimetres }
  static var doublingFeature: ApproximationAnswers.Discounts {
    ApproximationQuizKey.doublingFeature
  }
  static var unsafeCombination: ApproximationAnswers.Combination {
    ApproximationQuizKey.unsafeCombination
  }
  static var hiddenInOnePicture: ApproximationAnswers.Part {
    ApproximationQuizKey.hiddenInOnePicture
  }
  static var networkInputs: ApproximationAnswers.Inputs { ApproximationQuizKey.networkInputs }
  static var clippingDiscount: ApproximationAnswers.Discount {
    ApproximationQuizKey.clippingDiscount
  }
}
