import Coursework
import Robotics

/// The classic mistakes of exercise 10.1.
enum PegFeatureMisconceptions {
  static let all = [
    Misconception(
      Contracts.PegFeatures.self, "does not wrap the joint angles",
      """
      A joint at −3.1 whose home is 3.1 seems to you almost a whole turn away. How far does it have to \
      turn?
      """,
      as: MistakenFeatures<DoesNotWrap>.self),
    Misconception(
      Contracts.PegFeatures.self, "wraps the angles, and not their difference",
      """
      Both angles are within −π ... π, but their difference is not: between 3.1 and −3.1 there is 6.2.
      """,
      as: MistakenFeatures<WrapsBefore>.self),
    Misconception(
      Contracts.PegFeatures.self, "takes roll, pitch and yaw for degrees",
      """
      Your hole and your peg are hardly turned at all. What unit do the angles have, and what unit does a \
      sine take?
      """,
      as: MistakenFeatures<Degrees>.self),
    Misconception(
      Contracts.PegFeatures.self, "turns about the axes in the other order",
      """
      Your matrices are right where two of the three angles are 0. Which of the three turns comes first, \
      and on which side of a product does the first one stand?
      """,
      as: MistakenFeatures<OtherOrder>.self),
    Misconception(
      Contracts.PegFeatures.self, "looks along the axes of the base",
      """
      Your features change if hole and robot are turned together, though nothing changes for the peg. \
      Along whose axes are they to be seen?
      """,
      as: MistakenFeatures<BaseAxes>.self),
    Misconception(
      Contracts.PegFeatures.self, "turns by the hole's rotation, and not back",
      """
      H takes what is seen from the hole to the base's axes. You have what is seen from the base. Which way \
      do you have to turn it?
      """,
      as: MistakenFeatures<NotBack>.self),
    Misconception(
      Contracts.PegFeatures.self, "leaves the load along the tip's axes",
      """
      Force and moment are measured along the axes of the tip's frame. The hand may be turned about the peg by \
      any angle: which way do they point then, seen from the hole?
      """,
      as: MistakenFeatures<TipAxes>.self),
    Misconception(
      Contracts.PegFeatures.self, "takes the load to be measured along the base's axes",
      """
      You turn force and moment from the base's axes to the hole's. Along whose axes are they measured?
      """,
      as: MistakenFeatures<BaseLoad>.self),
    Misconception(
      Contracts.PegFeatures.self, "takes the moment about the middle of the mouth",
      """
      You add what the force contributes to a moment about the hole. About which point does the contract \
      want the moment?
      """,
      as: MistakenFeatures<MouthMoment>.self),
    Misconception(
      Contracts.PegFeatures.self, "takes differences of pitch and roll for the lean",
      """
      Roll and pitch are turns about axes of the base, one after the other. Where do they point once hole \
      or hand are turned about the vertical? Look at where the peg's axis points.
      """,
      as: MistakenFeatures<RollAndPitch>.self),
    Misconception(
      Contracts.PegFeatures.self, "forgets to clip",
      """
      Your features have the right scale and no bounds. What does a network do with a distance of 40 that it \
      has never seen?
      """,
      as: MistakenFeatures<Unclipped>.self),
    Misconception(
      Contracts.PegFeatures.self, "clips before it scales",
      """
      You clip newtons and metres, and divide afterwards. What is 3 to be: a feature, or a measurement?
      """,
      as: MistakenFeatures<ClipsFirst>.self),
    Misconception(
      Contracts.PegFeatures.self, "loses the signs of the signed features",
      """
      A peg on the left and one on the right give you the same features. What are these twelve for?
      """,
      as: MistakenFeatures<NoSigns>.self),
    Misconception(
      Contracts.PegFeatures.self, "counts the depth upwards",
      """
      The hole's z axis points out of the hole. What is z, of a peg that is in it?
      """,
      as: MistakenFeatures<Height>.self),
    Misconception(
      Contracts.PegFeatures.self, "measures the distance from the middle of the mouth",
      """
      Your distance grows while the peg goes down the hole. From what is the first feature measured?
      """,
      as: MistakenFeatures<MouthDistance>.self),
    Misconception(
      Contracts.PegFeatures.self, "scales the depth like the offset",
      """
      You divide the depth by a millimetre: inserted, it would be 20, and all depths below 3 mm look the \
      same.
      """,
      as: MistakenFeatures<DepthInMillimetres>.self),
    Misconception(
      Contracts.PegFeatures.self, "reads the rates for the pose",
      """
      You take the six numbers after the angles for the tip's pose. What stands there?
      """,
      as: MistakenFeatures<SkipsNothing>.self),
  ]

  private enum DoesNotWrap: PegFeatureMistake {
    static func turn(from home: Double, to angle: Double) -> Double { angle - home }
  }

  private enum WrapsBefore: PegFeatureMistake {
    static func turn(from home: Double, to angle: Double) -> Double {
      angle.remainder(dividingBy: 2 * .pi) - home.remainder(dividingBy: 2 * .pi)
    }
  }

  private enum Degrees: PegFeatureMistake {
    static func rotation(_ rollPitchYaw: Vector3) -> Rotation {
      let angles = rollPitchYaw * (.pi / 180)
      return Rotation(roll: angles.x, pitch: angles.y, yaw: angles.z)
    }
  }

  private enum OtherOrder: PegFeatureMistake {
    static func rotation(_ rollPitchYaw: Vector3) -> Rotation {
      Rotation(vector: Vector3(rollPitchYaw.x, 0, 0))
        * Rotation(vector: Vector3(0, rollPitchYaw.y, 0))
        * Rotation(vector: Vector3(0, 0, rollPitchYaw.z))
    }
  }

  private enum BaseAxes: PegFeatureMistake {
    static func sight(_ tip: Pose, _ load: Wrench, from hole: Pose) -> PegSight {
      PegSight(
        tip: tip.position - hole.position, axis: tip.rotation.z,
        load: load.turned(by: tip.rotation))
    }
  }

  private enum NotBack: PegFeatureMistake {
    static func sight(_ tip: Pose, _ load: Wrench, from hole: Pose) -> PegSight {
      let turn = hole.rotation
      return PegSight(
        tip: turn * (tip.position - hole.position), axis: turn * tip.rotation.z,
        load: load.turned(by: turn * tip.rotation))
    }
  }

  private enum TipAxes: PegFeatureMistake {
    static func sight(_ tip: Pose, _ load: Wrench, from hole: Pose) -> PegSight {
      var sight = PegSight(tip, load, from: hole)
      (sight.force, sight.moment) = (load.force, load.moment)
      return sight
    }
  }

  private enum BaseLoad: PegFeatureMistake {
    static func sight(_ tip: Pose, _ load: Wrench, from hole: Pose) -> PegSight {
      var sight = PegSight(tip, load, from: hole)
      sight.force = hole.rotation.inverted(load.force)
      sight.moment = hole.rotation.inverted(load.moment)
      return sight
    }
  }

  private enum MouthMoment: PegFeatureMistake {
    static func sight(_ tip: Pose, _ load: Wrench, from hole: Pose) -> PegSight {
      var sight = PegSight(tip, load, from: hole)
      sight.moment += sight.tip.cross(sight.force)
      return sight
    }
  }

  private enum RollAndPitch: PegFeatureMistake {
    static func sight(_ tip: Pose, _ load: Wrench, from hole: Pose) -> PegSight {
      var sight = PegSight(tip, load, from: hole)
      let (peg, mouth) = (tip.rotation.rollPitchYaw, hole.rotation.rollPitchYaw)
      sight.lean = SIMD2(peg.y - mouth.y, mouth.x - peg.x)
      return sight
    }
  }

  private enum Unclipped: PegFeatureMistake {
    static func feature(_ value: Double, scale: Double) -> Double { value / scale }
  }

  private enum ClipsFirst: PegFeatureMistake {
    static func feature(_ value: Double, scale: Double) -> Double {
      min(max(value, -3), 3) / scale
    }
  }

  private enum NoSigns: PegFeatureMistake {
    static func signed(_ features: [Double]) -> [Double] { features.map(\.magnitude) }
  }

  private enum Height: PegFeatureMistake {
    static func depth(_ tip: Vector3) -> Double { tip.z }
  }

  private enum MouthDistance: PegFeatureMistake {
    static func distance(_ tip: Vector3) -> Double { tip.length }
  }

  private enum DepthInMillimetres: PegFeatureMistake {
    static var depthScale: Double { 0.001 }
  }

  private enum SkipsNothing: PegFeatureMistake {
    static var posePlace: Int { 6 }
  }
}
