import Robotics
import Testing

/// Whitney's diagrams at points computed by hand.
@Suite struct WhitneyTests {
  // λ = 0.010 / (2 · 0.010 · 0.2) = 2.5, and μ (1 + λ) = 0.7.
  let diagram = JammingDiagram(depth: 0.010, radius: 0.010, friction: 0.2)

  private func slides(_ force: Double, _ turn: Double) -> Bool {
    diagram.slides(lateral: force * 8, axial: 8, moment: turn * 0.010 * 8)
  }

  @Test func `Under a pure push and a moment a peg slides up to λ`() {
    #expect(abs(diagram.lambda - 2.5) < 1e-15)
    #expect(slides(0, 0) && slides(0, 2.49) && slides(0, -2.49))
    #expect(!slides(0, 2.51) && !slides(0, -2.51))
  }

  @Test func `A lateral force is made up for by a moment the other way`() {
    // At a ratio of 4 the strip reaches from −2.8 − 2.5 to −2.8 + 2.5.
    #expect(slides(4, -5.29) && slides(4, -0.31))
    #expect(!slides(4, -5.31) && !slides(4, -0.29) && !slides(4, 0))
  }

  @Test func `Beyond the friction angle of one place nothing slides`() {
    #expect(slides(4.99, -3.5))
    #expect(!slides(5.01, -3.5) && !slides(-5.01, 3.5))
    #expect(!diagram.slides(lateral: 0, axial: 0, moment: 0))
    #expect(!diagram.slides(lateral: 0, axial: -1, moment: 0))
  }

  @Test func `The corners of the parallelogram are on both bounds`() {
    let expected: [SIMD2<Double>] = [SIMD2(5, -1), SIMD2(5, -6), SIMD2(-5, 1), SIMD2(-5, 6)]
    #expect(zip(diagram.corners, expected).allSatisfy { ($0 - $1).length < 1e-14 })
  }

  @Test func `The parallelogram grows with depth`() {
    let deep = JammingDiagram(depth: 0.020, radius: 0.010, friction: 0.2)
    #expect(!slides(0, 3))
    #expect(deep.slides(lateral: 0, axial: 1, moment: 0.03))
  }

  @Test func `Wedging needs two places above the friction's depth, and so a lean above c over μ`() {
    let limits = WedgingLimits(diameter: 0.020, clearance: 0.0001, friction: 0.2)
    #expect(abs(limits.depth - 0.004) < 1e-15)
    // c = 0.1 mm / 20 mm = 0.005; c/μ = 0.025, and 0.1 mm / 0.025 is the depth of 4 mm again.
    #expect(abs(limits.lean - 0.025) < 1e-15)
    #expect(abs(limits.twoPointDepth(lean: 0.025) - 0.004) < 1e-15)
    #expect(limits.canWedge(depth: 0.003, lean: 0.04))
    #expect(!limits.canWedge(depth: 0.002, lean: 0.04))
    #expect(!limits.canWedge(depth: 0.005, lean: 0.04))
    #expect(!limits.canWedge(depth: 0.0039, lean: 0.025))
  }
}
