import Coursework
import Exploration
import Plotting
import RealModule

extension LearnerFigure {
  /// Exercise 3.2: how often each action is chosen, from nearly greedy to nearly uniform choice.
  static let softmax = LearnerFigure(Contracts.SoftmaxExploration.self) { subject, seed in
    let settings = (-8...12).map { Double.pow(10, Double($0) / 6) }
    var curves = ChoiceCurves(of: actionValues, at: settings) {
      Softmax(temperature: $0).probabilities(of: actionValues)
    }
    for (index, temperature) in settings.enumerated() {
      let probabilities = try await subject.answer(
        to: SoftmaxQuestion(actionValues: actionValues, temperature: temperature))
      let choices = try await subject.answer(
        to: SoftmaxChoicesQuestion(
          actionValues: actionValues, temperature: temperature, runCount: runCount,
          runLength: runLength, seed: seed &+ UInt64(index)))
      try curves.append(probabilities: probabilities, choices: choices, count: runCount * runLength)
    }
    return curves.figure(
      title: "Your softmax choices: greedy when cold, uniform when hot",
      x: Axis("temperature", unit: "reward", scale: .logarithmic))
  }

  private static let actionValues: [Double] = [1, 2, 3]
  private static let (runCount, runLength) = (250, 20)
}
