import Coursework
import DecisionProcesses
import DynamicProgramming
import Environments
import Plotting

extension LearnerFigure {
  /// Exercise 1.3: how fast the learner's operator, applied again and again, closes in on the optimum.
  ///
  /// A right operator never rises above the line of the discount's powers.
  static let contraction = LearnerFigure(Contracts.BellmanOperator.self) { subject, seed in
    var generator = SeededGenerator(seed: seed)
    let model = FiniteModel(
      GarnetModel(stateCount: 30, actionCount: 3, branchingFactor: 4).model(using: &generator))
    let fixedPoint = optimalActionValues(of: model, discount: discount)
    var table = Array(
      repeating: Array(repeating: 0.0, count: model.actionCount), count: model.stateCount)
    var errors = [try distance(from: table, to: fixedPoint)]
    for _ in 1...applications {
      let answer = try await subject.answer(
        to: BellmanOperatorQuestion(model: model, discount: discount, tables: [table]))
      guard let next = answer.first else { throw Obstacle.unusable("no table came back") }
      table = next
      errors.append(try distance(from: table, to: fixedPoint))
    }
    let sweeps = (0...applications).map(Double.init)
    return Figure(
      title: "Your operator, applied again and again",
      x: Axis("applications"),
      y: Axis("largest distance to the optimum", unit: "reward", scale: .logarithmic),
      layers: [
        .line(
          "discount \(discount): no right operator is slower", x: sweeps,
          y: boundary(from: errors[0], count: applications), style: .reference),
        .line("yours", x: sweeps, y: errors),
      ])
  }

  private static let applications = 40
  private static let discount = 0.8

  private static func boundary(from error: Double, count: Int) -> [Double] {
    (0..<count).reduce(into: [error]) { bound, _ in bound.append((bound.last ?? 0) * discount) }
  }
}

/// The largest difference between a learner's table and the exact one.
///
/// - Throws: `LearnerFigure.Obstacle.unusable` where the table has another shape or is not finite.
func distance(from table: [[Double]], to exact: ActionValues) throws -> Double {
  let hasShape =
    table.count == exact.stateCount && table.allSatisfy { $0.count == exact.actionCount }
  guard hasShape else {
    throw LearnerFigure.Obstacle.unusable("the table that came back has another shape")
  }
  guard table.joined().allSatisfy(\.isFinite) else {
    throw LearnerFigure.Obstacle.unusable("the table that came back holds infinities or NaN")
  }
  return supremumNorm(zip(table.joined(), exact.elements).map(-))
}
