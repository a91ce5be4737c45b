import DecisionProcesses
import DeepQLearning
import Environments
import Exploration
import TabularLearning

/// One training step, one choice, one step of the world, and all of them together.
final class TrainingStepBenchmark {
  private var generator: SeededGenerator
  private let learner: DQNLearner
  private var buffer: ReplayBuffer
  private var batch: TransitionBatch
  private var world = CartPole()
  private let agent: DQNAgent<SIMD4<Double>>
  private var observation = SIMD4<Double>()
  /// What the optimiser must not see through.
  private(set) var sum = 0.0

  /// Prepares everything, with 100,000 transitions of random play in replay.
  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    var settings = DQNConfiguration()
    settings.epsilon = ConstantSchedule(0.1)
    learner = DQNLearner(settings, featureCount: 4, actionCount: 2, using: &generator)
    agent = DQNAgent(settings, featureCount: 4, actionCount: 2, using: &generator)
    batch = TransitionBatch(count: settings.batchSize, featureCount: 4)
    buffer = ReplayBuffer(capacity: settings.replayCapacity, featureCount: 4)
    let (agent, count) = (agent, settings.replayCapacity)
    var kept = buffer
    playAtRandom(count, using: &generator) { transition in
      kept.append(transition)
      agent.remember(transition)
    }
    buffer = kept
    observation = world.reset(using: &generator)
  }

  /// Draws a batch and learns from it.
  func trainingStep() -> Double {
    nanoseconds(of: 200) {
      buffer.sample(into: &batch, using: &generator)
      learner.learn(from: batch)
    }
  }

  /// Chooses an action greedily.
  func action() -> Double {
    let time = nanoseconds(of: 2_000) {
      observation.x += 1e-6
      sum += Double(agent.greedyAction(in: observation, using: &generator))
    }
    observation = world.reset(using: &generator)
    return time
  }

  /// Pushes the cart at random, and begins anew when the pole falls.
  func worldStep() -> Double {
    var world = world
    var generator = generator
    var sum = 0.0
    _ = world.reset(using: &generator)
    let time = nanoseconds(of: 20_000) {
      let step = world.step(Int(generator.next() >> 63), using: &generator)
      sum += step.observation.x
      if step.isLast { _ = world.reset(using: &generator) }
    }
    self.sum += sum
    return time
  }

  /// Chooses, steps, keeps and learns, as `train(_:in:episodes:using:)` does.
  func interaction() -> Double {
    observation = world.reset(using: &generator)
    return nanoseconds(of: 200) {
      let action = agent.action(in: observation, using: &generator)
      let step = world.step(action, using: &generator)
      agent.learn(
        from: Transition(
          state: observation, action: action, reward: step.reward, nextState: step.observation,
          isTerminal: step.isTerminated), using: &generator)
      observation = step.isLast ? world.reset(using: &generator) : step.observation
    }
  }
}

/// Plays CartPole at random and hands every transition on.
func playAtRandom(
  _ count: Int, using generator: inout SeededGenerator,
  _ keep: (Transition<SIMD4<Double>>) -> Void
) {
  var world = CartPole()
  var observation = world.reset(using: &generator)
  for _ in 0..<count {
    let action = generator.index(below: 2)
    let step = world.step(action)
    keep(
      Transition(
        state: observation, action: action, reward: step.reward, nextState: step.observation,
        isTerminal: step.isTerminated))
    observation = step.isLast ? world.reset(using: &generator) : step.observation
  }
}
