import DecisionProcesses

/// What can be told of a planning agent without knowing its draws.
struct DynaQTraits {
  /// How many transitions were planned with after each real one.
  private var counts: [Int] = []
  /// What the planned transitions are, in relation to what was experienced.
  private var kinds: Set<Kind> = []
  /// Whether some moment planned with different pairs.
  private var mixesPairs = false
  /// Whether nothing but the transition of the moment itself was ever planned with.
  private var isAlwaysNewest = true
  /// How large a share of the draws each pair has, where there are at least 1,000 draws of
  /// different pairs.
  private var shares: [[Int]: Double] = [:]
  /// The first way of updating that leads to all tables that were reported.
  private var rule: Rule?

  private enum Kind: Hashable {
    /// The only transition of its pair.
    case only
    /// The latest of several of its pair.
    case latest
    /// One of its pair that was superseded.
    case superseded
    /// The latest one, its end forgotten.
    case endForgotten
    /// Of a pair that was never tried.
    case invented
    /// Anything else.
    case other
  }

  private enum Rule: CaseIterable {
    /// The real update, then the planned ones.
    case realThenPlanned
    /// The planned updates alone.
    case plannedOnly
    /// The planned updates, then the real one.
    case plannedThenReal
    /// The real update alone.
    case realOnly
  }

  /// Tells whether two agents plan in the same way.
  ///
  /// The shares of 1,000 draws have a deviation of at most 0.016; they agree within 0.1.
  func agrees(with other: DynaQTraits) -> Bool {
    counts == other.counts && kinds == other.kinds && mixesPairs == other.mixesPairs
      && isAlwaysNewest == other.isAlwaysNewest && rule == other.rule
      && Set(shares.keys).union(other.shares.keys).allSatisfy {
        abs(shares[$0, default: 0] - other.shares[$0, default: 0]) <= 0.1
      }
  }

  init(of moments: [DynaQQuestion.Moment], to question: DynaQQuestion) {
    var experienced: [[Int]: [Transition<Int>]] = [:]
    var rules = Rule.allCases
    var before = Array(
      repeating: Array(repeating: 0.0, count: question.actionCount), count: question.stateCount)
    for (moment, real) in zip(moments, question.transitions) {
      experienced[real.pair, default: []].append(real)
      counts.append(moment.planned.count)
      let different = Set(moment.planned)
      for planned in different {
        kinds.insert(Self.kind(of: planned, experienced[planned.pair, default: []]))
      }
      mixesPairs = mixesPairs || Set(different.map(\.pair)).count > 1
      isAlwaysNewest = isAlwaysNewest && different.allSatisfy { $0 == real }
      rules = rules.filter {
        let order = Self.order($0, real, moment.planned)
        return question.table(before, after: order).map { Self.isClose($0, moment.values) } ?? false
      }
      before = moment.values
    }
    rule = rules.first
    if mixesPairs { shares = Self.shares(moments) }
  }

  private static func shares(_ moments: [DynaQQuestion.Moment]) -> [[Int]: Double] {
    let pairs = moments.flatMap { $0.planned.map(\.pair) }
    guard pairs.count >= 1000 else { return [:] }
    return Dictionary(grouping: pairs) { $0 }.mapValues { Double($0.count) / Double(pairs.count) }
  }

  private static func kind(
    of planned: Transition<Int>,
    _ ofPair: [Transition<Int>]
  ) -> Kind {
    guard let latest = ofPair.last else { return .invented }
    if planned == latest { return Set(ofPair).count == 1 ? .only : .latest }
    if ofPair.contains(planned) { return .superseded }
    var forgotten = latest
    forgotten.isTerminal = false
    return planned == forgotten ? .endForgotten : .other
  }

  private static func order(
    _ rule: Rule,
    _ real: Transition<Int>,
    _ planned: [Transition<Int>]
  ) -> [Transition<Int>] {
    switch rule {
    case .realThenPlanned: [real] + planned
    case .plannedOnly: planned
    case .plannedThenReal: planned + [real]
    case .realOnly: [real]
    }
  }

  private static func isClose(_ a: [[Double]], _ b: [[Double]]) -> Bool {
    a.map(\.count) == b.map(\.count)
      && zip(a.joined(), b.joined()).allSatisfy { abs($0 - $1) <= 1e-9 * max(1, abs($0)) }
  }
}

extension DynaQQuestion {
  /// The table after learning from transitions one by one, or nil where one does not fit the table.
  func table(_ values: [[Double]], after transitions: [Transition<Int>]) -> [[Double]]? {
    var values = values
    for transition in transitions {
      guard values.indices.contains(transition.nextState),
        values.indices.contains(transition.state),
        values[transition.state].indices.contains(transition.action),
        let best = values[transition.nextState].max()
      else { return nil }
      let target = transition.reward + (transition.isTerminal ? 0 : discount * best)
      values[transition.state][transition.action] +=
        stepSize * (target - values[transition.state][transition.action])
    }
    return values
  }
}

extension Transition<Int> {
  /// The state and the action, as a key.
  fileprivate var pair: [Int] { [state, action] }
}
