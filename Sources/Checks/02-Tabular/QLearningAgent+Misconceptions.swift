import Coursework

/// The classic mistakes of exercise 2.2.
enum QLearningAgentMisconceptions {
  static let all = QLearningLearningMisconceptions.all + QLearningActingMisconceptions.all
}
