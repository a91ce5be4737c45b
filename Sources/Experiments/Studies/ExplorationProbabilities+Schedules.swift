import Exploration
import Plotting
import RealModule

/// Three ways down from epsilon 1 to 0.01 in 700 episodes, for epsilon-greedy choice.
extension ExplorationProbabilities {
  /// In equal steps, by a constant factor, and like one over the episode; all end at 0.01 exactly.
  static let schedules: [(name: String, schedule: any Schedule)] = [
    ("linear", LinearSchedule(from: 1, to: 0.01, over: 700)),
    ("exponential", ExponentialSchedule(from: 1, to: 0.01, factor: .pow(0.01, 1.0 / 700))),
    ("inverse", InverseSchedule(from: 1, to: 0.01, halvingAfter: 700.0 / 99)),
  ]

  func scheduleIllustration() -> Illustration {
    let x = (0..<Self.episodes).map(Double.init)
    let rows = Self.schedules.map { _, schedule in
      (0..<Self.episodes).map { Self.probabilities(schedule, in: $0) }
    }
    func panel(_ title: String, _ y: Axis, action: Int) -> Panel {
      Panel(
        title: title, x: Axis("episode", range: 0...1_000), y: y,
        layers: zip(Self.schedules, rows).map { schedule, rows in
          .line(schedule.name, x: x, y: rows.map { $0[action] })
        })
    }
    return Illustration(
      name: "\(name)-schedules",
      caption: "The probability of choosing the best of four actions, and each of the others on a "
        + "logarithmic axis, by episode, as epsilon falls from 1 to 0.01 in 700 episodes: in equal "
        + "steps, by a constant factor, or like one over the episode. Halfway there epsilon is "
        + "0.505, 0.1 and 0.02: the inverse schedule soon leaves little, but leaves it long.",
      figure: Figure(
        title: "Three schedules from epsilon 1 to 0.01",
        panels: [
          panel("The best action", Axis("probability of choosing", range: 0...1), action: 1),
          panel(
            "Each other action",
            Axis("probability of choosing", scale: .logarithmic, range: 0.002...0.3), action: 0),
        ]))
  }

  /// The best action's probability halfway down, 1 − 3 epsilon / 4, and at the end of the way.
  static func scheduleFindings() -> [Finding] {
    let exact: [(epsilon: Double, text: String)] = [
      (0.505, "0.505"), (0.1, "0.1"), (2.0 / 101, "2 / 101"),
    ]
    return zip(schedules, exact).flatMap { schedule, halfway in
      [
        Finding.equal(
          "The best action in episode 350 under the \(schedule.name) schedule",
          measured: probabilities(schedule.schedule, in: 350)[1],
          exact: 1 - 0.75 * halfway.epsilon, tolerance: 1e-12,
          basis: "Halfway epsilon is \(halfway.text)."),
        .equal(
          "The best action in episode 700 under the \(schedule.name) schedule",
          measured: probabilities(schedule.schedule, in: 700)[1],
          exact: 0.9925, tolerance: 1e-12, basis: "All three arrive at epsilon 0.01."),
      ]
    }
  }

  private static func probabilities(_ schedule: any Schedule, in episode: Int) -> [Double] {
    EpsilonGreedy(epsilon: schedule.value(at: episode)).probabilities(of: actionValues)
  }
}
