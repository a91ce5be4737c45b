import DecisionProcesses
import DynamicProgramming
import Exploration
import TabularLearning

/// A specimen: Q-learning whose epsilon falls once a step, by the factor that was meant for an episode.
struct StepwiseDecay: TabularAgent {
  private var learner: QLearning<ActionValues, EpsilonGreedy>
  private let factor: Double

  init(_ learner: QLearning<ActionValues, EpsilonGreedy>, factor: Double) {
    self.learner = learner
    self.factor = factor
  }

  var actionValues: ActionValues {
    get { learner.actionValues }
    set { learner.actionValues = newValue }
  }
  var explorer: EpsilonGreedy {
    get { learner.explorer }
    set { learner.explorer = newValue }
  }
  var stepSize: Double {
    get { learner.stepSize }
    set { learner.stepSize = newValue }
  }
  var discount: Double { learner.discount }

  mutating func learn(
    from transition: Transition<Int>, using generator: inout some RandomNumberGenerator
  ) {
    learner.learn(from: transition, using: &generator)
    // The mistake: this belongs into beginEpisode().
    learner.explorer.epsilon = max(0.01, learner.explorer.epsilon * factor)
  }
}
