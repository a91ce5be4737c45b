/// A goal of the study of the peg in its hole, beside the number that was measured for it.
///
///     for goal in table.goals(baseline: baseline) { print(goal.text) }
///     // met     At least 98 % of held-out pegs are inserted: 99.4 % (95 % interval 98.7 to …)
///
/// Goals are wishes, not laws: one that is missed is reported as missed.
public struct PegInHoleGoal: Hashable, Sendable {
  /// What there is to say about a goal.
  public enum Verdict: String, Hashable, Sendable {
    /// The number is one of those that were wished for.
    case met
    /// The number is another one.
    case missed
    /// There are no rows that tell.
    case unmeasured
  }

  /// What is wished for, as a sentence without its full stop.
  public var claim: String
  /// What was measured, in the goal's unit: nil where no rows tell, infinity where it never came to it.
  public var measured: Double?
  /// The unit of the number; empty for a pure number.
  public var unit: String
  /// The numbers with which the goal is met.
  public var accepted: ClosedRange<Double>
  /// What the number rests on, or which rows are missing.
  public var basis: String

  /// What there is to say about it.
  public var verdict: Verdict {
    guard let measured else { return .unmeasured }
    return accepted.contains(measured) ? .met : .missed
  }

  /// The goal in a line, verdict first.
  public var text: String {
    let name = verdict.rawValue
    let start = name + String(repeating: " ", count: max(0, 11 - name.count)) + claim
    guard let measured else { return "\(start) (\(basis))" }
    let number =
      measured.isFinite ? NumberText.short(measured) + (unit.isEmpty ? "" : " \(unit)") : "never"
    return "\(start): \(number) (\(basis))"
  }
}
