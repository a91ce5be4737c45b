import Coursework
import Robotics

/// What is seen of a peg, in the axes that a program has turned it to.
struct PegSight {
  var tip: Vector3
  var lean: SIMD2<Double>
  var force: Vector3
  var moment: Vector3

  /// Sees a tip from a hole as the contract has it.
  init(_ tip: Pose, _ load: Wrench, from hole: Pose) {
    let peg = PegPlacement(tip, seenFrom: hole)
    let seen = load.turned(by: hole.rotation.inverse * tip.rotation)
    self.init(tip: peg.tip, axis: Vector3(peg.lean.x, peg.lean.y, 0), load: seen)
  }

  init(tip: Vector3, axis: Vector3, load: Wrench) {
    (self.tip, lean, force, moment) = (tip, SIMD2(axis.x, axis.y), load.force, load.moment)
  }
}

/// A mistake in one part of the features, with everything else right.
protocol PegFeatureMistake {
  /// The place of the first of the six numbers that tell the tip's pose.
  static var posePlace: Int { get }
  static var depthScale: Double { get }
  static func rotation(_ rollPitchYaw: Vector3) -> Rotation
  static func sight(_ tip: Pose, _ load: Wrench, from hole: Pose) -> PegSight
  static func turn(from home: Double, to angle: Double) -> Double
  static func distance(_ tip: Vector3) -> Double
  static func depth(_ tip: Vector3) -> Double
  static func feature(_ value: Double, scale: Double) -> Double
  /// The signed features, as they are returned.
  static func signed(_ features: [Double]) -> [Double]
}

extension PegFeatureMistake {
  static var posePlace: Int { 12 }
  static var depthScale: Double { 0.010 }
  static func rotation(_ rollPitchYaw: Vector3) -> Rotation {
    Rotation(roll: rollPitchYaw.x, pitch: rollPitchYaw.y, yaw: rollPitchYaw.z)
  }
  static func sight(_ tip: Pose, _ load: Wrench, from hole: Pose) -> PegSight {
    PegSight(tip, load, from: hole)
  }
  static func turn(from home: Double, to angle: Double) -> Double {
    (angle - home).remainder(dividingBy: 2 * .pi)
  }
  static func distance(_ tip: Vector3) -> Double { SIMD2(tip.x, tip.y).length }
  static func depth(_ tip: Vector3) -> Double { -tip.z }
  static func feature(_ value: Double, scale: Double) -> Double {
    min(max(value / scale, -3), 3)
  }
  static func signed(_ features: [Double]) -> [Double] { features }
}

/// Features that refuse bad input and make one mistake.
enum MistakenFeatures<Mistake: PegFeatureMistake>: PegFeaturesExercise {
  static func documentFeatures(
    of measurements: [Double], hole: FramePose, home: [Double]
  ) throws -> [Double] {
    let sight = try sight(measurements, hole)
    guard home.count == 6, home.allSatisfy(\.isFinite) else { throw InvalidInput("no home") }
    return [
      Mistake.feature(Mistake.distance(sight.tip), scale: 0.001),
      Mistake.feature(sight.lean.length, scale: 0.02),
      Mistake.feature(Mistake.depth(sight.tip), scale: Mistake.depthScale),
      Mistake.feature(sight.force.length, scale: 20),
    ]
      + zip(home, measurements).map {
        Mistake.feature(Mistake.turn(from: $0, to: $1), scale: 0.1)
      }
  }

  static func signedFeatures(
    of measurements: [Double], hole: FramePose, isRetracting: Bool
  ) throws -> [Double] {
    let sight = try sight(measurements, hole)
    return Mistake.signed([
      Mistake.feature(sight.tip.x, scale: 0.001), Mistake.feature(sight.tip.y, scale: 0.001),
      Mistake.feature(Mistake.depth(sight.tip), scale: Mistake.depthScale),
      Mistake.feature(sight.lean.x, scale: 0.02), Mistake.feature(sight.lean.y, scale: 0.02),
      Mistake.feature(sight.force.x, scale: 20), Mistake.feature(sight.force.y, scale: 20),
      Mistake.feature(sight.force.z, scale: 20), Mistake.feature(sight.moment.x, scale: 0.2),
      Mistake.feature(sight.moment.y, scale: 0.2), Mistake.feature(sight.force.length, scale: 20),
      isRetracting ? 1 : 0,
    ])
  }

  private static func sight(_ measurements: [Double], _ hole: FramePose) throws -> PegSight {
    guard measurements.count == 24, hole.position.count == 3, hole.rollPitchYaw.count == 3,
      (measurements + hole.position + hole.rollPitchYaw).allSatisfy(\.isFinite)
    else { throw InvalidInput("no measurements") }
    let place = Mistake.posePlace
    let tip = Pose(
      position: Vector3(measurements[place..<place + 3]),
      rotation: Mistake.rotation(Vector3(measurements[place + 3..<place + 6])))
    return Mistake.sight(
      tip, Wrench(force: Vector3(measurements[18..<21]), moment: Vector3(measurements[21..<24])),
      from: Pose(
        position: Vector3(hole.position), rotation: Mistake.rotation(Vector3(hole.rollPitchYaw))))
  }
}
