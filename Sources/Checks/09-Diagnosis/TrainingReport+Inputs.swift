import Coursework
import DecisionProcesses

/// The trainings that reports are about.
extension SeededGenerator {
  /// A table of 8 to 12 states.
  ///
  /// Two are terminal, one of which holds numbers all the same; one or two are dead; in one the best
  /// value is 0; most live rows hold a 0 somewhere.
  mutating func reportTable() -> (table: [[Double]], terminalStates: [Int]) {
    let (stateCount, actionCount) = (integer(in: 8...12), integer(in: 3...4))
    // Without a best value of 0, unless the row is made so.
    var table = (0..<stateCount).map { _ in dyadics(actionCount, in: 0.25...5) }
    for state in table.indices {
      for action in 1..<actionCount where flip(0.5) { table[state][action] *= -1 }
      if flip(0.5) { table[state][actionCount - 1] = 0 }
    }
    let places = (1..<stateCount).shuffled(using: &self)
    table[places[0]] = Array(repeating: 0, count: actionCount)
    for dead in places[2..<(flip(0.5) ? 3 : 4)] {
      table[dead] = Array(repeating: 0, count: actionCount)
    }
    table[places[4]] = table[places[4]].map { -0.5 - $0.magnitude }
    table[places[4]][index(below: actionCount)] = 0
    table[places[1]][0] = 40
    return (table, [places[0], places[1], places[0]].shuffled(using: &self))
  }

  /// Errors of which the last window holds about a half, with three that are not finite: one long
  /// before the window, one within, one at its beginning.
  mutating func reportErrors() -> ErrorSummaryQuestion {
    let window = integer(in: 10...20)
    let early = dyadics(integer(in: 12...20), in: 2...9)
    var errors = early + dyadics(window, in: -6...2)
    errors[index(below: 4)] = flip(0.5) ? .nan : .infinity
    errors[early.count + integer(in: 2...window - 2)] = flip(0.5) ? .infinity : -.infinity
    errors[early.count + 1] = .nan
    return ErrorSummaryQuestion(tdErrors: errors, window: window)
  }

  /// Returns far below 0 with so much slope an episode, after a beginning on another level.
  ///
  /// Two of them are not finite.
  mutating func reportReturns(slope: Double, window: Int) -> [Double] {
    var returns = dyadics(integer(in: 5...9), in: 20...60)
    for episode in 0..<window {
      returns.append(-150 + slope * Double(episode) + dyadic(in: -8...8))
    }
    returns[2] = .nan
    returns[returns.count - 3] = flip(0.5) ? .infinity : -.infinity
    return returns
  }

  /// A record of which nothing is to be warned, though it has large errors, returns of −150 and more
  /// terminal states than others.
  ///
  /// Four of ten states are terminal, and two or three of the other six dead.
  mutating func quietRecord() -> TrainingRecord {
    let terminalStates = (1..<10).shuffled(using: &self)
    var table = (0..<10).map { _ in dyadics(3, in: 0.25...5).map { flip(0.5) ? $0 : -$0 } }
    for state in terminalStates.prefix(flip(0.5) ? 6 : 7) { table[state] = [0, 0, 0] }
    let window = integer(in: 20...30)
    var record = TrainingRecord(
      table: table, terminalStates: Array(terminalStates.prefix(4)),
      tdErrors: dyadics(40, in: -60...60), returns: [], window: window, discount: 0.875,
      rewardBound: dyadic(in: 1...3))
    repeat {
      record.returns = dyadics(window + 8, in: -170 ... -130)
    } while TrendLine(of: record.returns, window: window)?.direction != .undecided
    return record
  }
}

extension TrainingRecord {
  /// The record, made to be warned of one thing more.
  mutating func deserve(_ warning: TrainingWarning, using generator: inout SeededGenerator) {
    let live = table.indices.filter { !terminalStates.contains($0) }
    switch warning {
    case .notFinite: tdErrors[generator.index(below: 9)] = .nan
    case .valuesTooLarge:
      // Eight rewards are the limit, and a hundred of them are not reached.
      table[0][generator.index(below: 3)] =
        rewardBound * generator.dyadic(in: 9...60) * (generator.flip(0.5) ? 1 : -1)
    case .manyDeadStates: for state in live.dropFirst().prefix(4) { table[state] = [0, 0, 0] }
    case .returnsFall:
      returns = returns.indices.map { -2 * Double($0) + generator.dyadic(in: -4...4) }
    }
  }
}
