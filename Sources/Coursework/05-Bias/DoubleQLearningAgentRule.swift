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
      guard zip(before, after).allSatisfy({ $0.isKept(in: $1, except: step) }) else {
        return false
      }
      rules = rules.filter { rule in
        zip(before, after).allSatisfy { rule.explains($0, $1, step, question) }
      }
      if rules.isEmpty { return false }
      before = after
    }
    return true
  }

  private static func isTable(_ table: [[Double]], like zeros: [[Double]]) -> Bool {
    table.count == zeros.count
      && zip(table, zeros).allSatisfy { row, zeros in
        row.count == zeros.count && row.allSatisfy { $0.isFinite }
      }
  }

  private func explains(
    _ before: Tables,
    _ after: Tables,
    _ step: Transition<Int>,
    _ question: DoubleQStreamQuestion
  ) -> Bool {
    // Looked at from the table that moves, which is then always the first.
    let entry = DoubleQEntry(step, before, after)
    return explains(entry, step, question) || explains(entry.exchanged, step, question)
  }

  /// Whether the entry of both tables may be what it is after a step in which the first table moves.
  private func explains(
    _ entry: DoubleQEntry,
    _ step: Transition<Int>,
    _ question: DoubleQStreamQuestion
  ) -> Bool {
    func moves(
      _ own: DoubleQEntry.Side, _ other: DoubleQEntry.Side, where isRight: (Double) -> Bool
    ) -> Bool {
      containsNextValue(own.next, other.next) { value in
        let next = step.isTerminal && self != .unmasked ? 0 : question.discount * value
        return isRight(own.old + question.stepSize * (step.reward + next - own.old))
      }
    }
    let (mine, theirs) = (entry.mine, entry.theirs)
    switch self {
    case .both:
      return moves(mine, theirs) { $0.isClose(to: mine.new) }
        && moves(theirs, mine) { $0.isClose(to: theirs.new) }
    case .oneAfterTheOther:
      return moves(mine, theirs) { move in
        move.isClose(to: mine.new)
          && moves(theirs, mine.learned(move, step)) { $0.isClose(to: theirs.new) }
      }
    default:
      return theirs.old.isClose(to: theirs.new)
        && moves(mine, theirs) { $0.isClose(to: mine.new) }
    }
  }

  /// Whether what the next state may be worth, by the rows of the table that moves and of the other
  /// one, is right for some action that the rule may select.
  private func containsNextValue(
    _ own: [Double], _ other: [Double], where isRight: (Double) -> Bool
  ) -> Bool {
    func rank(_ action: Int) -> Double {
      switch self {
      case .double, .unmasked, .both, .oneAfterTheOther, .ownMaximum: own[action]
      case .otherMaximum, .exchanged: other[action]
      case .sumSelects: own[action] + other[action]
      }
    }
    let evaluator = self == .ownMaximum || self == .exchanged ? own : other
    let best = own.indices.reduce(-Double.infinity) { max($0, rank($1)) }
    let least = best - 1e-9 * max(1, abs(best))
    return own.indices.contains { rank($0) >= least && isRight(evaluator[$0]) }
  }
}

/// What one transition is about, in both tables.
private struct DoubleQEntry {
  /// One table.
  struct Side {
    /// The value of the state and action before the transition.
    let old: Double
    /// Their value after it.
    let new: Double
    /// The row of the next state before the transition.
    var next: [Double]

    init(_ step: Transition<Int>, _ before: [[Double]], _ after: [[Double]]) {
      old = before[step.state][step.action]
      new = after[step.state][step.action]
      next = before[step.nextState]
    }

    /// The table after its own step.
    func learned(_ value: Double, _ step: Transition<Int>) -> Side {
      guard step.state == step.nextState else { return self }
      var side = self
      side.next[step.action] = value
      return side
    }
  }

  /// The table that moves.
  var mine: Side
  /// The other one.
  var theirs: Side

  init(
    _ step: Transition<Int>,
    _ before: DoubleQStreamQuestion.Tables,
    _ after: DoubleQStreamQuestion.Tables
  ) {
    mine = Side(step, before.first, after.first)
    theirs = Side(step, before.second, after.second)
  }

  var exchanged: DoubleQEntry {
    var entry = self
    swap(&entry.mine, &entry.theirs)
    return entry
  }
}

extension DoubleQStreamQuestion.Tables {
  /// Whether nothing but the entry of a transition is different in other tables.
  fileprivate func isKept(in other: Self, except step: Transition<Int>) -> Bool {
    Self.isKept(first, other.first, step) && Self.isKept(second, other.second, step)
  }

  private static func isKept(
    _ mine: [[Double]], _ theirs: [[Double]], _ step: Transition<Int>
  ) -> Bool {
    mine.indices.allSatisfy { state in
      mine[state] == theirs[state]
        || mine[state].indices.allSatisfy { action in
          mine[state][action].isClose(to: theirs[state][action])
            || (state == step.state && action == step.action)
        }
    }
  }
}

extension Double {
  /// Whether two numbers are equal up to rounding.
  fileprivate func isClose(to other: Double) -> Bool {
    self == other || abs(self - other) <= 1e-9 * Swift.max(1, abs(other))
  }
}
