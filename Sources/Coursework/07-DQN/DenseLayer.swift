/// Exercise 7.1: one dense layer and its rectifier, forward and backward.
///
/// A layer with I inputs and O outputs has a weight for each pair of them and a bias for each output.
/// For a batch of n examples, example k with inputs xₖ,
///
///     yₖₒ = bₒ + Σ over i of Wₒᵢ · xₖᵢ
///
/// `weights[o][i]` is Wₒᵢ: one row for each *output*. A batch is one row for each example. Backward,
/// the layer is told g, with gₖₒ the derivative of the loss by yₖₒ, and answers with the derivatives by
/// everything that y was made of:
///
///     by xₖᵢ: Σ over o of gₖₒ · Wₒᵢ      by Wₒᵢ: Σ over k of gₖₒ · xₖᵢ      by bₒ: Σ over k of gₖₒ
///
/// These are sums over the batch, not averages: a loss that is a mean already carries its 1/n in g,
/// and a layer that divides again divides twice.
///
/// The rectifier replaces each negative number by 0. Its slope is 1 where its *input* is positive
/// and 0 everywhere else, at an input of exactly 0 too.
///
/// Everywhere, a batch has at least one row, its rows have the same length, which is at least 1, and
/// all numbers are finite; whatever is not so is refused.
///
/// Source: Rumelhart, Hinton and Williams, *Learning representations by back-propagating errors*
/// (1986); Goodfellow, Bengio and Courville, *Deep Learning* (2016), section 6.5; the slope at 0 is
/// the one that PyTorch and JAX take.
public protocol DenseLayerExercise: SendableMetatype {
  /// The outputs of a layer: one row for each example, one number for each of `weights`' rows.
  ///
  /// - Parameters:
  ///   - inputs: One row for each example.
  ///   - weights: One row for each output, as long as the rows of `inputs`.
  ///   - biases: One number for each output.
  /// - Returns: One row for each example, with one number for each output.
  /// - Throws: `InvalidInput` where a shape does not fit, something is empty, or a number is not
  ///   finite.
  static func outputs(
    of inputs: [[Double]],
    weights: [[Double]],
    biases: [Double]
  ) throws -> [[Double]]

  /// The derivatives of the loss by the inputs, weights and biases of a layer.
  ///
  /// - Parameters:
  ///   - outputGradients: The derivative of the loss by each output: one row for each example.
  ///   - inputs: What the layer was given: one row for each example.
  ///   - weights: One row for each output.
  /// - Returns: Three tables in the shapes of the inputs, the weights and the biases.
  /// - Throws: `InvalidInput` where a shape does not fit, something is empty, or a number is not
  ///   finite.
  static func gradients(
    of outputGradients: [[Double]],
    inputs: [[Double]],
    weights: [[Double]]
  ) throws -> DenseGradients

  /// The rectifier: each number, or 0 where it is negative.
  ///
  /// - Throws: `InvalidInput` where the batch is empty or uneven, or a number is not finite.
  static func rectified(_ inputs: [[Double]]) throws -> [[Double]]

  /// The derivatives of the loss by the inputs of the rectifier.
  ///
  /// - Parameters:
  ///   - outputGradients: The derivative of the loss by each output of the rectifier.
  ///   - inputs: What the rectifier was given, in the same shape.
  /// - Returns: The derivative of the loss by each input, in the same shape.
  /// - Throws: `InvalidInput` where the shapes differ, something is empty, or a number is not
  ///   finite.
  static func rectifierGradients(
    of outputGradients: [[Double]],
    inputs: [[Double]]
  ) throws -> [[Double]]
}

/// The derivatives of a loss by all that a dense layer's outputs are made of.
public struct DenseGradients: Hashable, Codable, Sendable {
  /// By each input: one row for each example.
  public var inputs: [[Double]]
  /// By each weight: one row for each output.
  public var weights: [[Double]]
  /// By each bias: one number for each output.
  public var biases: [Double]

  /// Creates the derivatives.
  public init(inputs: [[Double]], weights: [[Double]], biases: [Double]) {
    self.inputs = inputs
    self.weights = weights
    self.biases = biases
  }
}

extension Contracts {
  /// Exercise 7.1.
  public enum DenseLayer: Contract {
    public typealias Implementation = any DenseLayerExercise.Type
    public static let id = ExerciseID(7, 1)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.DenseLayer.self
    }
  }
}
