/// Slows or stops the hand between two commands, in every inner step of 10 ms.
///
///     var motionGuard = MotionGuard()
///     motionGuard.forceCap = 40
///
/// A layer that decides once in 100 ms comes too late for a stiff contact: a push of 2 mm at 20 N/mm
/// adds 40 N in one step. Both measures here look at the force of the last inner step, and hinder
/// only motions that load the hand further. What is not carried out is dropped from the command.
///
/// At its cap the hand also gives way: else one that presses a peg sideways with all that it may could
/// not pull it out any more, since pulling loads it, too.
public struct MotionGuard: Equatable, Sendable {
  /// The force, in newtons, from which on nothing loads the peg further; nil for no cap.
  public var forceCap: Double?
  /// The share of its bend by which the hand gives way in an inner step at the cap.
  public var relief = 0.1
  /// The greatest speed of the tip while it touches, in metres a second; nil for any.
  public var contactSpeed: Double?
  /// The force from which on the tip counts as touching, in newtons.
  public var contactForce = 2.0

  /// Creates a guard that does nothing.
  public init() {}

  /// A cap of 40 N: the motion of an inner step, at most 0.2 mm, adds less than 5 N to it.
  public static var capped: MotionGuard {
    var motionGuard = MotionGuard()
    motionGuard.forceCap = 40
    return motionGuard
  }

  /// A speed of 5 mm/s in contact: at 20 N/mm, 10 N in a step of 100 ms.
  public static var slowed: MotionGuard {
    var motionGuard = MotionGuard()
    motionGuard.contactSpeed = 0.005
    return motionGuard
  }

  /// The share of an inner step's motion that is carried out.
  ///
  /// - Parameters:
  ///   - speed: The tip's speed, in metres a second.
  ///   - force: The size of the force, in newtons.
  ///   - isLoading: Whether the motion increases the hand's load.
  /// - Returns: A number in `0...1`.
  public func share(speed: Double, force: Double, isLoading: Bool) -> Double {
    guard isLoading else { return 1 }
    if let forceCap, !(force < forceCap) { return 0 }
    guard let contactSpeed, !(force < contactForce), speed > contactSpeed else { return 1 }
    return contactSpeed / speed
  }
}
