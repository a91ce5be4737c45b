import DecisionProcesses
import DeepQLearning
import Exploration
import TabularLearning

/// A deep agent that learns as it does without, and notes the loss of each training step of an episode.
///
///     var learner = LossRecorder(agent: agent)
///     train(&learner, in: &world, episodes: 1, using: &generator)
///     learner.meanLoss
struct LossRecorder: Agent {
  let agent: DQNAgent<SIMD4<Double>>
  private var sum = 0.0
  private var stepCount = 0

  /// Watches an agent.
  init(agent: DQNAgent<SIMD4<Double>>) { self.agent = agent }

  /// The mean loss of the training steps since the episode began; NaN where there was none.
  var meanLoss: Double { sum / Double(stepCount) }

  mutating func beginEpisode() {
    (sum, stepCount) = (0, 0)
    agent.beginEpisode()
  }

  func action(in state: SIMD4<Double>, using generator: inout some RandomNumberGenerator) -> Int {
    agent.action(in: state, using: &generator)
  }

  func greedyAction(
    in state: SIMD4<Double>, using generator: inout some RandomNumberGenerator
  ) -> Int {
    agent.greedyAction(in: state, using: &generator)
  }

  mutating func learn(
    from transition: Transition<SIMD4<Double>>,
    using generator: inout some RandomNumberGenerator
  ) {
    let before = agent.learner.trainingStepCount
    agent.learn(from: transition, using: &generator)
    guard agent.learner.trainingStepCount > before else { return }
    sum += Double(agent.learner.loss)
    stepCount += 1
  }
}
