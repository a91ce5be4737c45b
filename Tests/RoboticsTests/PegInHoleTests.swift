import DecisionProcesses
import Robotics
import TestSupport
import Testing

@Suite struct PegInHoleTests {
  /// A world in which nothing is off and nothing interferes.
  static var plain: PegInHole {
    var settings = PegInHoleConfiguration()
    settings.safety = nil
    return PegInHole(settings)
  }

  @Test func `Over the hole and upright, twelve pushes of 2 mm insert the peg`() {
    // 3 mm down to the surface and 20 mm into the hole are 23 mm.
    var generator = SeededGenerator(seed: 1)
    var world = Self.plain
    _ = world.reset(to: PegConditions(), using: &generator)
    for push in 1...11 {
      let step = world.step(PegAction.push.rawValue, using: &generator)
      #expect(step.reward == -1 && !step.isLast)
      #expect(abs(world.report.peg.depth - (0.002 * Double(push) - 0.003)) < 1e-5)
      #expect(world.report.peakForce < 0.1)
    }
    let last = world.step(PegAction.push.rawValue, using: &generator)
    #expect(last.reward == 99 && last.isTerminated && !last.isTruncated)
    #expect(world.report.isInserted)
  }

  @Test func `Two hundred steps truncate an episode and do not terminate it`() {
    var generator = SeededGenerator(seed: 1)
    var world = Self.plain
    _ = world.reset(to: PegConditions(), using: &generator)
    for step in 1...200 {
      let action: PegAction = step.isMultiple(of: 2) ? .left : .right
      let answer = world.step(action.rawValue, using: &generator)
      #expect(answer.isTruncated == (step == 200) && !answer.isTerminated)
    }
  }

  @Test func `A push that presses with more than 50 N pays 10 less, and no sensor decides that`() {
    var conditions = PegConditions()
    conditions.start = PegPlacement(tip: Vector3(0.008, 0, 0.001))
    conditions.forceNoise = 100
    var generator = SeededGenerator(seed: freshSeed())
    var world = Self.plain
    _ = world.reset(to: conditions, using: &generator)
    // The surface is 1 mm below; 20 N/mm make 20 N of the first push and 60 N of two.
    #expect(world.step(PegAction.push.rawValue, using: &generator).reward == -1)
    #expect(abs(world.report.peakForce - 20) < 2)
    #expect(world.step(PegAction.push.rawValue, using: &generator).reward == -11)
    #expect(world.report.exceededForce)
  }

  @Test func `The load that is measured is the surfaces', in the peg's frame`() {
    var conditions = PegConditions()
    conditions.start = PegPlacement(tip: Vector3(0.004, 0.003, 0), lean: SIMD2(0.01, 0))
    conditions.extraMass = 0.1
    conditions.holeTurn = 0.5
    var generator = SeededGenerator(seed: 1)
    var world = Self.plain
    _ = world.reset(to: conditions, using: &generator)
    _ = world.step(PegAction.press.rawValue, using: &generator)
    let (load, wrench) = (world.report.load, world.observation.wrench)
    #expect(load.force.z > 1)
    let toBase = world.observation.pose.rotation
    let force = toBase * wrench.force - world.hole.rotation * load.force
    #expect((force - Vector3(0, 0, -0.981)).length < 1e-9)
    let moment = toBase * wrench.moment - world.hole.rotation * load.moment
    #expect(moment.length < 1e-12)
  }

  @Test func `The pose is that of the measured angles, and rates are their differences`() {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    var world = PegInHole()
    var before = world.reset(using: &generator)
    #expect(before.numbers.count == 24)
    for _ in 0..<20 {
      let step = world.step(generator.index(below: 15), using: &generator)
      let now = step.observation
      #expect(now.pose == world.configuration.arm.pose(of: now.angles))
      let rates = 10 * (now.angles - before.angles)
      #expect((rates - now.rates).greatestSize < 1e-12, "seed \(seed)")
      before = now
      if step.isLast { break }
    }
  }

  // The joints give way with the peg, so without noise the measured pose is the peg's own.
  @Test func `Without noise, the peg is where the angles say`() {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    var settings = PegInHoleConfiguration()
    settings.randomization = .fixedHole
    var world = PegInHole(settings)
    for _ in 0..<20 {
      _ = world.reset(using: &generator)
      for _ in 0..<50 {
        let isOver = world.step(generator.index(below: 15), using: &generator).isLast
        let seen = PegPlacement(world.observation.pose, seenFrom: world.hole)
        #expect((seen.tip - world.report.peg.tip).length < 1e-6, "seed \(seed)")
        #expect((seen.lean - world.report.peg.lean).length < 1e-5, "seed \(seed)")
        if isOver { break }
      }
    }
  }

  @Test func `Joint deltas beyond the limit are shortened together`() {
    var generator = SeededGenerator(seed: 1)
    var world = Self.plain
    _ = world.reset(to: PegConditions(), using: &generator)
    let change = JointVector(0, 0.001, -0.002, 0.001, 0, 0)
    _ = world.step(joints: change, using: &generator)
    #expect((world.report.executedChange - change).greatestSize < 1e-12)
    var settings = PegInHoleConfiguration()
    settings.safety = nil
    settings.jointLimit = 0.001
    world = PegInHole(settings)
    _ = world.reset(to: PegConditions(), using: &generator)
    _ = world.step(joints: change, using: &generator)
    #expect((world.report.executedChange - 0.5 * change).greatestSize < 1e-12)
  }

  @Test func `A command that leads out of the workspace is not carried out`() {
    var generator = SeededGenerator(seed: 1)
    var world = Self.plain
    _ = world.reset(to: PegConditions(), using: &generator)
    for _ in 0..<9 { _ = world.step(PegAction.retract.rawValue, using: &generator) }
    #expect(!world.report.wasRefused)
    _ = world.step(PegAction.retract.rawValue, using: &generator)
    #expect(world.report.wasRefused && world.report.executedChange == .zero)
    #expect(abs(world.report.peg.tip.z - 0.012) < 1e-5)
    _ = world.step(PegAction.push.rawValue, using: &generator)
    #expect(!world.report.wasRefused)
  }

  @Test func `Latency holds a command back by inner steps and drops nothing`() {
    var conditions = PegConditions()
    conditions.latency = 3
    conditions.start.tip.z = 0.008
    var generator = SeededGenerator(seed: 1)
    var world = Self.plain
    _ = world.reset(to: conditions, using: &generator)
    // 7 of 10 inner steps of 0.2 mm, then 3 more of the first push and 7 of the second.
    _ = world.step(PegAction.push.rawValue, using: &generator)
    #expect(abs(world.report.peg.tip.z - (0.008 - 0.0014)) < 1e-6)
    _ = world.step(PegAction.push.rawValue, using: &generator)
    #expect(abs(world.report.peg.tip.z - (0.008 - 0.0034)) < 1e-6)
    _ = world.step(PegAction.slightlyLeft.rawValue, using: &generator)
    #expect(abs(world.report.peg.tip.z - (0.008 - 0.004)) < 1e-5)
  }

  @Test func `Stepping after the end traps with a sentence`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var generator = SeededGenerator(seed: 0)
      var world = PegInHole()
      _ = world.step(0, using: &generator)
    }
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(text.contains("The episode is over: call reset(using:) before the next step."))
  }

  @Test func `A sixteenth action is a caller's mistake`() async {
    await #expect(processExitsWith: .failure) {
      var generator = SeededGenerator(seed: 0)
      var world = PegInHole()
      _ = world.reset(using: &generator)
      _ = world.step(15, using: &generator)
    }
  }

  // What is drawn is continuous: two seeds agree with chance below 1e-100.
  @Test func `It obeys the laws of an environment, with either row of features too`() {
    #expect(checkEnvironment(PegInHole(), isRandom: true, seed: freshSeed()) == [])
    for view in PegView.allCases {
      let world = FeaturedPegInHole(PegInHole(), as: view)
      #expect(checkEnvironment(world, isRandom: true, seed: freshSeed()) == [])
    }
  }
}
