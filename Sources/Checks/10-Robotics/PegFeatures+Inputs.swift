import Coursework
import DecisionProcesses
import RealModule
import Robotics

/// A peg over a hole, seen from the hole: what measurements are made from.
struct PegScene {
  /// Where the hole is, seen from the base.
  var hole: Pose
  /// The tip in metres, and the lean.
  var tip: Vector3
  var lean: SIMD2<Double>
  /// By how much the hand is turned about the peg's own axis, in radians.
  var spin: Double
  /// The load on the peg, about its tip and along the hole's axes.
  var load: Wrench
  /// The home pose, and how the joints differ from it: small turns, and whole ones.
  var home: JointVector
  var turns: JointVector
  /// The rates of the joints.
  var rates: JointVector

  /// What is measured of it.
  var measured: PegMeasurement {
    let upright = Rotation(vector: Vector3(-lean.y, lean.x, 0))
    let tipInHole = Pose(
      position: tip, rotation: upright * Rotation(vector: Vector3(0, 0, spin)))
    var observation = PegObservation()
    observation.angles = home + turns
    observation.rates = rates
    observation.pose = hole * tipInHole
    observation.wrench = load.turned(by: tipInHole.rotation.inverse)
    return PegMeasurement(observation)
  }

  var documentQuestion: DocumentFeaturesQuestion {
    DocumentFeaturesQuestion(
      measured: measured, hole: FramePose(hole), home: home.numbers)
  }

  func signedQuestion(isRetracting: Bool = false) -> SignedFeaturesQuestion {
    SignedFeaturesQuestion(
      measured: measured, hole: FramePose(hole), isRetracting: isRetracting)
  }

  /// The same peg on the other side of the plane that the hole's y and z axes lie in.
  ///
  /// Places and forces change the sign of their first part, moments that of the others.
  var mirrored: PegScene {
    var other = self
    (other.tip.x, other.lean.x, other.load.force.x) = (-tip.x, -lean.x, -load.force.x)
    (other.load.moment.y, other.load.moment.z) = (-load.moment.y, -load.moment.z)
    return other
  }
}

extension SeededGenerator {
  /// A number between `least` and `most`, or minus one.
  mutating func size(_ least: Double, _ most: Double) -> Double {
    let size = least + (most - least) * unit()
    return flip(0.5) ? size : -size
  }

  /// Three such numbers.
  mutating func sizes(_ least: Double, _ most: Double) -> Vector3 {
    Vector3(size(least, most), size(least, most), size(least, most))
  }

  /// A peg of which no feature is 0, and hole and hand are turned about all axes.
  ///
  /// The features' sizes are multiplied by `reach`. With 1 none is clipped; with 10 and more nearly
  /// all are.
  mutating func pegScene(reach: Double = 1) -> PegScene {
    var home = JointVector.zero
    var turns = JointVector.zero
    var rates = JointVector.zero
    for joint in 0..<JointVector.count {
      home[joint] = size(0.2, 2.8)
      turns[joint] = min(reach, 10) * size(0.02, 0.28)
      rates[joint] = size(0.1, 1.5)
    }
    // Seldom along an axis: the lean's size is at most 0.057, the tip's distance 2.8 mm.
    return PegScene(
      hole: Pose(
        position: sizes(0.1, 0.6),
        rotation: Rotation(roll: size(0.2, 0.7), pitch: size(0.2, 0.7), yaw: size(0.4, 2.7))),
      tip: reach * Vector3(size(0.0003, 0.002), size(0.0003, 0.002), size(0.002, 0.028)),
      lean: min(reach, 10) * SIMD2(size(0.005, 0.04), size(0.005, 0.04)),
      spin: size(0.4, 2.7),
      load: Wrench(force: reach * sizes(3, 30), moment: reach * sizes(0.04, 0.5)),
      home: home, turns: turns, rates: rates)
  }
}
