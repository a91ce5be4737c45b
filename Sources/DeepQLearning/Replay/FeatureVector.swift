public import DecisionProcesses

/// An observation as a row of numbers, as a network reads it.
///
///     SIMD4<Double>(0.01, 0, 0.02, 0).featureCount   // 4
///
/// Worlds observe in double precision; networks and replay keep single precision. The conversion is
/// here, once.
public protocol FeatureVector {
  /// The number of features.
  var featureCount: Int { get }

  /// Writes the features, rounded to single precision, one after the other.
  ///
  /// - Precondition: `place` has room for `featureCount` numbers.
  func write(to place: UnsafeMutablePointer<Float>)
}

/// A number that can be a feature: `Double` or `Float`.
public protocol FeatureScalar {
  /// The number in single precision.
  var feature: Float { get }
}

extension Double: FeatureScalar {
  @inlinable public var feature: Float { Float(self) }
}

extension Float: FeatureScalar {
  @inlinable public var feature: Float { self }
}

extension Array: FeatureVector where Element: FeatureScalar {
  @inlinable public var featureCount: Int { count }

  @inlinable
  public func write(to place: UnsafeMutablePointer<Float>) {
    for index in indices { place[index] = self[index].feature }
  }
}

extension UnsafeBufferPointer: FeatureVector where Element == Float {
  @inlinable public var featureCount: Int { count }

  @inlinable
  public func write(to place: UnsafeMutablePointer<Float>) {
    for index in indices { place[index] = self[index] }
  }
}

// Double alone: a conformance for every scalar would convert through tables of functions wherever it
// is not specialised.
extension SIMD2: FeatureVector where Scalar == Double {}
extension SIMD3: FeatureVector where Scalar == Double {}
extension SIMD4: FeatureVector where Scalar == Double {}
extension SIMD8: FeatureVector where Scalar == Double {}

extension SIMD where Scalar == Double {
  /// The number of features.
  @inlinable public var featureCount: Int { scalarCount }

  /// Writes the features, rounded to single precision, one after the other.
  @inlinable
  public func write(to place: UnsafeMutablePointer<Float>) {
    for index in indices { place[index] = Float(self[index]) }
  }
}

/// What keeps transitions for learning: a replay buffer of either kind.
public protocol TransitionStore {
  /// Keeps a transition over a number of steps; its reward is their discounted sum.
  mutating func append(_ transition: Transition<some FeatureVector>, stepCount: Int)
}
