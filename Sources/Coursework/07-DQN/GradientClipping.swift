/// Exercise 7.3: three rules that are all called clipping.
///
/// A gradient is a list of tensors, here of rows of numbers, one row for each tensor of a network. The
/// *global norm* is that of all numbers together, ‖g‖ = √(Σ over tensors and entries of g²).
///
/// - **By norm**: where ‖g‖ > limit, all tensors are multiplied by the same number, limit / ‖g‖, so
///   that the norm becomes the limit and the direction stays. Where ‖g‖ ≤ limit nothing changes.
///   Nothing is added to the norm.
/// - **By value**: each entry is moved into −limit...limit by itself. The direction may change.
/// - **The error**: not the gradient but the error of each example, prediction − target, is moved
///   into −limit...limit, before anything is multiplied or averaged. This is the slope of Huber's
///   loss: e² / 2 for |e| ≤ limit, and limit · (|e| − limit / 2) beyond.
///
/// The original deep Q-network clips the error at 1; the listings of the two source documents clip
/// by norm, at 1 and at 10; and the text of one of them speaks of values.
///
/// Everywhere, a limit is positive and finite, and numbers are finite and below 10¹⁰⁰ in size.
///
/// Source: Pascanu, Mikolov and Bengio, *On the difficulty of training recurrent neural networks*
/// (2013), algorithm 1; Huber, *Robust estimation of a location parameter* (1964); Mnih and others,
/// *Human-level control through deep reinforcement learning* (2015), methods.
public protocol GradientClippingExercise: SendableMetatype {
  /// The norm of all entries of all tensors together.
  ///
  /// - Parameter gradients: One row for each tensor; at least one row, and none empty.
  /// - Returns: ‖g‖.
  /// - Throws: `InvalidInput` where there is no tensor, one is empty, or a number is not finite.
  static func globalNorm(of gradients: [[Double]]) throws -> Double

  /// The gradients clipped by their global norm.
  ///
  /// - Parameters:
  ///   - gradients: One row for each tensor; at least one row, and none empty.
  ///   - limit: The largest norm; positive and finite.
  /// - Returns: The tensors in the same shape.
  /// - Throws: `InvalidInput` where a parameter is not as described.
  static func clippedByNorm(_ gradients: [[Double]], limit: Double) throws -> [[Double]]

  /// The gradients clipped entry by entry.
  ///
  /// - Parameters:
  ///   - gradients: One row for each tensor; at least one row, and none empty.
  ///   - limit: The largest size of an entry; positive and finite.
  /// - Returns: The tensors in the same shape.
  /// - Throws: `InvalidInput` where a parameter is not as described.
  static func clippedByValue(_ gradients: [[Double]], limit: Double) throws -> [[Double]]

  /// The slope of Huber's loss at each error.
  ///
  /// - Parameters:
  ///   - errors: Prediction − target of each example; finite, at least one.
  ///   - limit: The size from which on the loss is a straight line; positive and finite.
  /// - Returns: One slope for each error.
  /// - Throws: `InvalidInput` where a parameter is not as described.
  static func errorSlopes(_ errors: [Double], limit: Double) throws -> [Double]

  /// The gradient of a mean loss of n examples, where one of the rules is applied.
  ///
  /// The predictions are linear: w · xₖ for the features xₖ of example k. Without a rule the loss is
  /// the mean of eₖ² / 2 over the examples, whose gradient by w is
  ///
  ///     (1/n) · Σ over k of eₖ · xₖ
  ///
  /// By norm or by value, this gradient, as a single tensor, is clipped. With the rule for errors,
  /// the slope of each example takes the place of its eₖ.
  ///
  /// - Parameters:
  ///   - features: xₖ, one row for each example, all as long; at least one row, of at least one.
  ///   - errors: eₖ, one for each example; finite.
  ///   - rule: What is clipped, and at what limit.
  /// - Returns: One number for each feature.
  /// - Throws: `InvalidInput` where a parameter is not as described.
  static func batchGradient(
    features: [[Double]],
    errors: [Double],
    rule: ClippingRule
  ) throws -> [Double]
}

/// What is clipped, and at what limit.
public enum ClippingRule: Hashable, Codable, Sendable {
  /// Nothing.
  case none
  /// The gradient, by its norm.
  case norm(limit: Double)
  /// The gradient, entry by entry.
  case value(limit: Double)
  /// The error of each example.
  case error(limit: Double)
}

extension Contracts {
  /// Exercise 7.3.
  public enum GradientClipping: Contract {
    public typealias Implementation = any GradientClippingExercise.Type
    public static let id = ExerciseID(7, 3)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.GradientClipping.self
    }
  }
}
