import Coursework
import DecisionProcesses
import DynamicProgramming
import Environments

/// The right choices, computed by the reference where there is something to compute.
enum BellmanQuizKey {
  /// The name of the right choice.
  static func answer(to item: BellmanQuizQuestion.Item) -> String { answers[item] ?? "" }

  private static let answers: [BellmanQuizQuestion.Item: String] = [
    .fixedPoint: fixedPoint.rawValue,
    .reach: reach.rawValue,
    .errorAfterStopping: errorAfterStopping.rawValue,
    // Sutton and Barto (2018), equation 2.7.
    .missingCondition: BellmanChoices.MissingCondition.stepSizes.rawValue,
    // Sutton and Barto (2018), section 6.5. SARSA explores, samples, and is on-policy.
    .whyOffPolicy: BellmanChoices.WhyOffPolicy.itsTargetIsGreedy.rawValue,
    // Sutton and Barto (2018), section 3.4. A learned table's row of a terminal state holds what it
    // began with, and truncation bootstraps.
    .whyTheMaskIsThere: BellmanChoices.WhyTheMaskIsThere.nothingIsEarnedAfterTheEnd.rawValue,
    .printedDifferences: printedDifferences.rawValue,
    .intoTheGoal: intoTheGoal.rawValue,
  ]

  /// A state that pays 0 or 2, each half of the time, and is left for itself.
  private static let loop = FiniteModel(
    actionCount: 1, initialStates: [InitialState(state: 0)],
    rows: [
      [0.0, 2.0].map { Outcome(probability: 0.5, nextState: 0, reward: $0, isTerminal: false) }
    ],
    terminalStates: [false])

  /// The statements of the choices, tried on a loop that is worth 100 at discount 0.99.
  static var fixedPoint: BellmanChoices.FixedPoint {
    let exact = optimalActionValues(of: loop, discount: 0.99)
    let bellman = BellmanOperator(of: loop, discount: 0.99)
    let value = exact[0, 0]
    // The only policy is greedy with respect to any table, 0 for example; and q* + 1 is larger than
    // q*.
    let zero = ActionValues(stateCount: 1, actionCount: 1)
    if supremumDistance(bellman.optimality(zero), zero) < 1e-9 {
      return .theGreedyPolicyChangesNoMore
    }
    let errors = loop.rows[0].map { $0.reward + 0.99 * value - value }
    if errors.allSatisfy({ abs($0) < 1e-9 }) { return .everyTransitionHasErrorZero }
    return supremumDistance(bellman.optimality(exact), exact) < 1e-9
      ? .applyingTheOperatorChangesNothing : .noTableHasLargerEntries
  }

  /// What a reward of 1 in every step is worth at either discount.
  static var reach: BellmanChoices.Reach {
    let worth = [0.99, 0.999].map { optimalActionValues(of: loop, discount: $0)[0, 0] }
    switch worth[1] / worth[0] {
    case ..<1.5: return .onePercent
    case ..<5: return .twice
    case ..<50: return .tenTimes
    default: return .hundredTimes
    }
  }

  /// The error of the loop, whose bound is tight, when its last change was 0.01.
  static var errorAfterStopping: BellmanChoices.ErrorAfterStopping {
    let discount = 0.99
    let iteration = ValueIteration(of: loop, discount: discount, tolerance: 0.99)
    let exact = optimalActionValues(of: loop, discount: discount)
    let change = iteration.changes[iteration.changes.count - 1]
    switch 0.01 * supremumDistance(iteration.actionValues, exact) / change {
    case ..<0.001: return .oneTenThousandth
    case ..<0.1: return .oneHundredth
    case ..<10: return .almostOne
    default: return .unbounded
    }
  }

  /// The listing's differences beside the printed ones.
  static var printedDifferences: BellmanChoices.PrintedDifferences {
    let printed = [1.5000, 0.4850, 0.1568, 0.0507, 0.0164]
    var row = [2.5, 2, 3, 1.5]
    var computed: [Double] = []
    for _ in printed {
      let next = Array(repeating: 1 + 0.99 * (row.max() ?? 0), count: row.count)
      computed.append(supremumDistance(next, row))
      row = next
    }
    if supremumDistance(computed, printed) == 0 { return .theyAreRight }
    if supremumDistance(computed, printed) < 1e-4 { return .theyAreRounded }
    let isWithinFactor = zip(printed, printed.dropFirst()).allSatisfy { $1 <= 0.99 * $0 }
    return isWithinFactor ? .thisListingDoesNotPrintThem : .noContractionPrintsThem
  }

  /// The cell of the document's grid from which the move to the right earns +10.
  static var intoTheGoal: BellmanChoices.IntoTheGoal {
    let grid = GridWorld.document
    let cells: [(row: Int, column: Int, choice: BellmanChoices.IntoTheGoal)] = [
      (2, 2, .row2Column2), (2, 3, .row2Column3), (3, 2, .row3Column2),
    ]
    let entrance = cells.first { cell in
      let state = grid.map.index(row: cell.row, column: cell.column)
      return grid.outcomes(of: Direction.right.rawValue, in: state).contains { $0.reward == 10 }
    }
    return entrance?.choice ?? .row3Column3
  }
}
