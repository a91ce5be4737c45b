import Checks
import Coursework
import DecisionProcesses
import Experiments
import Exploration
import Plotting

extension LearnerFigure {
  /// Exercise 9.4: the learner's plan of a training and where the robot ends, beside the incident's.
  ///
  /// The plan is the learner's; trainings by it are the judge's own.
  static let wanderingRobot = LearnerFigure(Contracts.WanderingRobot.self) { subject, seed in
    let plan = try await subject.answer(to: RobotPlanQuestion(episodeCount: PlannedTraining.count))
    guard plan.isValid(episodeCount: PlannedTraining.count) else {
      throw Obstacle.unusable(
        "a plan came back that does not have \(PlannedTraining.count) values of each kind in their "
          + "ranges")
    }
    let incident = PlannedTraining.incident
    let last = Double(PlannedTraining.count - PlannedTraining.count / 10)
    return Figure(
      title: "Your plan for \(PlannedTraining.count) episodes, and where it leads",
      panels: [
        PlannedTraining.schedules("epsilon", plan.epsilon, incident.epsilon),
        PlannedTraining.schedules("step size", plan.stepSize, incident.stepSize),
        Panel(
          title: "who ends at the bay, of \(PlannedTraining.runCount) trainings",
          x: Axis("hundreds of episodes"), y: Axis("share of the episodes", range: -0.02...1.02),
          layers: [
            PlannedTraining.shares("yours", of: plan, seed: seed),
            PlannedTraining.shares("the incident", of: incident, seed: seed),
            .horizontal("three quarters", at: 0.75), .vertical("the last tenth", at: last / 100),
          ]),
      ])
  }
}

/// Trainings by a plan, as the checks make them.
private enum PlannedTraining {
  static let count = 2_000
  static let runCount = 8
  private static let blockLength = 50

  /// What was done before the repair: epsilon falls within 100 episodes, and the rest is constant.
  static var incident: RobotPlan {
    let training = WarehouseTraining(isSlippery: true)
    return RobotPlan(
      epsilon: (0..<count).map { training.epsilon.value(at: $0) },
      stepSize: (0..<count).map { training.stepSize.value(at: $0) })
  }

  /// One of the two schedules, at every twentieth episode.
  static func schedules(_ name: String, _ yours: [Double], _ incident: [Double]) -> Panel {
    let shown = Array(stride(from: 0, to: count, by: 20))
    let x = shown.map { Double($0 + 1) / 100 }
    return Panel(
      title: name, x: Axis("hundreds of episodes"), y: Axis(name, range: -0.02...1.02),
      layers: [
        .line("yours", x: x, y: shown.map { yours[$0] }),
        .line("the incident", x: x, y: shown.map { incident[$0] }),
      ])
  }

  /// The share of episodes that end at the bay, block by block, over all trainings.
  static func shares(_ name: String, of plan: RobotPlan, seed: UInt64) -> Layer {
    var generator = SeededGenerator(seed: seed)
    var arrivals = Array(repeating: 0.0, count: count / blockLength)
    for _ in 0..<runCount {
      for (episode, isThere) in plan.endsAtBay(using: &generator).enumerated() where isThere {
        arrivals[episode / blockLength] += 1
      }
    }
    return .line(
      name, x: arrivals.indices.map { (Double($0) + 0.5) * Double(blockLength) / 100 },
      y: arrivals.map { $0 / Double(runCount * blockLength) })
  }
}
