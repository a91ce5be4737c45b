import Coursework
import DecisionProcesses
import DynamicProgramming
import Environments
import Experiments
import Plotting

extension LearnerFigure {
  /// Exercise 2.4: the values and the greedy actions that the learner's code finds in random moves.
  static let offPolicyLearning = LearnerFigure(Contracts.OffPolicyLearning.self) { subject, seed in
    let world = GridWorld.document
    let exact = optimalActionValues(of: world, discount: 0.99)
    var generator = SeededGenerator(seed: seed)
    let table = try await subject.answer(
      to: OffPolicyLearningQuestion(
        transitions: generator.transitions(in: world, count: 2000),
        stateCount: world.stateCount, actionCount: world.actionCount, stepSize: 0.5,
        discount: 0.99, passes: 5))
    _ = try distance(from: table, to: exact)
    let learned = ActionValues(rows: table)
    let maps = [("exact", exact), ("yours: 2,000 moves, read 5 times", learned)]
    return Figure(
      title: "The best values, from what somebody else did at random",
      panels: maps.map { title, values in
        Panel(
          title: title, x: Axis("column"), y: Axis("row"),
          layers: [
            .heatMap(
              world.map.heatMap(
                of: values, quantity: "state value (reward)", goalLabel: "goal +10",
                pitLabel: "pit −10", tolerance: 1e-6))
          ])
      })
  }
}
