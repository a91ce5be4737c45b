internal import CNeuralKernels
internal import DecisionProcesses

/// Keeping a gradient short.
extension FlatBuffer {
  /// Shortens the whole row to a Euclidean norm, keeping its direction.
  ///
  ///     gradient.clip(norm: 10)
  ///
  /// Multiplied by c / (‖g‖ + 10⁻⁶) where that is below 1, as PyTorch's `clip_grad_norm_` does.
  ///
  /// - Returns: The norm before.
  /// - Precondition: `norm` is positive.
  /// - Complexity: O(count).
  @discardableResult
  public func clip(norm: Float) -> Float {
    require(norm > 0, "A norm to clip to is positive.")
    let length = self.norm
    let factor = norm / (length + 1e-6)
    if factor < 1 { for index in 0..<count { base[index] *= factor } }
    return length
  }

  /// The Euclidean norm.
  ///
  /// - Complexity: O(count).
  public var norm: Float { neural_sum_of_squares(base, Int64(count)).squareRoot() }

  /// Moves each number into `-bound...bound`, as PyTorch's `clip_grad_value_` does.
  ///
  /// - Precondition: `bound` is positive.
  /// - Complexity: O(count).
  public func clip(value bound: Float) {
    require(bound > 0, "A bound to clip to is positive.")
    for index in 0..<count { base[index] = min(max(base[index], -bound), bound) }
  }
}
