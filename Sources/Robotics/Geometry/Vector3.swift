/// Three numbers with a direction: a place in metres, a force in newtons, a turn in radians.
public typealias Vector3 = SIMD3<Double>

extension SIMD3 where Scalar == Double {
  /// The inner product.
  @inlinable
  public func dot(_ other: Self) -> Double { x * other.x + y * other.y + z * other.z }

  /// The vector product, perpendicular to both.
  @inlinable
  public func cross(_ other: Self) -> Self {
    Self(y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x)
  }

  /// The Euclidean length.
  @inlinable public var length: Double { dot(self).squareRoot() }
}

extension SIMD2 where Scalar == Double {
  /// The inner product.
  @inlinable
  public func dot(_ other: Self) -> Double { x * other.x + y * other.y }

  /// The Euclidean length.
  @inlinable public var length: Double { dot(self).squareRoot() }
}
