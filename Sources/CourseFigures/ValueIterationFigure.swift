import Coursework
import DecisionProcesses
import DynamicProgramming
import Environments
import Plotting
import RealModule

extension LearnerFigure {
  /// Exercise 1.4: the true error and the reported bound as shares of the tolerance asked for.
  ///
  /// A right answer keeps the order: error at most bound, bound at most 1.
  static let valueIteration = LearnerFigure(Contracts.ValueIteration.self) { subject, _ in
    let model = FiniteModel(FrozenLake.eightByEight(isSlippery: true))
    let exact = optimalActionValues(of: model, discount: 0.95)
    let tolerances = (0...16).map { Double.pow(10, -Double($0) / 2) }
    var (errors, bounds): ([Double], [Double]) = ([], [])
    for tolerance in tolerances {
      let plan = try await subject.answer(
        to: ValueIterationQuestion(model: model, discount: 0.95, tolerance: tolerance))
      errors.append(try distance(from: plan.actionValues, to: exact) / tolerance)
      bounds.append(plan.errorBound / tolerance)
    }
    return Figure(
      title: "Your value iteration: error ≤ bound ≤ tolerance",
      x: Axis("tolerance asked for", unit: "reward", scale: .logarithmic),
      y: Axis("share of the tolerance"),
      layers: [
        .horizontal("the tolerance itself", at: 1),
        .line("the bound you report", x: tolerances, y: bounds),
        .line("your true error", x: tolerances, y: errors),
      ])
  }
}
