import DeepQLearning
import Exploration
import NeuralNetworks

extension DQNConfiguration {
  /// An agent that trains in moments: a plain one, or one with every part that there is.
  static func small(isFullyFeatured: Bool) -> DQNConfiguration {
    var settings = DQNConfiguration()
    settings.hiddenWidths = [16, 16]
    settings.epsilon = LinearSchedule(from: 1, to: 0.1, over: 200)
    if isFullyFeatured {
      settings.usesDoubleTargets = true
      settings.head = .dueling(width: 8)
      settings.priorities = PriorityConfiguration()
      settings.stepCount = 3
    }
    return settings
  }
}
