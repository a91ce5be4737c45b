import Coursework
import Robotics

/// The mistakes of exercise 10.1, each a part that is wrong.
extension PegFeatureMisconceptions {
  enum DoesNotWrap: PegFeatureMistake {
    static func turn(from home: Double, to angle: Double) -> Double { angle - home }
  }

  enum WrapsBefore: PegFeatureMistake {
    static func turn(from home: Double, to angle: Double) -> Double {
      angle.remainder(dividingBy: 2 * .pi) - home.remainder(dividingBy: 2 * .pi)
    }
  }

  enum Degrees: PegFeatureMistake {
    static func rotation(_ rollPitchYaw: Vector3) -> Rotation {
      let angles = rollPitchYaw * (.pi / 180)
      return Rotation(roll: angles.x, pitch: angles.y, yaw: angles.z)
    }
  }

  enum OtherOrder: PegFeatureMistake {
    static func rotation(_ rollPitchYaw: Vector3) -> Rotation {
      Rotation(vector: Vector3(rollPitchYaw.x, 0, 0))
        * Rotation(vector: Vector3(0, rollPitchYaw.y, 0))
        * Rotation(vector: Vector3(0, 0, rollPitchYaw.z))
    }
  }

  enum BaseAxes: PegFeatureMistake {
    static func sight(_ tip: Pose, _ load: Wrench, from hole: Pose) -> PegSight {
      PegSight(
        tip: tip.position - hole.position, axis: tip.rotation.z,
        load: load.turned(by: tip.rotation))
    }
  }

  enum NotBack: PegFeatureMistake {
    static func sight(_ tip: Pose, _ load: Wrench, from hole: Pose) -> PegSight {
      let turn = hole.rotation
      return PegSight(
        tip: turn * (tip.position - hole.position), axis: turn * tip.rotation.z,
        load: load.turned(by: turn * tip.rotation))
    }
  }

  enum YawOnly: PegFeatureMistake {
    static func sight(_ tip: Pose, _ load: Wrench, from hole: Pose) -> PegSight {
      let yaw = hole.rotation.rollPitchYaw.z
      return PegSight(
        tip, load,
        from: Pose(position: hole.position, rotation: Rotation(vector: Vector3(0, 0, yaw))))
    }
  }

  enum TipAxes: PegFeatureMistake {
    static func sight(_ tip: Pose, _ load: Wrench, from hole: Pose) -> PegSight {
      var sight = PegSight(tip, load, from: hole)
      (sight.force, sight.moment) = (load.force, load.moment)
      return sight
    }
  }

  enum BaseLoad: PegFeatureMistake {
    static func sight(_ tip: Pose, _ load: Wrench, from hole: Pose) -> PegSight {
      var sight = PegSight(tip, load, from: hole)
      sight.force = hole.rotation.inverted(load.force)
      sight.moment = hole.rotation.inverted(load.moment)
      return sight
    }
  }

  enum MouthMoment: PegFeatureMistake {
    static func sight(_ tip: Pose, _ load: Wrench, from hole: Pose) -> PegSight {
      var sight = PegSight(tip, load, from: hole)
      sight.moment += sight.tip.cross(sight.force)
      return sight
    }
  }

  enum RollAndPitch: PegFeatureMistake {
    static func sight(_ tip: Pose, _ load: Wrench, from hole: Pose) -> PegSight {
      var sight = PegSight(tip, load, from: hole)
      let (peg, mouth) = (tip.rotation.rollPitchYaw, hole.rotation.rollPitchYaw)
      sight.lean = SIMD2(peg.y - mouth.y, mouth.x - peg.x)
      return sight
    }
  }

  enum Unclipped: PegFeatureMistake {
    static func feature(_ value: Double, scale: Double) -> Double { value / scale }
  }

  enum ClipsFirst: PegFeatureMistake {
    static func feature(_ value: Double, scale: Double) -> Double {
      min(max(value, -3), 3) / scale
    }
  }

  enum NoSigns: PegFeatureMistake {
    static func signed(_ features: [Double]) -> [Double] { features.map(\.magnitude) }
  }

  enum Height: PegFeatureMistake {
    static func depth(_ tip: Vector3) -> Double { tip.z }
  }

  enum MouthDistance: PegFeatureMistake {
    static func distance(_ tip: Vector3) -> Double { tip.length }
  }

  enum DepthInMillimetres: PegFeatureMistake {
    static var depthScale: Double { 0.001 }
  }

  enum SkipsNothing: PegFeatureMistake {
    static var posePlace: Int { 6 }
  }
}
