import DecisionProcesses
import RealModule

extension PegInHole {
  /// Measures joints and load, with noise.
  mutating func measure(isFirst: Bool, using noise: inout SeededGenerator) {
    let joints = joints(holding: contact.peg, near: plan.presentJoints)
    var measured = joints
    if conditions.angleNoise > 0 {
      for joint in stride(from: 0, to: JointVector.count, by: 2) {
        let (first, second) = noise.normalPair()
        measured[joint] += conditions.angleNoise * first
        measured[joint + 1] += conditions.angleNoise * second
      }
    }
    let interval = Double(Self.innerStepCount) * Self.innerInterval
    let rates = isFirst ? .zero : (1 / interval) * (measured - observation.angles)
    observation.angles = measured
    observation.rates = rates
    observation.pose = configuration.arm.pose(of: measured)
    observation.wrench = measuredWrench(joints, using: &noise)
  }

  /// The joint angles at which the tip is at a placement near by.
  ///
  /// The compliant control lets the joints give way, so that the arm holds the peg where it is. Two
  /// rounds of Newton's method leave less than a micrometre.
  func joints(holding peg: PegPlacement, near guess: JointVector) -> JointVector {
    var joints = guess
    for _ in 0..<2 {
      let (pose, jacobian) = configuration.arm.poseAndJacobian(at: joints)
      let present = PegPlacement(pose, seenFrom: hole)
      let way = peg.tip - present.tip
      let lean = peg.lean - present.lean
      let motion = Twist(linear: way, angular: Vector3(-lean.y, lean.x, 0))
      if max(way.length, lean.length) < 1e-9 { break }
      guard let change = jacobian.change(for: motion.turned(by: hole.rotation)) else { break }
      joints = joints + change
    }
    return joints
  }

  /// The load on the peg in its own frame, with the weight that the sensor is not told of.
  private func measuredWrench(
    _ joints: JointVector, using noise: inout SeededGenerator
  ) -> Wrench {
    let rotation = configuration.arm.pose(of: joints).rotation
    let force = hole.rotation * (contact.load.force + weight)
    let moment = hole.rotation * contact.load.moment
    var wrench = Wrench(force: rotation.inverted(force), moment: rotation.inverted(moment))
    if conditions.forceNoise > 0 { wrench.force += conditions.forceNoise * noise.normals() }
    if conditions.momentNoise > 0 { wrench.moment += conditions.momentNoise * noise.normals() }
    return wrench
  }
}

extension SeededGenerator {
  /// Draws two independent numbers from the normal distribution of mean 0 and deviation 1.
  ///
  /// Box and Muller's transform (1958), both of its numbers.
  mutating func normalPair() -> (Double, Double) {
    let radius = (-2 * Double.log(1 - unit())).squareRoot()
    let angle = 2 * Double.pi * unit()
    return (radius * .cos(angle), radius * .sin(angle))
  }

  /// Draws three independent numbers from the normal distribution.
  mutating func normals() -> Vector3 {
    let (first, second) = normalPair()
    return Vector3(first, second, normalPair().0)
  }
}
