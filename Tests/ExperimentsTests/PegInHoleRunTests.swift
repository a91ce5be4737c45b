import DecisionProcesses
import DeepQLearning
import Exploration
import NeuralNetworks
import Robotics
import TestSupport
import Testing

@testable import Experiments

/// What an agent of the study learns from, step by step.
struct PegInHoleRunTests {
  /// Features of no particular meaning, and others.
  private static func features() -> (PegFeatures, PegFeatures) {
    var generator = SeededGenerator(seed: 1)
    var world = FeaturedPegInHole(PegInHole(), as: .signed)
    let first = world.reset(using: &generator)
    return (first, world.step(PegAction.push.rawValue, using: &generator).observation)
  }

  /// A step from a depth of 10 mm to one of 11, upright and on the axis.
  private static func step(reward: Double, isTerminated: Bool, isTruncated: Bool) -> PegStep {
    let (state, next) = features()
    return PegStep(
      state: state, chosenAction: PegAction.push.rawValue,
      executedAction: PegAction.push.rawValue, before: PegPlacement(tip: Vector3(0, 0, -0.010)),
      after: PegPlacement(tip: Vector3(0, 0, -0.011)),
      outcome: Step(
        observation: next, reward: reward, isTerminated: isTerminated, isTruncated: isTruncated))
  }

  // Ten and nine millimetres are missing: Φ is −10 and −9. γ is 0.99, and rewards are multiplied by 0.05.
  @Test(arguments: [
    // −1 + 0.99 · (−9) + 10 = 0.09
    (-1.0, false, false, 0.0045), (-1.0, false, true, 0.0045),
    // 99 + 0 + 10 = 109
    (99.0, true, false, 5.45), (99.0, true, true, 5.45),
  ])
  func `Shaping pays the potential that is reached, and none at an insertion`(
    reward: Double, isTerminated: Bool, isTruncated: Bool, expected: Double
  ) {
    let step = Self.step(reward: reward, isTerminated: isTerminated, isTruncated: isTruncated)
    let transition = PegInHoleSettings().transition(of: step)
    #expect(abs(transition.reward - expected) < 1e-12)
    #expect(transition.isTerminal == isTerminated)
    #expect(transition.state == step.state && transition.nextState == step.outcome.observation)
  }

  @Test func `Without shaping the world's own reward is left, to scale`() {
    var settings = PegInHoleSettings()
    settings.isShaped = false
    settings.rewardScale = 0.25
    let step = Self.step(reward: -11, isTerminated: false, isTruncated: false)
    #expect(settings.transition(of: step).reward == -2.75)
  }

  @Test func `Of a step that the layer overrode, replay keeps what it was told to keep`() {
    var settings = PegInHoleSettings()
    var step = Self.step(reward: -1, isTerminated: false, isTruncated: false)
    step.executedAction = PegAction.retract.rawValue
    #expect(settings.replayedAction == .chosen)
    #expect(settings.transition(of: step).action == PegAction.push.rawValue)
    settings.replayedAction = .executed
    #expect(settings.transition(of: step).action == PegAction.retract.rawValue)
    // A motion that is none of the actions cannot be stored.
    step.executedAction = nil
    #expect(settings.transition(of: step).action == PegAction.push.rawValue)
  }

  /// Settings in which everything is random and nothing is learned; the hole is known, without noise.
  private static var idle: PegInHoleSettings {
    var settings = PegInHoleSettings()
    settings.world.randomization = .fixedHole
    settings.agent.hiddenWidths = [8]
    settings.agent.epsilon = LinearSchedule(from: 1, to: 1, over: 1)
    settings.episodeCount = 2
    return settings
  }

  private static func transitions(
    _ settings: PegInHoleSettings
  ) -> [Transition<PegFeatures>] {
    var run = PegInHoleRun(settings, seed: freshSeed())
    var seen: [Transition<PegFeatures>] = []
    run.trainEpisode { seen.append($0) }
    return seen
  }

  // By chance the agent retracts in all of 30 steps with probability 15⁻³⁰.
  @Test func `In training, too, chosen and executed actions are told apart`() {
    var settings = Self.idle
    settings.world.stepLimit = 30
    // The layer takes over at any force.
    settings.world.safety?.threshold = 0
    settings.world.safety?.release = 0
    let chosen = Self.transitions(settings)
    #expect(chosen.count == 30)
    #expect(chosen.contains { $0.action != PegAction.retract.rawValue })
    settings.replayedAction = .executed
    let executed = Self.transitions(settings)
    #expect(executed.count == 30)
    #expect(executed.allSatisfy { $0.action == PegAction.retract.rawValue })
  }

  // A millimetre outwards adds 1 to what is missing: F is 0.01 · |Φ| − 0.99, and |Φ| at most 43.
  @Test
  func `Whoever is pulled back is paid less than a step costs, and is cut off without an end`() {
    var settings = Self.idle
    settings.world.stepLimit = 5
    settings.world.safety?.threshold = 0
    settings.world.safety?.release = 0
    let shaped = Self.transitions(settings)
    #expect(shaped.count == 5 && shaped.allSatisfy { !$0.isTerminal })
    #expect(shaped.allSatisfy { $0.reward < 0.05 * (-1 - 0.5) })
    settings.isShaped = false
    #expect(Self.transitions(settings).map(\.reward) == Array(repeating: 0.05 * -1, count: 5))
  }

  @Test func `An insertion terminates, and pays 99 and what was missing`() {
    var settings = Self.idle
    // Already above the surface it counts as inserted.
    settings.world.geometry.depth = -0.010
    settings.isShaped = false
    let plain = Self.transitions(settings)
    #expect(plain.count == 1 && plain[0].isTerminal && plain[0].reward == 0.05 * 99)
    settings.isShaped = true
    let shaped = Self.transitions(settings)
    // At least 21 mm of depth are missing, and the end has no potential.
    #expect(shaped.count == 1 && shaped[0].isTerminal && shaped[0].reward > 0.05 * (99 + 21))
  }

  // The settings are those of exercise 10.6, in whose calibration 1 of 109 runs of two right agents failed:
  // with 99.9 % confidence 9 % at most, and below 1e-4 for four in a row. An agent before training inserts
  // the peg in 22 of 420 episodes.
  @Test(.enabled(if: isExhaustive), .timeLimit(.minutes(5)))
  func `The reference learns to insert a peg with 1 mm of play within 500 episodes`() {
    var settings = Self.capstone
    settings.validationInterval = settings.episodeCount
    settings.testCount = 100
    var inserted: [Int] = []
    for _ in 0..<4 where (inserted.max() ?? 0) < 85 {
      var run = PegInHoleRun(settings, seed: freshSeed())
      while !run.isOver { run.trainEpisode() }
      inserted.append(run.outcome?.atEnd.inserted ?? 0)
    }
    #expect((inserted.max() ?? 0) >= 85, "\(inserted) of 100 held-out pegs")
  }

  /// The world and the agent of exercise 10.6.
  private static var capstone: PegInHoleSettings {
    var settings = PegInHoleSettings()
    settings.world = PegInHoleConfiguration()
    settings.world.randomization.clearance = 0.001...0.001
    settings.episodeCount = 500
    settings.agent.hiddenWidths = [32, 32]
    settings.agent.discount = 0.95
    settings.agent.epsilon = LinearSchedule(from: 0.5, to: 0.02, over: 10_000)
    settings.agent.replayCapacity = 2_000
    settings.agent.batchSize = 32
    settings.agent.learningStarts = 500
    settings.agent.targetUpdate = .copy(every: 200)
    settings.agent.optimizer.learningRate = 1e-3
    settings.agent.priorities = PriorityConfiguration(
      importanceSamplingExponent: LinearSchedule(from: 0.4, to: 1, over: 10_000))
    return settings
  }
}
