import DecisionProcesses
import Diagnostics
import Exploration
import TabularLearning

/// An agent whose training is written down; it acts and learns as the one inside does.
struct RecordedAgent<Learner: LoggedAgent>: Agent {
  /// The agent itself.
  var learner: Learner
  /// What is written down.
  private(set) var recorder: TrainingRecorder

  init(_ learner: Learner, in model: some MarkovDecisionProcess) {
    self.learner = learner
    recorder = TrainingRecorder(of: model, discount: learner.discount)
  }

  mutating func beginEpisode() {
    learner.beginEpisode()
    recorder.beginEpisode()
  }

  mutating func action(in state: Int, using generator: inout some RandomNumberGenerator) -> Int {
    let epsilon = learner.explorer.epsilon
    let action = learner.action(in: state, using: &generator)
    recorder.recordChoice(
      action, isGreedy: learner.isGreedy(action, in: state), epsilon: epsilon)
    return action
  }

  mutating func learn(
    from transition: Transition<Int>, using generator: inout some RandomNumberGenerator
  ) {
    let error = learner.error(learningFrom: transition, using: &generator)
    recorder.recordStep(state: transition.state, reward: transition.reward, error: error)
  }

  func greedyAction(in state: Int, using generator: inout some RandomNumberGenerator) -> Int {
    learner.greedyAction(in: state, using: &generator)
  }

  /// The row of the episode that ended last.
  mutating func endEpisode(_ ending: TrainingLog.Ending) -> TrainingLogRow {
    recorder.endEpisode(of: learner, isTruncated: ending == .truncated)
  }
}

extension LoggedAgent {
  /// Trains a copy of the agent, and writes the training down: `row` gets a row after each episode.
  ///
  /// The draws are those of `train(_:in:episodes:using:)`, which is what trains. The model says which
  /// states the world begins and ends in; before each episode the agent may be changed, given the
  /// number of episodes before it.
  func trained<World: Environment>(
    in world: inout World,
    of model: some MarkovDecisionProcess,
    episodes: Int,
    using generator: inout SeededGenerator,
    beforeEpisode: (inout Self, Int) -> Void = { _, _ in },
    row: (TrainingLogRow) -> Void
  ) -> (agent: RecordedAgent<Self>, log: TrainingLog) where World.Observation == Int {
    var agent = RecordedAgent(self, in: model)
    let log = train(&agent, in: &world, episodes: episodes, using: &generator) { agent, log in
      if let ending = log.endings.last { row(agent.endEpisode(ending)) }
      beforeEpisode(&agent.learner, log.episodeCount)
    }
    if let ending = log.endings.last { row(agent.endEpisode(ending)) }
    return (agent, log)
  }
}
