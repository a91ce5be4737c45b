import DecisionProcesses
import Robotics
import TestSupport
import Testing

@testable import Experiments

struct BinnedPegAgentTests {
  /// The document's features of a peg at home, over a hole in its usual place.
  private func features(tip: Vector3) -> PegFeatures {
    let world = PegInHole()
    let hole = world.holeEstimate
    var observation = PegObservation()
    observation.angles = world.configuration.home
    observation.pose = hole * Pose(position: tip)
    return PegFeatures.document(of: observation, hole: hole, home: world.configuration.home)
  }

  @Test func `Five bins of ten features are 9,765,625 cells, 1.17 GB of action values`() {
    #expect(PegTableMemory.cellCount == 9_765_625)
    #expect(PegTableMemory.byteCount(cells: 9_765_625) == 1_171_875_000)
    // (12 + 1) · 256 + 257 · 128 + 129 · 64 + 65 · 15.
    #expect(PegTableMemory.networkParameterCount == 45_455)
  }

  @Test func `A feature's bin decides a digit of its cell, in base five`() {
    // Six joints at home are in the middle bins: 2 · (5⁵ + … + 1) = 7,812 − 0, with 5⁶ = 15,625 for each
    // unit of the force's bin, 78,125 of the depth's, 390,625 of the lean's, 1,953,125 of the distance's.
    // Depth 3 mm is 0.3, in the second bin of −0.5...2; no distance, lean or force is the first bin.
    let middle = 2 * (3_125 + 625 + 125 + 25 + 5 + 1)
    #expect(BinnedPegAgent.cell(of: features(tip: Vector3(0, 0, -0.003))) == 78_125 + middle)
    // 2 mm aside is the fourth bin of 0...3 mm.
    #expect(
      BinnedPegAgent.cell(of: features(tip: Vector3(0.002, 0, -0.003)))
        == 3 * 1_953_125 + 78_125 + middle)
  }

  @Test func `Learning writes one cell, and the reward moves one value`() {
    var settings = PegInHoleSettings()
    settings.learner = .table
    let agent = BinnedPegAgent(settings)
    var generator = SeededGenerator(seed: 1)
    let state = features(tip: Vector3(0, 0, -0.003))
    let next = features(tip: Vector3(0.002, 0, -0.003))
    #expect(agent.cellCount == 0)
    agent.learn(
      from: Transition(state: state, action: 4, reward: 5, nextState: next, isTerminal: true),
      using: &generator)
    #expect(agent.cellCount == 1)
    #expect(agent.greedyAction(in: state, using: &generator) == 4)
    // Looking writes nothing.
    _ = agent.greedyAction(in: next, using: &generator)
    #expect(agent.cellCount == 1)
  }

  @Test func `A copy knows what was learned before, and nothing of what comes later`() {
    var settings = PegInHoleSettings()
    settings.learner = .table
    let agent = BinnedPegAgent(settings)
    var generator = SeededGenerator(seed: 1)
    let state = features(tip: Vector3(0, 0, -0.003))
    func learn(_ action: Int, _ reward: Double) {
      agent.learn(
        from: Transition(
          state: state, action: action, reward: reward, nextState: state, isTerminal: true),
        using: &generator)
    }
    learn(4, 5)
    let copy = agent.copy()
    learn(7, 100)
    #expect(agent.greedyAction(in: state, using: &generator) == 7)
    #expect(copy.greedyAction(in: state, using: &generator) == 4)
  }

  @Test func `A run with a table repeats with its seed, and has cells and no network`() {
    var settings = PegInHoleVariant.tabular.settings
    settings.episodeCount = 3
    settings.validationCount = 2
    settings.testCount = 2
    let seed = freshSeed()
    let runs = (0..<2).map { _ in
      var run = PegInHoleRun(settings, seed: seed)
      while !run.isOver { run.trainEpisode() }
      return run
    }
    #expect(runs[0].episodes == runs[1].episodes && runs[0].validations == runs[1].validations)
    #expect(runs[0].outcome == runs[1].outcome && runs[0].outcome?.kept.count == 2)
    #expect(runs[0].policy == nil && (runs[0].cellCount ?? 0) > 0)
    #expect(runs[0].cellCount == runs[1].cellCount)
  }
}
