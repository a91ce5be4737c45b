import Coursework
import RealModule

/// The classic mistakes of exercise 7.2.
enum AdamStepMisconceptions {
  static let all = [
    Misconception(
      Contracts.AdamStep.self, "does not correct the means",
      """
      Your means start at 0 and are used as they are. After one gradient g the first is (1 − β₁) · g: \
      is that a mean of the gradients so far?
      """,
      as: NoCorrection.self),
    Misconception(
      Contracts.AdamStep.self, "corrects only the mean of gradients",
      """
      You divide m by 1 − β₁ᵗ and leave v as it is. Both began at 0.
      """,
      as: FirstOnly.self),
    Misconception(
      Contracts.AdamStep.self, "adds ε inside the root",
      """
      Your divisor is √(v̂ + ε). For a tiny gradient the root of 10⁻⁸ is 10⁻⁴: which of the two \
      divisors does the contract have?
      """,
      as: InsideTheRoot.self),
    Misconception(
      Contracts.AdamStep.self, "adds ε before the correction",
      """
      Your ε is divided together with √v. The faster order of the paper's section 2 does so; for \
      the same ε it takes other steps.
      """,
      as: BeforeTheCorrection.self),
    Misconception(
      Contracts.AdamStep.self, "counts steps from 0",
      """
      In your first step t is 0, and 1 − β⁰ is 0. What is divided by it?
      """,
      as: FromZero.self),
    Misconception(
      Contracts.AdamStep.self, "counts a step too many",
      """
      In your first step t is 2. By what would m have to be divided so that m̂ is the one gradient \
      that there was?
      """,
      as: FromTwo.self),
    Misconception(
      Contracts.AdamStep.self, "multiplies the decays by the step instead of raising them",
      """
      Your correction divides by something that is not 1 − βᵗ. What weight is left on the first 0 \
      after two steps: β · 2 or β · β?
      """,
      as: NoPower.self),
    Misconception(
      Contracts.AdamStep.self, "walks up the gradient",
      """
      Your parameters move with their gradients. The loss is to become smaller.
      """,
      as: Upward.self),
    Misconception(
      Contracts.AdamStep.self, "exchanges the two decays",
      """
      You keep the mean of gradients with β₂ and that of squares with β₁. Which of the two should \
      look back further?
      """,
      as: ExchangedDecays.self),
    Misconception(
      Contracts.AdamStep.self, "exchanges the share that is kept and the share that is new",
      """
      Your means follow the newest gradient with weight β. With β₁ = 0.9, how much should one step \
      change them?
      """,
      as: ExchangedShares.self),
    Misconception(
      Contracts.AdamStep.self, "remembers the corrected means",
      """
      You write the corrected m̂ and v̂ over m and v, so that the next step corrects them once more. \
      Which pair belongs in memory?
      """,
      as: KeepsCorrected.self),
    Misconception(
      Contracts.AdamStep.self, "takes no root",
      """
      You divide by the mean of squares. With gradients ten times as large, your steps are ten times \
      as small: what should they be?
      """,
      as: NoRoot.self),
  ]

  private struct NoCorrection: AdamStepMistake {
    var state = AdamStepState()
    static func correction(_ decay: Double, _ step: Int) -> Double { 1 }
  }

  private struct FirstOnly: AdamStepMistake {
    var state = AdamStepState()
    static func corrections(_ settings: AdamSettings, _ step: Int) -> (Double, Double) {
      (correction(settings.firstDecay, step), 1)
    }
  }

  private struct InsideTheRoot: AdamStepMistake {
    var state = AdamStepState()
    static func divisor(_ square: Double, _ correction: Double, _ epsilon: Double) -> Double {
      (square / correction + epsilon).squareRoot()
    }
  }

  private struct BeforeTheCorrection: AdamStepMistake {
    var state = AdamStepState()
    static func divisor(_ square: Double, _ correction: Double, _ epsilon: Double) -> Double {
      (square.squareRoot() + epsilon) / correction.squareRoot()
    }
  }

  private struct FromZero: AdamStepMistake {
    var state = AdamStepState()
    static func correction(_ decay: Double, _ step: Int) -> Double { 1 - .pow(decay, step - 1) }
  }

  private struct FromTwo: AdamStepMistake {
    var state = AdamStepState()
    static func correction(_ decay: Double, _ step: Int) -> Double { 1 - .pow(decay, step + 1) }
  }

  private struct NoPower: AdamStepMistake {
    var state = AdamStepState()
    static func correction(_ decay: Double, _ step: Int) -> Double { 1 - decay * Double(step) }
  }

  private struct Upward: AdamStepMistake {
    var state = AdamStepState()
    static var direction: Double { 1 }
  }

  private struct ExchangedDecays: AdamStepMistake {
    var state = AdamStepState()
    static func used(_ settings: AdamSettings) -> AdamSettings {
      settings.with(first: settings.secondDecay, second: settings.firstDecay)
    }
  }

  private struct ExchangedShares: AdamStepMistake {
    var state = AdamStepState()
    static func mixed(_ old: Double, _ new: Double, _ decay: Double) -> Double {
      (1 - decay) * old + decay * new
    }
  }

  private struct KeepsCorrected: AdamStepMistake {
    var state = AdamStepState()
    static var keepsCorrected: Bool { true }
  }

  private struct NoRoot: AdamStepMistake {
    var state = AdamStepState()
    static func divisor(_ square: Double, _ correction: Double, _ epsilon: Double) -> Double {
      square / correction + epsilon
    }
  }
}
