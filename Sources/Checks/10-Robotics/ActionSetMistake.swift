import Coursework
import Robotics

/// A mistake in one part of an action set, with everything else right.
protocol ActionSetMistake {
  static func motions(_ steps: MotionSteps) -> [TipMotion]
  /// The angles that the Jacobian, and those that the rotation is taken at.
  static func jacobianAngles(_ angles: JointVector) -> JointVector
  static func rotationAngles(_ angles: JointVector) -> JointVector
  static func turned(_ motion: Twist, by rotation: Rotation) -> Twist
  /// The deltas, or nil where the arm is singular.
  static func change(_ jacobian: Jacobian, _ motion: Twist) -> JointVector?
  /// Whether deltas are so great that the arm stays.
  static func stays(_ change: JointVector) -> Bool
  static func shortened(_ change: JointVector, within limit: Double) -> JointVector
  /// What is returned where the arm stays.
  static func still() throws -> JointVector
}

extension ActionSetMistake {
  static func motions(_ steps: MotionSteps) -> [TipMotion] { steps.motions }
  static func jacobianAngles(_ angles: JointVector) -> JointVector { angles }
  static func rotationAngles(_ angles: JointVector) -> JointVector { angles }
  static func turned(_ motion: Twist, by rotation: Rotation) -> Twist {
    motion.turned(by: rotation)
  }
  static func change(_ jacobian: Jacobian, _ motion: Twist) -> JointVector? {
    solved(jacobian.rows, motion)
  }
  static func stays(_ change: JointVector) -> Bool { change.greatestSize > 1 }
  static func shortened(_ change: JointVector, within limit: Double) -> JointVector {
    change.scaled(within: limit)
  }
  static func still() throws -> JointVector { .zero }

  /// The solution that a learner would find with the tool that is given.
  static func solved(_ rows: [[Double]], _ motion: Twist) -> JointVector? {
    let system = LinearSystem(
      coefficients: rows, constants: motion.linear.numbers + motion.angular.numbers)
    return (try? system.solution()).map { JointVector($0) }
  }
}

extension Jacobian {
  /// The matrix, row by row.
  var rows: [[Double]] {
    let joints = 0..<JointVector.count
    return (0..<3).map { row in joints.map { self[$0].linear[row] } }
      + (0..<3).map { row in joints.map { self[$0].angular[row] } }
  }
}

/// An action set that refuses bad input and makes one mistake.
enum MistakenActions<Mistake: ActionSetMistake>: ActionSetExercise {
  static func motions(of steps: MotionSteps) throws -> [TipMotion] {
    for size in steps.pushes + steps.retractions + steps.slides + steps.leans {
      guard size > 0, size.isFinite else { throw InvalidInput("no size") }
    }
    return Mistake.motions(steps)
  }

  static func jointChange(
    for motion: TipMotion, at angles: [Double], of arm: PegArm, limit: Double
  ) throws -> [Double] {
    let numbers = motion.linear + motion.angular + angles
    guard motion.linear.count == 3, motion.angular.count == 3, angles.count == 6,
      numbers.allSatisfy(\.isFinite), limit > 0, limit.isFinite
    else { throw InvalidInput("no motion") }
    let (robot, now) = (arm.robot, JointVector(angles))
    let jacobian = robot.jacobian(at: Mistake.jacobianAngles(now))
    let rotation = robot.pose(of: Mistake.rotationAngles(now)).rotation
    let twist = Twist(linear: Vector3(motion.linear), angular: Vector3(motion.angular))
    guard let change = Mistake.change(jacobian, Mistake.turned(twist, by: rotation)),
      !Mistake.stays(change)
    else { return try Mistake.still().numbers }
    return Mistake.shortened(change, within: limit).numbers
  }
}
