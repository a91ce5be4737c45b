public import DecisionProcesses
public import DynamicProgramming
import Environments
import Exploration
import Plotting
import TabularLearning

/// The values of the first document's 4 by 4 grid: exact, and as Q-learning finds them by acting at
/// random.
///
/// The document's listing runs 1,000 episodes of uniformly random moves with step size 0.1 and
/// discount 0.99. Learning is off-policy: the values learned are those of the best policy, although
/// nobody follows it. Every run also carries a certificate, a bound on its own error that can be
/// checked without any statistics, and that shrinks to 0 since the world is deterministic.
public struct GridValues: Experiment {
  /// What one run yields.
  public struct Measurement: Sendable {
    /// The values after the document's 1,000 episodes.
    public var early: ActionValues
    /// The values at the end.
    public var late: ActionValues
    /// The bounds on the error of both, which follow from the transitions alone.
    public var certificates: (early: Double, late: Double)
    /// The number of steps of the first 1,000 episodes.
    public var earlySteps: Int
  }

  static let stepSize = 0.1
  static let discount = 0.99
  static let documentEpisodes = 1_000
  static let episodes = 20_000
  static let exact = optimalActionValues(of: GridWorld.document, discount: discount)

  /// Creates the study.
  public init() {}

  public var name: String { "grid-values" }
  public var title: String { "Optimal values from random moves" }
  public var question: String {
    "Does Q-learning find the optimal values of the article's grid by acting at random?"
  }
  public var settings: [Double] { [Self.stepSize] }
  public var runsPerSetting: Int { 20 }

  public func measure(
    _ stepSize: Double, using generator: inout SeededGenerator
  ) -> Measurement {
    let grid = GridWorld.document
    var world = Simulation(of: grid)
    var agent = CertifiedAgent(
      QLearning(
        actionValues: ActionValues(stateCount: grid.stateCount, actionCount: grid.actionCount),
        explorer: EpsilonGreedy(epsilon: 1), stepSize: stepSize, discount: Self.discount),
      exact: Self.exact, discount: Self.discount)
    let log = train(&agent, in: &world, episodes: Self.documentEpisodes, using: &generator)
    let (early, bound) = (agent.base.actionValues, agent.certificate.largest)
    _ = train(
      &agent, in: &world, episodes: Self.episodes - Self.documentEpisodes, using: &generator)
    return Measurement(
      early: early, late: agent.base.actionValues,
      certificates: (early: bound, late: agent.certificate.largest), earlySteps: log.stepCount)
  }

  public func report(on measurements: [[Measurement]]) -> ExperimentReport {
    let runs = measurements[0]
    var table = ResultTable(
      columns: ["run", "state", "action", "exact", "after-1000-episodes", "after-20000-episodes"])
    for (run, measurement) in runs.enumerated() {
      for state in 0..<Self.exact.stateCount where !GridWorld.document.isTerminal(state) {
        for action in Direction.allCases {
          table.append(
            .count(run), .count(state), .text("\(action)"),
            .number(Self.exact[state, action.rawValue]),
            .number(measurement.early[state, action.rawValue]),
            .number(measurement.late[state, action.rawValue]))
        }
      }
    }
    return ExperimentReport(
      table: table, illustrations: [illustration(runs[0])], findings: findings(runs))
  }

  private func illustration(_ run: Measurement) -> Illustration {
    func panel(_ title: String, _ values: ActionValues) -> Panel {
      var map = GridWorld.document.map.heatMap(
        of: values, quantity: "state value (reward)", goalLabel: "goal +10",
        pitLabel: "pit \u{2212}10")
      map.range = 8.8...10
      return Panel(title: title, x: Axis("column"), y: Axis("row"), layers: [.heatMap(map)])
    }
    return Illustration(
      name: name,
      caption: "State values of the 4 by 4 grid with the greedy actions as arrows: exact on the "
        + "left, learned by Q-learning from 1,000 episodes of random moves on the right.",
      figure: Figure(
        title: "Acting at random, Q-learning finds the values of the best policy",
        panels: [
          panel("exact", Self.exact), panel("learned, 1,000 episodes", run.early),
        ]))
  }
}

/// Q-learning that carries its certificate along.
struct CertifiedAgent: Agent {
  var base: QLearning<ActionValues, EpsilonGreedy>
  var certificate: ErrorCertificate

  init(_ base: QLearning<ActionValues, EpsilonGreedy>, exact: ActionValues, discount: Double) {
    self.base = base
    certificate = ErrorCertificate(of: base.actionValues, against: exact, discount: discount)
  }

  mutating func action(in state: Int, using generator: inout some RandomNumberGenerator) -> Int {
    base.action(in: state, using: &generator)
  }

  mutating func learn(
    from transition: Transition<Int>, using generator: inout some RandomNumberGenerator
  ) {
    certificate.update(transition, values: base.actionValues, stepSize: base.stepSize)
    base.learn(from: transition, using: &generator)
  }

  func greedyAction(in state: Int, using generator: inout some RandomNumberGenerator) -> Int {
    base.greedyAction(in: state, using: &generator)
  }
}
