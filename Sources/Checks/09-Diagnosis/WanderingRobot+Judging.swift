import Coursework

extension FixTrial {
  /// 2k − n.
  var surplus: Int { 2 * successes - runs }

  /// Whether the combination succeeds in more than half of all runs, beyond doubt.
  var works: Bool { surplus > 0 && surplus * surplus > 9 * runs }

  /// Whether the combination fails in more than half of all runs, beyond doubt.
  var fails: Bool { surplus < 0 && surplus * surplus > 9 * runs }

  /// The share of successes.
  var share: Double { Double(successes) / Double(runs) }

  /// Whether the two sides of a rule are the same, so that rounding may decide.
  fileprivate var isOnTheEdge: Bool { surplus * surplus == 9 * runs }
}

/// A combination without a change, and the same with it.
struct FixPair {
  let before: FixTrial
  let after: FixTrial

  /// The difference of the shares, times both numbers of runs.
  var difference: Int { after.successes * before.runs - before.successes * after.runs }

  /// D² · N, and 9 · K · (N − K) · n₀ · n₁.
  private var sides: (Int, Int) {
    let (runs, successes) = (before.runs + after.runs, before.successes + after.successes)
    return (
      difference * difference * runs,
      9 * successes * (runs - successes) * before.runs * after.runs
    )
  }

  var tells: Bool { sides.0 > sides.1 }

  fileprivate var isOnTheEdge: Bool { sides.0 == sides.1 && difference != 0 }
}

/// The eight combinations, found by what was changed.
struct FixTable {
  let trials: [Set<RobotChange>: FixTrial]

  /// Takes the trials of all combinations; nil where the contract rules them out.
  init?(_ list: [FixTrial]) {
    var trials: [Set<RobotChange>: FixTrial] = [:]
    for trial in list {
      let changes = Set(trial.changes)
      guard trial.runs >= 1, trial.runs <= 1000, trial.successes >= 0,
        trial.successes <= trial.runs, changes.count == trial.changes.count,
        trials.updateValue(trial, forKey: changes) == nil
      else { return nil }
    }
    guard trials.count == 8 else { return nil }
    self.trials = trials
  }

  /// The four combinations that lack a change.
  func without(_ change: RobotChange) -> [FixTrial] {
    trials.filter { !$0.key.contains(change) }.map(\.value)
  }

  /// The four that have it.
  func with(_ change: RobotChange) -> [FixTrial] {
    trials.filter { $0.key.contains(change) }.map(\.value)
  }

  /// The four pairs of a change.
  func pairs(of change: RobotChange) -> [FixPair] {
    without(change).compactMap { before in
      trials[Set(before.changes + [change])].map { FixPair(before: before, after: $0) }
    }
  }

  /// Whether rounding may decide somewhere.
  var isOnTheEdge: Bool {
    trials.values.contains(where: \.isOnTheEdge)
      || RobotChange.allCases.contains { pairs(of: $0).contains(where: \.isOnTheEdge) }
  }

  /// The role of a change.
  func role(of change: RobotChange) -> ChangeRole {
    let pairs = pairs(of: change)
    return ChangeRole(
      isSufficient: trials[[change]]?.works ?? false,
      isNecessary: trials.values.contains(where: \.works)
        && without(change).allSatisfy(\.fails),
      helped: pairs.count { $0.tells && $0.difference > 0 },
      harmed: pairs.count { $0.tells && $0.difference < 0 },
      meanEffect: pairs.reduce(0) { $0 + $1.after.share - $1.before.share } / 4)
  }
}

extension FixAttribution {
  subscript(change: RobotChange) -> ChangeRole {
    switch change {
    case .exploration: exploration
    case .stepSize: stepSize
    case .initialValues: initialValues
    }
  }
}

/// How an attribution is looked at.
extension WanderingRobotChecks {
  @Sendable
  static func judge(_ question: FixAttributionQuestion, _ answer: FixAttribution) -> Discrepancy? {
    guard let table = FixTable(question.trials), !table.isOnTheEdge else { return nil }
    for change in RobotChange.allCases {
      if let wrong = judge(answer[change], change, table) { return wrong }
    }
    return nil
  }

  private static func judge(
    _ answer: ChangeRole, _ change: RobotChange, _ table: FixTable
  ) -> Discrepancy? {
    let (expected, name) = (table.role(of: change), change.rawValue)
    let without = table.without(change)
    let open = without.count { !$0.fails && !$0.works }
    return Expectation.all(
      {
        Expectation.holds(
          answer.isSufficient == expected.isSufficient,
          expected: "\(name) to be \(expected.isSufficient ? "" : "not ")sufficient",
          because: "alone it succeeds in \(text(table.trials[[change]]))",
          actual: "the opposite")
      },
      {
        Expectation.holds(
          answer.isNecessary == expected.isNecessary,
          expected: "\(name) to be \(expected.isNecessary ? "" : "not ")necessary",
          because:
            "without it \(without.count(where: \.fails)) of 4 combinations fail, nothing is known of "
            + "\(open); \(table.trials.values.count(where: \.works)) of 8 work",
          actual: "the opposite")
      },
      {
        Expectation.holds(
          answer.helped == expected.helped && answer.harmed == expected.harmed,
          expected: "\(name) to help in \(expected.helped) pairs and harm in \(expected.harmed)",
          because: "its pairs are "
            + table.pairs(of: change).map(text).sorted().joined(separator: "; "),
          actual: "\(answer.helped) and \(answer.harmed)")
      },
      {
        Expectation.equal(
          answer.meanEffect, expected.meanEffect,
          because: "of \(name), the mean of four differences of shares")
      })
  }

  private static func text(_ trial: FixTrial?) -> String {
    trial.map { "\($0.successes) of \($0.runs) runs" } ?? "no run"
  }

  private static func text(_ pair: FixPair) -> String {
    "\(pair.before.successes)/\(pair.before.runs) to \(pair.after.successes)/\(pair.after.runs)"
      + (pair.tells ? ", which tells" : "")
  }
}
