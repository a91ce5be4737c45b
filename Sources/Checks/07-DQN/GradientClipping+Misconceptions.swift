import Coursework

/// The classic mistakes of exercise 7.3.
enum GradientClippingMisconceptions {
  static let all = [
    Misconception(
      Contracts.GradientClipping.self, "clips each tensor by its own norm",
      """
      You shorten the long tensors and leave the short ones. The step then points somewhere else: \
      over which numbers is the norm taken?
      """,
      as: PerTensor.self),
    Misconception(
      Contracts.GradientClipping.self, "scales short gradients up to the limit",
      """
      Your gradients always have the norm of the limit, near a minimum too. What should become of a \
      gradient that is short already?
      """,
      as: AlwaysScales.self),
    Misconception(
      Contracts.GradientClipping.self, "scales to the norm 1, whatever the limit",
      """
      You divide long gradients by their norm. What is their norm then, and what should it be?
      """,
      as: ToNormOne.self),
    Misconception(
      Contracts.GradientClipping.self, "clips values where the norm is asked for",
      """
      You clip entries one by one. Many entries below the limit can still have a norm far above it, \
      and the direction is lost.
      """,
      as: ValuesForNorm.self),
    Misconception(
      Contracts.GradientClipping.self, "scales all entries where values are clipped",
      """
      By value, an entry knows nothing of the others. You shrink small entries because another one \
      is large.
      """,
      as: ScalesByValue.self),
    Misconception(
      Contracts.GradientClipping.self, "clips only from above",
      """
      Your values and errors are cut where they are too large, and not where they are too negative.
      """,
      as: OnlyAbove.self),
    Misconception(
      Contracts.GradientClipping.self, "has no slope for large errors",
      """
      Your slope is 0 beyond the limit, as if the loss itself were clipped. Those errors would never \
      be corrected: how steep is a straight line that is not level?
      """,
      as: NoSlope.self),
    Misconception(
      Contracts.GradientClipping.self, "has slope 1 for large errors, whatever the limit",
      """
      Beyond the limit you take the sign of the error. Huber's loss has no corner: which slope does \
      the parabola have at the limit?
      """,
      as: SlopeOne.self),
    Misconception(
      Contracts.GradientClipping.self, "clips the mean error",
      """
      You average first and clip the result. One example with an error of a hundred then decides for \
      all others: at which moment is each error still by itself?
      """,
      as: ClipsTheMean.self),
    Misconception(
      Contracts.GradientClipping.self, "adds a small number to the norm",
      """
      Your gradients come out a little shorter than the limit. PyTorch adds 10⁻⁶ to the norm; this \
      contract does not, and a norm above a positive limit needs no help.
      """,
      as: AddsALittle.self),
    Misconception(
      Contracts.GradientClipping.self, "forgets the root of the norm",
      """
      Your norm of [3, 4] is 25.
      """,
      as: NoRoot.self),
  ]

  private enum PerTensor: GradientClippingMistake {
    static func scaled(_ gradients: [[Double]], limit: Double) -> [[Double]] {
      gradients.map { tensor in
        let norm = norm([tensor])
        return norm > limit ? tensor.map { $0 * limit / norm } : tensor
      }
    }
  }

  private enum AlwaysScales: GradientClippingMistake {
    static func factor(norm: Double, limit: Double) -> Double { norm > 0 ? limit / norm : 1 }
  }

  private enum ToNormOne: GradientClippingMistake {
    static func factor(norm: Double, limit: Double) -> Double { norm > limit ? 1 / norm : 1 }
  }

  private enum ValuesForNorm: GradientClippingMistake {
    static func scaled(_ gradients: [[Double]], limit: Double) -> [[Double]] {
      gradients.map { $0.map { clamped($0, limit) } }
    }
  }

  private enum ScalesByValue: GradientClippingMistake {
    static func valued(_ gradients: [[Double]], limit: Double) -> [[Double]] {
      let largest = gradients.joined().reduce(0) { max($0, abs($1)) }
      return gradients.map { $0.map { largest > limit ? $0 * limit / largest : $0 } }
    }
  }

  private enum OnlyAbove: GradientClippingMistake {
    static func clamped(_ number: Double, _ limit: Double) -> Double { min(number, limit) }
  }

  private enum NoSlope: GradientClippingMistake {
    static func slope(_ error: Double, _ limit: Double) -> Double { abs(error) > limit ? 0 : error }
  }

  private enum SlopeOne: GradientClippingMistake {
    static func slope(_ error: Double, _ limit: Double) -> Double {
      abs(error) <= limit ? error : error < 0 ? -1 : 1
    }
  }

  private enum ClipsTheMean: GradientClippingMistake {
    static func weights(_ errors: [Double], limit: Double) -> [Double] {
      let mean = errors.reduce(0, +) / Double(errors.count)
      return errors.map { _ in slope(mean, limit) }
    }
  }

  private enum AddsALittle: GradientClippingMistake {
    static func factor(norm: Double, limit: Double) -> Double { min(1, limit / (norm + 1e-6)) }
  }

  private enum NoRoot: GradientClippingMistake {
    static func norm(_ gradients: [[Double]]) -> Double {
      gradients.joined().reduce(0) { $0 + $1 * $1 }
    }
  }
}
