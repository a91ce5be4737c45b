public import DecisionProcesses
import DynamicProgramming
import Environments
import Plotting
import RealModule

/// How fast value iteration approaches the optimal values, beside what theory promises.
///
/// Bellman's optimality operator contracts distances in the supremum norm by the discount. On a
/// random model the error falls faster, since an action's outcomes are averaged; on a model that
/// pays 1 for ever it falls by exactly the discount in each sweep, so the promise cannot be
/// improved.
///
/// Source: Puterman, *Markov Decision Processes* (1994), theorem 6.2.3.
public struct ContractionStudy: Experiment {
  /// A model to iterate on.
  public enum Setting: String, CaseIterable, Sendable {
    /// A random model of 50 states, ten of them terminal.
    case random = "random model"
    /// One state that pays 1 for ever.
    case tight = "tight model"
  }

  static let discount = 0.9
  static let sweeps = 120

  /// Creates the study.
  public init() {}

  public var name: String { "contraction" }
  public var title: String { "Value iteration contracts" }
  public var question: String {
    "Does each sweep of value iteration shrink the largest error by at least the discount?"
  }
  public var settings: [Setting] { Setting.allCases }

  /// The largest error after each sweep, from zero values on.
  public func measure(_ setting: Setting, using generator: inout SeededGenerator) -> [Double] {
    let model = Self.model(setting, using: &generator)
    let exact = optimalActionValues(of: model, discount: Self.discount)
    let bellman = BellmanOperator(of: model, discount: Self.discount)
    var tables = [ActionValues(stateCount: model.stateCount, actionCount: model.actionCount)]
    for sweep in 0..<Self.sweeps { tables.append(bellman.optimality(tables[sweep])) }
    return Contraction(of: tables, towards: exact).errors
  }

  private static func model(
    _ setting: Setting, using generator: inout SeededGenerator
  ) -> FiniteModel {
    switch setting {
    case .random:
      GarnetModel(stateCount: 50, actionCount: 4, branchingFactor: 3, terminalShare: 0.2)
        .model(using: &generator)
    case .tight:
      FiniteModel(
        actionCount: 1, initialStates: [InitialState(state: 0)],
        rows: [[Outcome(probability: 1, nextState: 0, reward: 1, isTerminal: false)]],
        terminalStates: [false])
    }
  }

  public func report(on measurements: [[[Double]]]) -> ExperimentReport {
    let errors = measurements.map { $0[0] }
    var table = ResultTable(columns: ["model", "sweep", "largest-error"])
    for (setting, errors) in zip(settings, errors) {
      for (sweep, error) in errors.enumerated() {
        table.append(.text(setting.rawValue), .count(sweep), .number(error))
      }
    }
    return ExperimentReport(
      table: table, illustrations: [illustration(errors)],
      findings: Self.modelFindings(errors) + Self.printedFindings)
  }

  private func illustration(_ errors: [[Double]]) -> Illustration {
    let sweeps = errors[0].indices.map(Double.init)
    let shares = errors.map { errors in errors.map { $0 / errors[0] } }
    return Illustration(
      name: name,
      caption: "The largest error of value iteration by sweep on a logarithmic axis, as a share of "
        + "the first error, with discount 0.9: below the theoretical slope on a random model, and "
        + "on it for a state that pays 1 for ever.",
      figure: Figure(
        title: "Value iteration shrinks the error by the discount, or more",
        x: Axis("sweep"),
        y: Axis("largest error", unit: "share of the first error", scale: .logarithmic),
        layers: [
          .line("random model of 50 states", x: sweeps, y: shares[0]),
          .line("one state that pays 1 for ever", x: sweeps, y: shares[1]),
          .line(
            "theory: 0.9 to the power of the sweep", x: sweeps,
            y: sweeps.map { .pow(Self.discount, $0) }, style: .reference),
        ]))
  }
}
