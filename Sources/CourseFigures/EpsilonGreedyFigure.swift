import Coursework
import Exploration
import Plotting

extension LearnerFigure {
  /// Exercise 3.1: how often each action is chosen as epsilon grows, two of them the best alike.
  static let epsilonGreedy = LearnerFigure(Contracts.EpsilonGreedy.self) { subject, seed in
    let settings = (0...10).map { Double($0) / 10 }
    var curves = ChoiceCurves(of: actionValues, at: settings) {
      EpsilonGreedy(epsilon: $0).probabilities(of: actionValues)
    }
    for (index, epsilon) in settings.enumerated() {
      let probabilities = try await subject.answer(
        to: EpsilonGreedyQuestion(actionValues: actionValues, epsilon: epsilon))
      let choices = try await subject.answer(
        to: EpsilonGreedyChoicesQuestion(
          actionValues: actionValues, epsilon: epsilon, runCount: runCount, runLength: runLength,
          seed: seed &+ UInt64(index)))
      try curves.append(
        probabilities: probabilities, choices: choices, count: runCount * runLength)
    }
    return curves.figure(
      title: "Your epsilon-greedy choices between four actions, of which two tie",
      x: Axis("epsilon"))
  }

  private static let actionValues: [Double] = [1, 3, 3, 2]
  private static let (runCount, runLength) = (250, 20)
}
