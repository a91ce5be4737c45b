import Coursework
import Robotics

/// The classic mistakes of exercise 10.2.
enum ActionSetMisconceptions {
  static let all = [
    Misconception(
      Contracts.ActionSet.self, "enumerates three values for each axis",
      """
      You have 729 actions, all combinations of forward, back and nothing on six axes. How often would \
      each be tried, and how many of them are of use?
      """,
      as: MistakenActions<Enumerates>.self),
    Misconception(
      Contracts.ActionSet.self, "pushes out of the hole",
      """
      The tip's z axis points from the tip into the hand. Where is the hole?
      """,
      as: MistakenActions<PushesOut>.self),
    Misconception(
      Contracts.ActionSet.self, "turns about the axis that it leans to",
      """
      A peg that turns about x stays in the plane of y and z. To which side does its upper end go?
      """,
      as: MistakenActions<LeansAbout>.self),
    Misconception(
      Contracts.ActionSet.self, "leans to the other side",
      """
      The right axes, and the wrong way round: a right-handed turn about y takes z toward x, and one about \
      x takes z toward −y.
      """,
      as: MistakenActions<LeansBack>.self),
    Misconception(
      Contracts.ActionSet.self, "adds a motion that does nothing",
      """
      Your list ends with a motion of zeros. Every step costs 1: when would it be the best one?
      """,
      as: MistakenActions<AddsNothing>.self),
    Misconception(
      Contracts.ActionSet.self, "takes the Jacobian of the home pose",
      """
      Your deltas are right at home. How does the tip move when joint 2 turns, once the base has turned \
      by 90°?
      """,
      as: MistakenActions<HomeJacobian>.self),
    Misconception(
      Contracts.ActionSet.self, "takes Jacobian and rotation of the home pose",
      """
      Your deltas do not depend on where the arm is.
      """,
      as: MistakenActions<HomePose>.self),
    Misconception(
      Contracts.ActionSet.self, "takes the tip's axes for the base's",
      """
      You hand the motion to the Jacobian as it is. Along whose axes is a motion, and of whose axes does the \
      Jacobian speak?
      """,
      as: MistakenActions<BaseMotion>.self),
    Misconception(
      Contracts.ActionSet.self, "turns the motion the wrong way",
      """
      T takes the tip's axes to the base's, and its transpose takes them back. Which way do you go?
      """,
      as: MistakenActions<TurnsBack>.self),
    Misconception(
      Contracts.ActionSet.self, "turns the way, and not the turn",
      """
      A turn has an axis, which has a direction like any other vector. Along whose axes is it?
      """,
      as: MistakenActions<TurnsWayOnly>.self),
    Misconception(
      Contracts.ActionSet.self, "exchanges way and turn",
      """
      The first three rows of the Jacobian are metres. What are the first three numbers of your right side?
      """,
      as: MistakenActions<Exchanges>.self),
    Misconception(
      Contracts.ActionSet.self, "multiplies by the transposed Jacobian",
      """
      Jᵀ takes forces at the tip to torques of the joints. What takes a motion of the tip to changes of \
      the joints?
      """,
      as: MistakenActions<Transposes>.self),
    Misconception(
      Contracts.ActionSet.self, "takes the Jacobian's rows for its columns",
      """
      You solve a system whose equations belong to the joints. What does a row of J say, and what a column?
      """,
      as: MistakenActions<Columns>.self),
    Misconception(
      Contracts.ActionSet.self, "clips each joint by itself",
      """
      Where one joint is cut and the others are not, the peg goes another way than it was told, and a slide \
      presses it against the wall. What has to stay the same?
      """,
      as: MistakenActions<ClipsEach>.self),
    Misconception(
      Contracts.ActionSet.self, "shortens by the length of all six",
      """
      You bring the root of the sum of squares to the limit. Which size is it that must not be above it?
      """,
      as: MistakenActions<ByLength>.self),
    Misconception(
      Contracts.ActionSet.self, "stretches every motion to the limit",
      """
      A slide of 0.1 mm is as long in your hands as one of 0.5 mm. When is there something to shorten?
      """,
      as: MistakenActions<Stretches>.self),
    Misconception(
      Contracts.ActionSet.self, "forgets the limit",
      """
      Your deltas make the motion, however great they are. What may a joint do in a step?
      """,
      as: MistakenActions<NoLimit>.self),
    Misconception(
      Contracts.ActionSet.self, "goes on where the arm is nearly singular",
      """
      A joint would turn by radians for a motion of a millimetre. You shorten it, and command what a \
      first-order answer says where it says nothing.
      """,
      as: MistakenActions<GoesOn>.self),
    Misconception(
      Contracts.ActionSet.self, "takes a singular arm for bad input",
      """
      The arm may be there, and the agent asks what it may ask. What does the contract want of a motion that \
      cannot be made?
      """,
      as: MistakenActions<Throws>.self),
  ]

  private enum Enumerates: ActionSetMistake {
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

  private enum PushesOut: ActionSetMistake {
    static func motions(_ steps: MotionSteps) -> [TipMotion] {
      steps.motions.map {
        TipMotion(
          linear: [$0.linear[0], $0.linear[1], $0.linear[2] == 0 ? 0 : -$0.linear[2]],
          angular: $0.angular)
      }
    }
  }

  private enum LeansAbout: ActionSetMistake {
    static func motions(_ steps: MotionSteps) -> [TipMotion] {
      let rest = steps.motions.filter { $0.angular == [0, 0, 0] }
      return rest
        + steps.leans.flatMap { size in
          [[-size, 0, 0], [size, 0, 0], [0, -size, 0], [0, size, 0]].map { TipMotion(angular: $0) }
        }
    }
  }

  private enum LeansBack: ActionSetMistake {
    static func motions(_ steps: MotionSteps) -> [TipMotion] {
      steps.motions.map {
        TipMotion(linear: $0.linear, angular: $0.angular.map { $0 == 0 ? 0 : -$0 })
      }
    }
  }

  private enum AddsNothing: ActionSetMistake {
    static func motions(_ steps: MotionSteps) -> [TipMotion] { steps.motions + [.none] }
  }

  private enum HomeJacobian: ActionSetMistake {
    static func jacobianAngles(_ angles: JointVector) -> JointVector {
      JointVector(PegArm.home)
    }
  }

  private enum HomePose: ActionSetMistake {
    static func jacobianAngles(_ angles: JointVector) -> JointVector {
      JointVector(PegArm.home)
    }
    static func rotationAngles(_ angles: JointVector) -> JointVector {
      JointVector(PegArm.home)
    }
  }

  private enum BaseMotion: ActionSetMistake {
    static func turned(_ motion: Twist, by rotation: Rotation) -> Twist { motion }
  }

  private enum TurnsBack: ActionSetMistake {
    static func turned(_ motion: Twist, by rotation: Rotation) -> Twist {
      motion.turned(by: rotation.inverse)
    }
  }

  private enum TurnsWayOnly: ActionSetMistake {
    static func turned(_ motion: Twist, by rotation: Rotation) -> Twist {
      Twist(linear: rotation * motion.linear, angular: motion.angular)
    }
  }

  private enum Exchanges: ActionSetMistake {
    static func turned(_ motion: Twist, by rotation: Rotation) -> Twist {
      let turned = motion.turned(by: rotation)
      return Twist(linear: turned.angular, angular: turned.linear)
    }
  }

  private enum Transposes: ActionSetMistake {
    static func change(_ jacobian: Jacobian, _ motion: Twist) -> JointVector? {
      var change = JointVector.zero
      for joint in 0..<JointVector.count {
        change[joint] =
          jacobian[joint].linear.dot(motion.linear) + jacobian[joint].angular.dot(motion.angular)
      }
      return change
    }
  }

  private enum Columns: ActionSetMistake {
    static func change(_ jacobian: Jacobian, _ motion: Twist) -> JointVector? {
      let rows = jacobian.rows
      return solved((0..<6).map { column in rows.map { $0[column] } }, motion)
    }
  }

  private enum ClipsEach: ActionSetMistake {
    static func shortened(_ change: JointVector, within limit: Double) -> JointVector {
      change.clipped(to: limit)
    }
  }

  private enum ByLength: ActionSetMistake {
    static func shortened(_ change: JointVector, within limit: Double) -> JointVector {
      let length = change.numbers.reduce(0) { $0 + $1 * $1 }.squareRoot()
      return length <= limit ? change : (limit / length) * change
    }
  }

  private enum Stretches: ActionSetMistake {
    static func shortened(_ change: JointVector, within limit: Double) -> JointVector {
      let size = change.greatestSize
      return size > 0 ? (limit / size) * change : change
    }
  }

  private enum NoLimit: ActionSetMistake {
    static func shortened(_ change: JointVector, within limit: Double) -> JointVector { change }
  }

  private enum GoesOn: ActionSetMistake {
    static func stays(_ change: JointVector) -> Bool { false }
  }

  private enum Throws: ActionSetMistake {
    static func still() throws -> JointVector { throw InvalidInput("singular") }
  }
}
