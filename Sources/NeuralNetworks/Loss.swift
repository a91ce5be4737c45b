/// What an error costs.
///
///     Loss.huber(threshold: 1).value(of: 3)       // 1 · (3 − 1/2) = 2.5
///     Loss.huber(threshold: 1).derivative(at: 3)  // 1
///
/// With e the prediction minus the target and d the threshold:
///
///     squared:  e²
///     huber:    e²/2             where |e| ≤ d
///               d · (|e| − d/2)  elsewhere
///
/// The first is PyTorch's `mse_loss`, whose derivative is 2 e, the second its `huber_loss`, whose
/// derivative is e, kept between −d and d: that is the "clipped error" of Mnih et al. (2015). A
/// batch's loss is the mean.
public enum Loss: Hashable, Codable, Sendable {
  /// The square of the error.
  case squared
  /// Half the square up to a threshold, and the tangent beyond it.
  case huber(threshold: Float)

  /// The cost of an error.
  public func value<Scalar: BinaryFloatingPoint>(of error: Scalar) -> Scalar {
    switch self {
    case .squared: return error * error
    case .huber(let threshold):
      let (size, bound) = (abs(error), Scalar(threshold))
      return size <= bound ? error * error / 2 : bound * (size - bound / 2)
    }
  }

  /// The derivative of the cost by the prediction.
  public func derivative<Scalar: BinaryFloatingPoint>(at error: Scalar) -> Scalar {
    switch self {
    case .squared: return 2 * error
    case .huber(let threshold):
      let bound = Scalar(threshold)
      return error < -bound ? -bound : error > bound ? bound : error
    }
  }
}
