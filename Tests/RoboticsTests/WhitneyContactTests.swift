import Robotics
import Testing

/// What a peg does in its hole against both of Whitney's diagrams: nothing in the contact model knows them.
@Suite struct WhitneyContactTests {
  /// A peg that was pushed in, with a constant lean of the hand, until it touches at both sides.
  private struct TwoPointContact {
    let geometry: HoleGeometry
    var configuration = ContactConfiguration()
    var state: ContactState
    /// How the hand is bent.
    var bend: PegPlacement

    /// The depth below the chamfer's edge, where the upper place is.
    var depth: Double { state.peg.depth - geometry.chamfer }

    /// The smaller force of the two places, in newtons.
    var force: Double { min(state.rim.force, state.flank.force) }

    init(
      geometry: HoleGeometry, friction: Double, lean: Double, until force: Double, step: Double
    ) {
      self.geometry = geometry
      configuration.friction = friction
      // At 0.3 of the depth at which it touches twice it touches nothing.
      let start = -geometry.chamfer - 0.3 * geometry.clearance / lean
      var target = PegPlacement(tip: Vector3(0, 0, start), lean: SIMD2(lean, 0))
      state = ContactState(free: target)
      bend = PegPlacement(tip: .zero)
      for _ in 0..<20_000 where self.force < force {
        target.tip.z -= step
        state.settle(at: target, in: geometry, configuration)
      }
      bend = PegPlacement(
        tip: target.tip - state.peg.tip, lean: target.lean - state.peg.lean)
    }

    /// Lets the hand aim beside where the peg is.
    mutating func settle(beside offset: PegPlacement) {
      let target = PegPlacement(
        tip: state.peg.tip + offset.tip, lean: state.peg.lean + offset.lean)
      state.settle(at: target, in: geometry, configuration)
    }
  }

  // With 0.05 mm of play, since Whitney neglects leans beside friction: here the greatest, 0.05, is half
  // of the least friction, and at 0.1 mm it would be as large. What wedges keeps more than nine tenths of
  // its force, and what does not loses all of it but what 400 steps leave: a hundred-thousandth.
  @Test(arguments: [0.1, 0.2, 0.3], [0.5, 0.8, 1.25, 2])
  func `Without a hand, two places hold each other just where the peg can wedge`(
    friction: Double, share: Double
  ) {
    var geometry = HoleGeometry()
    geometry.clearance = 0.00005
    let limits = WedgingLimits(
      diameter: 2 * geometry.holeRadius, clearance: geometry.clearance, friction: friction)
    var contact = TwoPointContact(
      geometry: geometry, friction: friction, lean: share * limits.lean, until: 1, step: 2e-6)
    #expect(contact.force >= 1 && contact.force < 1.2)
    let canWedge = limits.canWedge(depth: contact.depth, lean: contact.state.peg.lean.x)
    #expect(canWedge == (share > 1))
    let (before, bend) = (contact.force, contact.bend)
    for step in 1...400 {
      let left = max(0, 1 - Double(step) / 200)
      contact.settle(beside: PegPlacement(tip: left * bend.tip, lean: left * bend.lean))
    }
    // Nobody pushes any more.
    #expect(contact.state.load.force.length < 1e-4)
    if canWedge {
      #expect(contact.force > 0.9 * before)
    } else {
      #expect(contact.force < 1e-3 * before)
    }
  }

  // Surfaces are elastic: outside of the diagram a doubled push dents them, by at most 12 µm for each
  // newton of it here, so that the push is a small one.
  @Test(arguments: [0.1, 0.2, 0.3], [0.2, 0.5])
  func `A jammed peg stays however hard it is pushed, and another one goes on`(
    friction: Double, share: Double
  ) {
    let lean = share * HoleGeometry().relativeClearance / friction
    for ratio in [-1.0, 0, 1] {
      #expect(wayOfDoubledPush(friction, lean, ratio: ratio, level: 1.2) < 1e-6)
      #expect(wayOfDoubledPush(friction, lean, ratio: ratio, level: 0.8) > 1e-4)
    }
  }

  // A lean of 0.02 is above c/μ = 0.0166.
  @Test func `A wedged peg stays where the other diagram would let it slide`() {
    #expect(wayOfDoubledPush(0.3, 0.02, ratio: 0, level: 0.8) < 1e-6)
  }

  /// Doubles a push at the same ratio of forces and moment.
  ///
  /// - Parameters:
  ///   - friction: The coefficient of friction.
  ///   - lean: The lean at which the peg touches at both sides.
  ///   - ratio: The lateral force over the push.
  ///   - level: How far out the load is in the diagram, where the edge is at 1.
  /// - Returns: How far the peg moves, in metres.
  private func wayOfDoubledPush(
    _ friction: Double, _ lean: Double, ratio: Double, level: Double
  ) -> Double {
    let push = 0.05
    var contact = TwoPointContact(
      geometry: HoleGeometry(), friction: friction, lean: lean, until: push, step: 5e-6)
    let diagram = JammingDiagram(
      depth: contact.depth, radius: contact.geometry.pegRadius, friction: friction)
    let turn = -level * diagram.lambda - friction * (1 + diagram.lambda) * ratio
    // A soft hand exerts what it is told, whatever the peg does in a step.
    contact.configuration.lateralStiffness = 1_000
    contact.configuration.axialStiffness = 1_000
    contact.configuration.leanStiffness = 0.1
    /// The bend of a hand that pushes like this; a positive moment turns the tip towards +x, and the
    /// axis the other way.
    func bend(_ axial: Double) -> PegPlacement {
      PegPlacement(
        tip: Vector3(ratio * axial / 1_000, 0, -axial / 1_000),
        lean: SIMD2(-turn * contact.geometry.pegRadius * axial / 0.1, 0))
    }
    for _ in 0..<20 { contact.settle(beside: bend(push)) }
    let before = contact.state.peg
    for step in 1...20 { contact.settle(beside: bend(push * (1 + min(1, Double(step) / 10)))) }
    return (contact.state.peg.tip - before.tip).length
  }
}
