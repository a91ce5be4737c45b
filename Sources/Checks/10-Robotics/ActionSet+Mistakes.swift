import Coursework
import Robotics

/// The mistakes of exercise 10.2, each a part that is wrong.
extension ActionSetMisconceptions {
  enum Enumerates: ActionSetMistake {
    static func motions(_ steps: MotionSteps) -> [TipMotion] {
      let (way, turn) = (steps.slides.first ?? 0, steps.leans.first ?? 0)
      let sizes = [way, way, way, turn, turn, turn]
      var motions: [[Double]] = [[]]
      for size in sizes { motions = motions.flatMap { [$0 + [-size], $0 + [0], $0 + [size]] } }
      return motions.map {
        TipMotion(linear: Array($0.prefix(3)), angular: Array($0.suffix(3)))
      }
    }
  }

  enum PushesOut: ActionSetMistake {
    static func motions(_ steps: MotionSteps) -> [TipMotion] {
      steps.motions.map {
        TipMotion(
          linear: [$0.linear[0], $0.linear[1], $0.linear[2] == 0 ? 0 : -$0.linear[2]],
          angular: $0.angular)
      }
    }
  }

  enum LeansAbout: ActionSetMistake {
    static func motions(_ steps: MotionSteps) -> [TipMotion] {
      let rest = steps.motions.filter { $0.angular == [0, 0, 0] }
      return rest
        + steps.leans.flatMap { size in
          [[-size, 0, 0], [size, 0, 0], [0, -size, 0], [0, size, 0]].map { TipMotion(angular: $0) }
        }
    }
  }

  enum LeansBack: ActionSetMistake {
    static func motions(_ steps: MotionSteps) -> [TipMotion] {
      steps.motions.map {
        TipMotion(linear: $0.linear, angular: $0.angular.map { $0 == 0 ? 0 : -$0 })
      }
    }
  }

  enum AddsNothing: ActionSetMistake {
    static func motions(_ steps: MotionSteps) -> [TipMotion] { steps.motions + [.none] }
  }

  enum HomeJacobian: ActionSetMistake {
    static func jacobianAngles(_ angles: JointVector) -> JointVector {
      JointVector(PegArm.home)
    }
  }

  enum HomePose: ActionSetMistake {
    static func jacobianAngles(_ angles: JointVector) -> JointVector {
      JointVector(PegArm.home)
    }
    static func rotationAngles(_ angles: JointVector) -> JointVector {
      JointVector(PegArm.home)
    }
  }

  enum BaseMotion: ActionSetMistake {
    static func turned(_ motion: Twist, by rotation: Rotation) -> Twist { motion }
  }

  enum TurnsBack: ActionSetMistake {
    static func turned(_ motion: Twist, by rotation: Rotation) -> Twist {
      motion.turned(by: rotation.inverse)
    }
  }

  enum TurnsWayOnly: ActionSetMistake {
    static func turned(_ motion: Twist, by rotation: Rotation) -> Twist {
      Twist(linear: rotation * motion.linear, angular: motion.angular)
    }
  }

  enum Exchanges: ActionSetMistake {
    static func turned(_ motion: Twist, by rotation: Rotation) -> Twist {
      let turned = motion.turned(by: rotation)
      return Twist(linear: turned.angular, angular: turned.linear)
    }
  }

  enum Transposes: ActionSetMistake {
    static func change(_ jacobian: Jacobian, _ motion: Twist) -> JointVector? {
      var change = JointVector.zero
      for joint in 0..<JointVector.count {
        change[joint] =
          jacobian[joint].linear.dot(motion.linear) + jacobian[joint].angular.dot(motion.angular)
      }
      return change
    }
  }

  enum Columns: ActionSetMistake {
    static func change(_ jacobian: Jacobian, _ motion: Twist) -> JointVector? {
      let rows = jacobian.rows
      return solved((0..<6).map { column in rows.map { $0[column] } }, motion)
    }
  }

  enum ClipsEach: ActionSetMistake {
    static func shortened(_ change: JointVector, within limit: Double) -> JointVector {
      change.clipped(to: limit)
    }
  }

  enum ByLength: ActionSetMistake {
    static func shortened(_ change: JointVector, within limit: Double) -> JointVector {
      let length = change.numbers.reduce(0) { $0 + $1 * $1 }.squareRoot()
      return length <= limit ? change : (limit / length) * change
    }
  }

  enum Stretches: ActionSetMistake {
    static func shortened(_ change: JointVector, within limit: Double) -> JointVector {
      let size = change.greatestSize
      return size > 0 ? (limit / size) * change : change
    }
  }

  enum NoLimit: ActionSetMistake {
    static func shortened(_ change: JointVector, within limit: Double) -> JointVector { change }
  }

  enum GoesOn: ActionSetMistake {
    static func stays(_ change: JointVector) -> Bool { false }
  }

  enum Throws: ActionSetMistake {
    static func still() throws -> JointVector { throw InvalidInput("singular") }
  }
}
