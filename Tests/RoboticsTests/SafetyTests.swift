import DecisionProcesses
import Robotics
import TestSupport
import Testing

@Suite struct SafetyLayerTests {
  let up = Vector3(0, 0, 1)
  let push = Twist(linear: Vector3(0, 0, -0.002))

  @Test func `Below 40 N commands pass; from there on it retracts, until the force is below 20 N`()
  {
    var safety = SafetyLayer()
    let retraction = Twist(linear: Vector3(0, 0, 0.001))
    let forces = [0, 39.9, 40, 30, 20, 19.9, 39.9, 45, 10.0]
    let expected = [push, push, retraction, retraction, retraction, push, push, retraction, push]
    #expect(forces.map { safety.motion(for: push, force: $0, outwards: up) } == expected)
  }

  @Test func `It retracts whatever was commanded: nothing, a retraction, anything`() {
    for proposed in [Twist(), Twist(linear: Vector3(0, 0, 0.002)), push] {
      var safety = SafetyLayer()
      let motion = safety.motion(for: proposed, force: 41, outwards: Vector3(0.6, 0, 0.8))
      #expect(motion == Twist(linear: 0.001 * Vector3(0.6, 0, 0.8)))
      #expect(safety.isRetracting)
      safety.reset()
      #expect(!safety.isRetracting)
    }
  }

  @Test func `A force that is no number is taken for a high one`() {
    var safety = SafetyLayer()
    #expect(safety.motion(for: push, force: .nan, outwards: up).linear.z > 0)
    #expect(safety.motion(for: push, force: .nan, outwards: up).linear.z > 0)
  }

  @Test func `In the world, the retraction is along the hole's axis and is what is reported`() {
    var conditions = PegConditions()
    conditions.start = PegPlacement(tip: Vector3(0.008, 0, 0.0001), lean: SIMD2(0.03, 0))
    var generator = SeededGenerator(seed: 1)
    var world = PegInHole()
    _ = world.reset(to: conditions, using: &generator)
    while world.observation.wrench.force.length < 40 {
      #expect(!world.step(PegAction.push.rawValue, using: &generator).isLast)
      #expect(!world.report.wasOverridden)
      #expect(world.report.executedAction == PegAction.push.rawValue)
    }
    let joints = world.observation.angles
    _ = world.step(PegAction.push.rawValue, using: &generator)
    #expect(world.report.wasOverridden)
    #expect(world.report.executedAction == PegAction.retract.rawValue)
    let jacobian = world.configuration.arm.jacobian(at: joints)
    let way = jacobian * world.report.executedChange
    #expect((world.hole.rotation.inverted(way.linear) - Vector3(0, 0, 0.001)).length < 2e-5)
    #expect(way.angular.length < 1e-4)
  }
}

@Suite struct MotionGuardTests {
  @Test func `Without a cap and a speed nothing is held back`() {
    #expect(MotionGuard().share(speed: 1, force: 1_000, isLoading: true) == 1)
  }

  @Test func `From the cap on nothing loads, and everything may unload`() {
    let capped = MotionGuard.capped
    #expect(capped.share(speed: 0.02, force: 39.9, isLoading: true) == 1)
    #expect(capped.share(speed: 0.02, force: 40, isLoading: true) == 0)
    #expect(capped.share(speed: 0.02, force: .nan, isLoading: true) == 0)
    #expect(capped.share(speed: 0.02, force: 60, isLoading: false) == 1)
  }

  @Test func `In contact, a motion is slowed to its speed`() {
    let slowed = MotionGuard.slowed
    #expect(slowed.share(speed: 0.02, force: 1, isLoading: true) == 1)
    #expect(slowed.share(speed: 0.02, force: 3, isLoading: true) == 0.25)
    #expect(slowed.share(speed: 0.004, force: 3, isLoading: true) == 1)
    #expect(slowed.share(speed: 0.02, force: 3, isLoading: false) == 1)
  }

  // Pressed aside with 4 mm of bend, the peg could be held by friction when it is pulled: the cap
  // stops the pull, and without giving way it would stop it for ever.
  @Test func `At the cap the hand gives way, so that a peg pressed aside still comes out`() {
    var settings = PegInHoleConfiguration()
    settings.motionGuard = .capped
    settings.safety = nil
    var conditions = PegConditions()
    conditions.friction = 0.3
    conditions.start = PegPlacement(tip: Vector3(0, 0, -0.010))
    var generator = SeededGenerator(seed: 1)
    var world = PegInHole(settings)
    _ = world.reset(to: conditions, using: &generator)
    for _ in 0..<12 { _ = world.step(PegAction.right.rawValue, using: &generator) }
    #expect(world.report.load.force.length > 35)
    for _ in 0..<30 { _ = world.step(PegAction.retract.rawValue, using: &generator) }
    #expect(world.report.peg.depth < 0)
    #expect(world.report.peakForce < 50)
  }

  /// In how many steps the force exceeds 50 N, in 40 episodes half of whose steps press or push.
  private func violations(_ settings: PegInHoleConfiguration, seed: UInt64) -> Int {
    var generator = SeededGenerator(seed: seed)
    var world = PegInHole(settings)
    var count = 0
    for _ in 0..<40 {
      _ = world.reset(using: &generator)
      var isOver = false
      while !isOver {
        let action = generator.flip(0.5) ? generator.index(below: 2) : generator.index(below: 15)
        isOver = world.step(action, using: &generator).isLast
        count += world.report.exceededForce ? 1 : 0
      }
    }
    return count
  }

  // 40 N, and one inner step of at most 0.2 mm at 20 N/mm: 44 N. In 1.4 million steps of such walks the
  // greatest was 44.0 N. One step of some 800,000 in training exceeded 50 N, when a step without an
  // equilibrium still reported the surfaces' force instead of the hand's, so that the cap could not see
  // the hand bend. What remains possible is a peg that leans against the hand and slips off an edge:
  // 0.05 radians of bend hold as much energy as 50 N along the axis. So one is allowed here, and a second
  // has chance below 1e-3. Without a cap there are hundreds.
  @Test func `A cap of 40 N alone keeps forces below 50 N, which the layer alone does not`() {
    let seed = freshSeed()
    var settings = PegInHoleConfiguration()
    #expect(violations(settings, seed: seed) > 100, "seed \(seed)")
    settings.motionGuard = .capped
    #expect(violations(settings, seed: seed) <= 1, "seed \(seed)")
    settings.safety = nil
    #expect(violations(settings, seed: seed) <= 1, "seed \(seed)")
    settings.motionGuard = MotionGuard()
    #expect(violations(settings, seed: seed) > 1_000, "seed \(seed)")
  }

  // 2 mm in a step are 0.2 mm in an inner one; slowed down, 0.05 mm, which is 1 N at 20 N/mm.
  @Test func `A guarded speed lets no inner step of contact add more than a newton`() {
    var settings = PegInHoleConfiguration()
    settings.motionGuard = .slowed
    settings.safety = nil
    var conditions = PegConditions()
    conditions.start = PegPlacement(tip: Vector3(0.008, 0, 0.0001))
    var generator = SeededGenerator(seed: 1)
    var world = PegInHole(settings)
    _ = world.reset(to: conditions, using: &generator)
    var last = 0.0
    for step in 0..<8 {
      _ = world.step(PegAction.push.rawValue, using: &generator)
      let force = world.report.load.force.length
      // The first one finds the surface with an inner step of its own length: 4 N more.
      #expect(force - last <= (step == 0 ? 14 : 10.1), "step \(step)")
      #expect(step == 0 || force - last > 9)
      last = force
    }
    // A speed bounds how fast a force grows, and not how far.
    #expect(last > 50)
  }

  // Half of the actions press or push, and nothing but the agent ends that: some 6,000 of 8,000 steps, as
  // without any measure. With the layer, 10 N in a step and what latency still carries out seldom get from
  // below 40 N to 50: in twenty trials in at most 24 steps, against 985 or more with the layer alone.
  @Test func `A guarded speed alone leaves the force to the agent, and helps the layer`() {
    let seed = freshSeed()
    var settings = PegInHoleConfiguration()
    let layer = violations(settings, seed: seed)
    settings.motionGuard = .slowed
    #expect(10 * violations(settings, seed: seed) < layer, "seed \(seed)")
    settings.safety = nil
    #expect(violations(settings, seed: seed) > 1_000, "seed \(seed)")
  }
}
