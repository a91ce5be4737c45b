import DecisionProcesses

/// A way of learning with two tables, right or wrong, to recognise an agent by whatever its coin.
///
/// The value of the next state is a function of the row of the table that moves and of the other
/// row. Where actions tie, any of them will do.
enum DoubleQRule: CaseIterable {
  /// The one that moves selects, the other evaluates.
  case double
  /// The one that moves selects and evaluates.
  case ownMaximum
  /// The other one selects and evaluates.
  case otherMaximum
  /// The other one selects, the one that moves evaluates.
  case exchanged
  /// The sum selects, the other evaluates.
  case sumSelects
  /// As `double`, also where nothing follows.
  case unmasked
  /// Both move, each by `double` from the tables as they were.
  case both
  /// Both move, the later one by what the earlier one has just learned.
  case oneAfterTheOther

  private typealias Tables = DoubleQStreamQuestion.Tables

  /// Whether one rule explains every step of two answers.
  ///
  /// Both are followed at once, so that most pairs of different agents are told apart in a few steps.
  static func explainsBoth(
    _ a: [DoubleQStreamQuestion.Tables],
    _ b: [DoubleQStreamQuestion.Tables],
    to question: DoubleQStreamQuestion
  ) -> Bool {
    let count = question.transitions.count
    guard a.count == count, b.count == count else { return false }
    var rules = allCases
    let zeros = Array(
      repeating: Array(repeating: 0.0, count: question.actionCount), count: question.stateCount)
    var before = [a, b].map { _ in Tables(first: zeros, second: zeros) }
    for (index, step) in question.transitions.enumerated() {
      let after = [a[index], b[index]]
      guard after.allSatisfy({ isTable($0.first, like: zeros) && isTable($0.second, like: zeros) })
      else { return false }
      rules = rules.filter { rule in
        zip(before, after).allSatisfy { rule.explains($0, $1, step, question) }
      }
      if rules.isEmpty { return false }
      before = after
    }
    return true
  }

  private static func isTable(_ table: [[Double]], like zeros: [[Double]]) -> Bool {
    table.map(\.count) == zeros.map(\.count) && table.joined().allSatisfy(\.isFinite)
  }

  private func explains(
    _ before: Tables,
    _ after: Tables,
    _ step: Transition<Int>,
    _ question: DoubleQStreamQuestion
  ) -> Bool {
    [false, true].contains { isSecond in
      // Looked at from the table that moves, which is then always the first.
      let (old, new) = isSecond ? (before.exchanged, after.exchanged) : (before, after)
      return results(of: step, in: old, question).contains { $0.isClose(to: new) }
    }
  }

  /// All pairs of tables that the rule allows after a step in which the first table moves.
  private func results(
    of step: Transition<Int>,
    in tables: Tables,
    _ question: DoubleQStreamQuestion
  ) -> [Tables] {
    nextValues(tables.first[step.nextState], tables.second[step.nextState]).flatMap { value in
      let isMasked = step.isTerminal && self != .unmasked
      let target = step.reward + (isMasked ? 0 : question.discount * value)
      let moved = tables.moved(step, to: target, question.stepSize)
      switch self {
      case .both:
        return Self.double.results(of: step, in: tables.exchanged, question).map {
          Tables(first: moved.first, second: $0.first)
        }
      case .oneAfterTheOther:
        return Self.double.results(of: step, in: moved.exchanged, question).map(\.exchanged)
      default: return [moved]
      }
    }
  }

  /// What the next state may be worth, by the rows of the table that moves and of the other one.
  private func nextValues(_ own: [Double], _ other: [Double]) -> [Double] {
    switch self {
    case .double, .unmasked, .both, .oneAfterTheOther: own.bestActions.map { other[$0] }
    case .ownMaximum: own.bestActions.map { own[$0] }
    case .otherMaximum: other.bestActions.map { other[$0] }
    case .exchanged: other.bestActions.map { own[$0] }
    case .sumSelects: zip(own, other).map { $0 + $1 }.bestActions.map { other[$0] }
    }
  }
}

extension DoubleQStreamQuestion.Tables {
  /// The same tables in the other order.
  fileprivate var exchanged: Self { Self(first: second, second: first) }

  /// The tables after one entry of the first has moved.
  fileprivate func moved(_ step: Transition<Int>, to target: Double, _ stepSize: Double) -> Self {
    var tables = self
    tables.first[step.state][step.action] +=
      stepSize * (target - first[step.state][step.action])
    return tables
  }

  fileprivate func isClose(to other: Self) -> Bool {
    zip(first, other.first).allSatisfy { $0.isClose(to: $1) }
      && zip(second, other.second).allSatisfy { $0.isClose(to: $1) }
  }
}

extension [Double] {
  /// Whether two rows are equal up to rounding; nearly all are equal, and quickly found to be.
  fileprivate func isClose(to other: [Double]) -> Bool {
    self == other || zip(self, other).allSatisfy { abs($0 - $1) <= 1e-9 * Swift.max(1, abs($1)) }
  }

  /// The indices of the largest values, up to rounding.
  fileprivate var bestActions: [Int] {
    guard let best = self.max() else { return [] }
    return indices.filter { self[$0] >= best - 1e-9 * Swift.max(1, abs(best)) }
  }
}
