import DecisionProcesses
import Robotics
import TestSupport
import Testing

@Suite struct PegActionTests {
  let arm = PegInHoleConfiguration.armWithPeg
  let home = PegInHoleConfiguration().home

  @Test func `There are fifteen, and those of a pair undo each other`() {
    #expect(PegAction.allCases.count == 15)
    let pairs: [(PegAction, PegAction)] = [
      (.left, .right), (.back, .forth), (.slightlyLeft, .slightlyRight),
      (.slightlyBack, .slightlyForth), (.leanLeft, .leanRight), (.leanBack, .leanForth),
    ]
    #expect(pairs.allSatisfy { $0.motion + $1.motion == Twist() })
  }

  @Test func `Leaning right moves the axis to the right, and forth to the front`() {
    let home = arm.pose(of: home)
    for (action, lean) in [
      (PegAction.leanRight, SIMD2(0.005, 0.0)), (.leanForth, SIMD2(0, 0.005)),
    ] {
      let turned = home * Pose(rotation: Rotation(vector: action.motion.angular))
      let placement = PegPlacement(turned, seenFrom: home)
      #expect((placement.lean - lean).length < 1e-7)
    }
  }

  @Test func `Joint deltas do the motion, in the peg's own frame`() {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    for action in PegAction.allCases {
      var angles = home
      for joint in 0..<6 { angles[joint] += 0.2 * (generator.unit() - 0.5) }
      let change = arm.change(for: action.motion, at: angles, within: 0.1)
      let way = arm.jacobian(at: angles) * change
      let back = arm.pose(of: angles).rotation.inverse
      let rest = way.turned(by: back) + -1 * action.motion
      #expect(rest.linear.length < 1e-12 && rest.angular.length < 1e-12, "seed \(seed)")
      #expect(change.greatestSize < 0.1)
    }
  }

  @Test func `Too large a motion keeps its direction`() {
    let motion = Twist(linear: Vector3(0.05, 0, -0.3))
    let change = arm.change(for: motion, at: home, within: 0.1)
    #expect(abs(change.greatestSize - 0.1) < 1e-12)
    let way = (arm.jacobian(at: home) * change).turned(by: arm.pose(of: home).rotation.inverse)
    #expect(abs(way.linear.x / way.linear.z + 1.0 / 6) < 1e-12)
    #expect(abs(way.linear.y) < 1e-12 && way.angular.length < 1e-12)
  }

  @Test func `At home the peg is upright, its z axis out of the hole`() {
    let pose = arm.pose(of: home)
    #expect((pose.rotation.z - Vector3(0, 0, 1)).length < 1e-12)
  }
}

@Suite struct PegFeaturesTests {
  /// An observation of a peg at a place in the frame of `hole`, with a load in its own frame.
  private func observation(_ peg: PegPlacement, in hole: Pose, _ wrench: Wrench) -> PegObservation {
    var observation = PegObservation()
    let turn = Rotation(vector: Vector3(-peg.lean.y, peg.lean.x, 0))
    observation.pose = hole * Pose(position: peg.tip, rotation: turn)
    observation.wrench = wrench
    return observation
  }

  let peg = PegPlacement(tip: Vector3(0.0006, -0.0008, -0.005), lean: SIMD2(0.01, 0))
  let wrench = Wrench(force: Vector3(10, 0, 0), moment: Vector3(0, 0.1, 0))

  @Test func `Signed features are offsets, depth, leans and load by their scales`() {
    let features = PegFeatures.signed(of: observation(peg, in: Pose(), wrench), hole: Pose())
    // The load is turned from the leaning peg's frame: its x axis points down by 0.01.
    let expected = [0.6, -0.8, 0.5, 0.5, 0, 0.5, 0, -0.005, 0, 0.5, 0.5, 0]
    #expect(features.count == 12)
    #expect(isClose(Array(features), expected, within: 1e-4))
  }

  @Test func `Signed features do not change when the hole is elsewhere and turned`() {
    let hole = Pose(
      position: Vector3(0.4, -0.2, 0.1), rotation: Rotation(roll: 0.1, pitch: 0, yaw: 2))
    let here = PegFeatures.signed(of: observation(peg, in: Pose(), wrench), hole: Pose())
    let there = PegFeatures.signed(of: observation(peg, in: hole, wrench), hole: hole)
    #expect(isClose(Array(here), Array(there), within: 1e-9))
  }

  @Test func `The document's features have no sign, and joints are taken the short way round`() {
    let home = JointVector(3.1, 0, 0, 0, 0, 0)
    var seen = observation(peg, in: Pose(), wrench)
    seen.angles = JointVector(-3.1, 0.05, -0.1, 0, 0, 1)
    let features = PegFeatures.document(of: seen, hole: Pose(), home: home)
    // 0.6 and 0.8 mm aside are 1 mm; −3.1 is 0.083 further than 3.1; 1 radian is clipped.
    let expected = [1, 0.5, 0.5, 0.5, 10 * (2 * .pi - 6.2), 0.5, -1, 0, 0, 3]
    #expect(isClose(Array(features), expected, within: 1e-4))
  }

  @Test func `Mirrored errors look the same without signs, and different with them`() {
    let mirrored = PegPlacement(tip: Vector3(-0.0006, 0.0008, -0.005), lean: SIMD2(-0.01, 0))
    let (one, other) = (
      observation(peg, in: Pose(), Wrench()), observation(mirrored, in: Pose(), Wrench())
    )
    let home = JointVector.zero
    let unsigned = (
      Array(PegFeatures.document(of: one, hole: Pose(), home: home)),
      Array(PegFeatures.document(of: other, hole: Pose(), home: home))
    )
    #expect(isClose(unsigned.0, unsigned.1, within: 1e-9))
    #expect(
      PegFeatures.signed(of: one, hole: Pose()) != PegFeatures.signed(of: other, hole: Pose()))
  }
}
