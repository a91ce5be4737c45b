import DecisionProcesses
import RealModule
import Robotics
import TestSupport
import Testing

@Suite struct RobotArmTests {
  @Test func `With all joints at zero the UR5 lies flat along its negative x axis`() {
    // x: a₂ + a₃; y: −d₄ − d₆; z: d₁ − d₅.
    let position = RobotArm.ur5.pose(of: .zero).position
    #expect(abs(position.x + 0.425 + 0.39225) < 1e-15)
    #expect(abs(position.y + 0.10915 + 0.0823) < 1e-15)
    #expect(abs(position.z - 0.089159 + 0.09465) < 1e-15)
  }

  @Test func `The base joint turns everything about the vertical`() {
    let flat = RobotArm.ur5.pose(of: .zero)
    let turned = RobotArm.ur5.pose(of: JointVector(.pi / 2, 0, 0, 0, 0, 0))
    let expected = Rotation(vector: Vector3(0, 0, .pi / 2)) * flat.position
    #expect((turned.position - expected).length < 1e-15)
  }

  // The error of a central difference with step h is about h²/6 + 1e-16/h: below 1e-9 here.
  @Test func `The Jacobian is the derivative of the pose`() {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    let step = 1e-5
    for _ in 0..<50 {
      let angles = drawnAngles(using: &generator)
      let jacobian = RobotArm.ur5.jacobian(at: angles)
      for joint in 0..<JointVector.count {
        var (before, after) = (angles, angles)
        before[joint] -= step
        after[joint] += step
        let motion = RobotArm.ur5.pose(of: before).motion(to: RobotArm.ur5.pose(of: after))
        let linear = (1 / (2 * step)) * motion.linear - jacobian[joint].linear
        let angular = (1 / (2 * step)) * motion.angular - jacobian[joint].angular
        #expect(linear.length < 1e-9 && angular.length < 1e-9, "seed \(seed)")
      }
    }
  }

  // A drawn place is nearly singular now and then; the check is relative to what it took.
  @Test func `A change of the joints undoes the motion it was made for`() throws {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let jacobian = RobotArm.ur5.jacobian(at: drawnAngles(using: &generator))
      let motion = Twist(linear: Vector3(0.001, -0.002, 0.003), angular: Vector3(0.01, 0, -0.02))
      let change = try #require(jacobian.change(for: motion), "seed \(seed)")
      let rest = jacobian * change + -1 * motion
      let size = rest.linear.length + rest.angular.length
      #expect(size < 1e-14 * (1 + change.greatestSize), "seed \(seed)")
    }
  }

  @Test func `At the flat place the wrist is singular and no change is found`() {
    // With θ₅ = 0 the axes of joints 4 and 6 are parallel, and the elbow is stretched.
    let motion = Twist(linear: Vector3(0, 0, 0.001))
    let change = RobotArm.ur5.jacobian(at: .zero).change(for: motion)
    #expect(change.map { $0.greatestSize > 1e6 } ?? true)
  }

  @Test func `Angles that reach a pose some centimetres away are found`() throws {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    let home = JointVector(0, -.pi / 2, -.pi / 2, -.pi / 2, .pi / 2, 0)
    let start = RobotArm.ur5.pose(of: home)
    for _ in 0..<50 {
      let offset = Vector3(generator.unit() - 0.5, generator.unit() - 0.5, generator.unit() - 0.5)
      let turn = Rotation(vector: 0.4 * offset)
      let goal = Pose(
        position: start.position + 0.1 * offset, rotation: turn * start.rotation)
      let angles = try #require(
        RobotArm.ur5.angles(reaching: goal, near: home, rounds: 8), "seed \(seed)")
      let rest = RobotArm.ur5.pose(of: angles).motion(to: goal)
      #expect(rest.linear.length < 1e-9 && rest.angular.length < 1e-9, "seed \(seed)")
    }
  }

  @Test func `A pose out of reach is not found`() {
    let goal = Pose(position: Vector3(3, 0, 0))
    #expect(RobotArm.ur5.angles(reaching: goal, near: .zero) == nil)
  }
}

func drawnAngles(using generator: inout SeededGenerator) -> JointVector {
  var angles = JointVector.zero
  for joint in 0..<JointVector.count { angles[joint] = .pi * (2 * generator.unit() - 1) }
  return angles
}
