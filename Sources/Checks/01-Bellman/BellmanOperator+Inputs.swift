import Coursework
import DecisionProcesses
import DynamicProgramming

/// Fresh backups, and what the reference makes of them.
extension BellmanOperatorQuestion {
  /// Two states and a terminal one, small enough for a sheet of paper.
  static let workedExample = BellmanOperatorQuestion(
    model: FiniteModel(
      actionCount: 2, initialStates: [InitialState(state: 0)],
      rows: [
        [
          Outcome(probability: 0.5, nextState: 1, reward: 1, isTerminal: false),
          Outcome(probability: 0.5, nextState: 2, reward: 4, isTerminal: true),
        ],
        [Outcome(probability: 1, nextState: 0, reward: -1, isTerminal: false)],
        [Outcome(probability: 1, nextState: 0, reward: 0, isTerminal: false)],
        [Outcome(probability: 1, nextState: 2, reward: 2, isTerminal: true)],
        [], [],
      ],
      terminalStates: [false, false, true]),
    discount: 0.5, tables: [[[2, 6], [-3, -1], [100, 100]]])

  /// One table for a fresh model.
  static func random(
    terminalCount: ClosedRange<Int> = 1...2,
    using generator: inout SeededGenerator
  ) -> BellmanOperatorQuestion {
    let model = FiniteModel.random(terminalCount: terminalCount, using: &generator)
    return BellmanOperatorQuestion(
      model: model, discount: generator.discount(),
      tables: [generator.actionValues(for: model)])
  }

  /// The optimal values of a fresh model.
  static func optimal(using generator: inout SeededGenerator) -> BellmanOperatorQuestion {
    let model = FiniteModel.random(using: &generator)
    let discount = generator.discount()
    let optimal = optimalActionValues(of: model, discount: discount)
    return BellmanOperatorQuestion(
      model: model, discount: discount,
      tables: [optimal.rows])
  }

  /// The question with one more table, made from it.
  func adding(_ table: (Self) -> [[Double]]) -> Self {
    with { $0.tables.append(table(self)) }
  }

  /// What the reference answers.
  var expectedTables: [ActionValues] {
    let bellman = BellmanOperator(of: model, discount: discount)
    return tables.map { bellman.optimality(ActionValues(rows: $0)) }
  }

  /// The largest difference between the first two tables.
  var distance: Double {
    supremumDistance(ActionValues(rows: tables[0]), ActionValues(rows: tables[1]))
  }

  /// The first result, with what the shift of the second table adds to it.
  func shifted(_ result: ActionValues) -> ActionValues {
    var shifted = result
    for state in model.livingStates {
      for action in 0..<model.actionCount {
        let continuing = model.outcomes(of: action, in: state).filter { !$0.isTerminal }
        shifted[state, action] +=
          discount * distance * continuing.map(\.probability).reduce(0, +)
      }
    }
    return shifted
  }

  /// Some policies for the model, the same whenever the question is judged.
  var policies: [TabularPolicy] {
    var generator = SeededGenerator(seed: discount.bitPattern)
    return (0..<3).map { _ in generator.policy(for: model) }
  }
}
