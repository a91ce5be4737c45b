import DecisionProcesses
import RealModule
import Robotics
import TestSupport
import Testing

@Suite struct GeometryTests {
  @Test func `A quarter turn about z takes x to y and y to the other side of x`() {
    let quarter = Rotation(vector: Vector3(0, 0, .pi / 2))
    #expect((quarter * Vector3(1, 0, 0) - Vector3(0, 1, 0)).length < 1e-15)
    #expect((quarter * Vector3(0, 1, 0) - Vector3(-1, 0, 0)).length < 1e-15)
    #expect((quarter.inverted(Vector3(0, 1, 0)) - Vector3(1, 0, 0)).length < 1e-15)
  }

  @Test func `A turn's vector gives the turn back`() {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    for size in [1e-12, 1e-6, 1e-3, 1, 3] {
      let direction = Vector3(generator.normal(), generator.normal(), generator.normal())
      let vector = direction * (size / direction.length)
      let back = Rotation(vector: vector).vector
      #expect((back - vector).length < 1e-14 * (1 + size), "seed \(seed)")
    }
  }

  @Test func `Roll, pitch and yaw come back from their rotation`() {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let angles = Vector3(
        6 * generator.unit() - 3, 3 * generator.unit() - 1.5, 6 * generator.unit() - 3)
      let back = Rotation(roll: angles.x, pitch: angles.y, yaw: angles.z).rollPitchYaw
      #expect((back - angles).length < 1e-12, "seed \(seed)")
    }
  }

  @Test func `A pose and its inverse cancel`() {
    let pose = Pose(
      position: Vector3(1, 2, 3), rotation: Rotation(roll: 0.1, pitch: -0.2, yaw: 2))
    let place = Vector3(0.3, 0.4, 0.5)
    #expect((pose.inverse * (pose * place) - place).length < 1e-14)
    #expect(((pose * pose.inverse).position).length < 1e-14)
  }

  @Test func `Scaling keeps the direction where clipping turns it`() {
    let change = JointVector(0.4, -0.1, 0, 0.02, 0, 0)
    #expect(change.scaled(within: 0.1) == 0.25 * change)
    #expect(change.clipped(to: 0.1) == JointVector(0.1, -0.1, 0, 0.02, 0, 0))
    #expect((0.1 * change).scaled(within: 0.1) == 0.1 * change)
  }
}
