import Coursework
import DecisionProcesses
import DynamicProgramming
import Environments
import Plotting

extension LearnerFigure {
  /// Exercise 2.8: how much sooner the learner's planner knows the best values, for the same real steps.
  static let planning = LearnerFigure(Contracts.DynaQ.self) { subject, seed in
    let world = GridWorld.document
    let exact = optimalActionValues(of: world, discount: 0.95)
    var generator = SeededGenerator(seed: seed)
    let transitions = generator.transitions(in: world, count: 300)
    let steps = (0...transitions.count).map(Double.init)
    var layers: [Layer] = []
    for planningSteps in [0, 5, 50] {
      let moments = try await subject.answer(
        to: DynaQQuestion(
          stateCount: world.stateCount, actionCount: world.actionCount, stepSize: 0.5,
          discount: 0.95, planningSteps: planningSteps, transitions: transitions, seed: seed))
      guard moments.count == transitions.count else {
        throw Obstacle.unusable("an answer is missing")
      }
      let zeros = Array(
        repeating: Array(repeating: 0.0, count: exact.actionCount), count: exact.stateCount)
      let errors = try ([zeros] + moments.map(\.values)).map { try meanDistance($0, to: exact) }
      layers.append(.line("\(planningSteps) planning steps", x: steps, y: errors))
    }
    return Figure(
      title: "Your planner: the same real steps, practised more",
      x: Axis("real steps"), y: Axis("mean error of a value", unit: "reward"),
      layers: layers)
  }
}

/// The mean absolute difference between a learner's table and the exact one.
private func meanDistance(_ table: [[Double]], to exact: ActionValues) throws -> Double {
  _ = try distance(from: table, to: exact)
  let differences = zip(table.joined(), exact.elements).map { abs($0 - $1) }
  return differences.reduce(0, +) / Double(differences.count)
}
