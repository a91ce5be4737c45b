import Coursework
import Testing

/// What the check of the deep agent's exploration says about itself.
extension StatedBounds {
  /// In each state one action is best, and the others share what is explored.
  static func chanceOfUnusualExploration(_ questions: [any Question]) throws -> Double {
    let question = try #require(questions.first as? DQNActionQuestion)
    let explored = question.settings.epsilon / Double(question.actionCount)
    let probabilities =
      [1 - question.settings.epsilon + explored]
      + Array(repeating: explored, count: question.actionCount - 1)
    let states = Double(question.states.count)
    return states
      * chanceOfFailing(
        drawCount: question.drawCount, probabilities: probabilities, falseAlarm: 1e-9 / states)
  }
}
