import Coursework
import DecisionProcesses
import DynamicProgramming
import Environments
import Exploration
import Plotting
import TabularLearning

extension LearnerFigure {
  /// Exercise 1.2: the error of a table that the learner's update fills, beside the reference's.
  ///
  /// Both see the same random steps in the 4 by 4 grid; where the two curves part, so do the two updates.
  static let update = LearnerFigure(Contracts.QUpdate.self) { subject, seed in
    let world = GridWorld.document
    let exact = optimalActionValues(of: world, discount: discount)
    var generator = SeededGenerator(seed: seed)
    var learner = Array(
      repeating: Array(repeating: 0.0, count: world.actionCount), count: world.stateCount)
    var reference = QLearning(
      actionValues: ActionValues(stateCount: world.stateCount, actionCount: world.actionCount),
      explorer: EpsilonGreedy(epsilon: 1), stepSize: stepSize, discount: discount)
    var updates = [0.0]
    var (mine, theirs) = (
      [try distance(from: learner, to: exact)], [supremumDistance(reference.actionValues, exact)]
    )
    for round in 1...rounds {
      let transitions = generator.transitions(in: world, count: roundLength)
      learner = try await subject.answer(
        to: QUpdateQuestion(
          actionValues: learner, transitions: transitions, stepSize: stepSize, discount: discount))
      mine.append(try distance(from: learner, to: exact))
      for transition in transitions { reference.learn(from: transition, using: &generator) }
      updates.append(Double(round * roundLength))
      theirs.append(supremumDistance(reference.actionValues, exact))
    }
    return Figure(
      title: "Your update and the reference's, on the same random steps",
      x: Axis("updates"), y: Axis("largest error of the table", scale: .logarithmic),
      layers: [
        .line("reference", x: updates, y: theirs, style: .reference),
        .line("yours", x: updates, y: mine),
      ])
  }

  private static let (rounds, roundLength) = (60, 50)
  private static let (stepSize, discount) = (0.5, 0.9)
}
