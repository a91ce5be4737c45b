import RealModule

/// A turn in space, kept as its matrix.
///
///     let quarter = Rotation(vector: Vector3(0, 0, .pi / 2))
///     quarter * Vector3(1, 0, 0)                            // (0, 1, 0), but for rounding
///
/// The columns are the turned axes, seen from the frame that is turned from. A product turns by the
/// right factor first.
public struct Rotation: Equatable, Sendable {
  /// Where the first axis points.
  public var x: Vector3
  /// Where the second axis points.
  public var y: Vector3
  /// Where the third axis points.
  public var z: Vector3

  /// Creates a rotation from its axes.
  ///
  /// - Precondition: They have length 1, are perpendicular, and `z` is `x` × `y`. Nothing checks
  ///   it.
  @inlinable
  public init(x: Vector3, y: Vector3, z: Vector3) {
    (self.x, self.y, self.z) = (x, y, z)
  }

  /// The turn that changes nothing.
  public static let identity = Rotation(
    x: Vector3(1, 0, 0), y: Vector3(0, 1, 0), z: Vector3(0, 0, 1))

  /// Creates the turn about the direction of `vector` by its length, in radians.
  ///
  /// Rodrigues' formula: with θ the length and K the matrix of the vector product with the vector,
  ///
  ///     R = I + (sin θ / θ) K + ((1 − cos θ) / θ²) K²
  public init(vector: Vector3) {
    let square = vector.dot(vector)
    let angle = square.squareRoot()
    // Below 1e-4 the next terms of both series are below rounding.
    let isSmall = angle < 1e-4
    let first = isSmall ? 1 - square / 6 : Double.sin(angle) / angle
    let second = isSmall ? 0.5 - square / 24 : (1 - Double.cos(angle)) / square
    func turned(_ axis: Vector3) -> Vector3 {
      let once = vector.cross(axis)
      return axis + first * once + second * vector.cross(once)
    }
    self.init(
      x: turned(Vector3(1, 0, 0)), y: turned(Vector3(0, 1, 0)), z: turned(Vector3(0, 0, 1)))
  }

  /// Creates a turn about the fixed axes: roll about x, then pitch about y, then yaw about z.
  ///
  ///     R = Rz(yaw) Ry(pitch) Rx(roll)
  public init(roll: Double, pitch: Double, yaw: Double) {
    self =
      Rotation(vector: Vector3(0, 0, yaw)) * Rotation(vector: Vector3(0, pitch, 0))
      * Rotation(vector: Vector3(roll, 0, 0))
  }

  /// Turns a vector.
  @inlinable
  public static func * (rotation: Rotation, vector: Vector3) -> Vector3 {
    rotation.x * vector.x + rotation.y * vector.y + rotation.z * vector.z
  }

  /// Turns by the right rotation, then by the left one.
  @inlinable
  public static func * (left: Rotation, right: Rotation) -> Rotation {
    Rotation(x: left * right.x, y: left * right.y, z: left * right.z)
  }

  /// The vector that this rotation turns into `vector`.
  @inlinable
  public func inverted(_ vector: Vector3) -> Vector3 {
    Vector3(x.dot(vector), y.dot(vector), z.dot(vector))
  }

  /// The turn back.
  @inlinable public var inverse: Rotation {
    Rotation(
      x: Vector3(x.x, y.x, z.x), y: Vector3(x.y, y.y, z.y), z: Vector3(x.z, y.z, z.z))
  }

  /// Roll, pitch and yaw about the fixed axes, each between −π and π.
  ///
  /// Near a pitch of ±90° roll and yaw cannot be told apart.
  public var rollPitchYaw: Vector3 {
    let pitch = Double.atan2(y: -x.z, x: (x.x * x.x + x.y * x.y).squareRoot())
    return Vector3(
      Double.atan2(y: y.z, x: z.z), pitch, Double.atan2(y: x.y, x: x.x))
  }

  /// Direction times angle of this turn, in radians; for turns below 180°.
  ///
  /// The inverse of `init(vector:)`.
  public var vector: Vector3 {
    let twiceSine = Vector3(y.z - z.y, z.x - x.z, x.y - y.x)
    let sine = 0.5 * twiceSine.length
    let cosine = 0.5 * (x.x + y.y + z.z - 1)
    guard sine > 1e-9 else { return 0.5 * twiceSine }
    return twiceSine * (Double.atan2(y: sine, x: cosine) / (2 * sine))
  }
}
