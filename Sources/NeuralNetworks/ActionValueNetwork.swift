/// What an agent needs of a network: values of batches, gradients, and parameters in one row.
///
/// A network is one object that is changed in place; between calls it keeps what the last batch
/// made of it, so two threads must not use it at once.
public protocol ActionValueNetwork: AnyObject {
  /// The number of entries of an observation.
  var inputCount: Int { get }
  /// The number of actions.
  var actionCount: Int { get }
  /// All parameters, to be changed in place by an optimiser.
  var parameterBuffer: FlatBuffer { get }

  /// Another network of the same shape, with the same parameters.
  func copy() -> Self

  /// Computes the action values of a batch, and remembers the batch for `backward`.
  ///
  /// - Parameters:
  ///   - observations: Row-major, `count` rows of `inputCount` numbers.
  ///   - count: The number of observations.
  ///   - values: Where the values go: `count` rows of `actionCount` numbers.
  func actionValues(
    _ observations: UnsafeBufferPointer<Float>, count: Int,
    into values: UnsafeMutableBufferPointer<Float>)

  /// Computes the gradient of Σ g Q over the batch that was evaluated last, by all parameters.
  ///
  /// - Parameters:
  ///   - outputGradient: g, row-major, as many rows as the batch, of `actionCount` numbers.
  ///   - gradient: Where the gradient goes; what stood there is overwritten.
  func backward(outputGradient: UnsafeBufferPointer<Float>, into gradient: FlatBuffer)
}

extension ActionValueNetwork {
  /// All parameters as an array.
  ///
  /// - Precondition: An array that is assigned has as many numbers.
  /// - Complexity: O(parameters).
  public var parameters: [Float] {
    get { parameterBuffer.array }
    set { parameterBuffer.assign(newValue) }
  }

  /// The value of each action.
  ///
  /// - Precondition: `observation` has `inputCount` entries.
  /// - Complexity: O(parameters), and an allocation.
  public func actionValues(of observation: [Float]) -> [Float] {
    var values = Array(repeating: Float(0), count: actionCount)
    observation.withUnsafeBufferPointer { observation in
      values.withUnsafeMutableBufferPointer { actionValues(observation, count: 1, into: $0) }
    }
    return values
  }

  /// Computes the gradient of Σ g Q over a batch by all parameters: evaluates it and goes back.
  ///
  /// - Parameters:
  ///   - observations: Row-major, `count` rows of `inputCount` numbers.
  ///   - count: The number of observations.
  ///   - outputGradient: g, row-major, `count` rows of `actionCount` numbers.
  ///   - values: Where the action values go.
  ///   - gradient: Where the gradient goes.
  public func gradient(
    observations: UnsafeBufferPointer<Float>, count: Int,
    outputGradient: UnsafeBufferPointer<Float>,
    values: UnsafeMutableBufferPointer<Float>,
    into gradient: FlatBuffer
  ) {
    actionValues(observations, count: count, into: values)
    backward(outputGradient: outputGradient, into: gradient)
  }

  /// Takes over another network's parameters.
  ///
  /// - Precondition: Both have as many parameters.
  /// - Complexity: O(parameters).
  public func copyParameters(from other: some ActionValueNetwork) {
    parameterBuffer.copy(from: other.parameterBuffer)
  }

  /// Moves the parameters a share of the way to another network's: θ ← θ + rate · (θ′ − θ).
  ///
  /// Called Polyak averaging, or a soft update.
  ///
  /// - Precondition: Both have as many parameters.
  /// - Complexity: O(parameters).
  public func blendParameters(from other: some ActionValueNetwork, rate: Float) {
    parameterBuffer.blend(from: other.parameterBuffer, rate: rate)
  }
}
