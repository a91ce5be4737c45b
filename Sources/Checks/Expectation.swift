/// Comparisons for checks: each returns nil where the answer is right, and a discrepancy where it is not.
///
///     Expectation.equal(answer, 4.168, within: 1e-9, because: "reward + discount · best next value")
///
/// They take whatever comes back: NaN is never equal to a number, and a row of the wrong length is reported
/// as such instead of being indexed.
public enum Expectation {
  /// A number, up to `tolerance` absolutely or relative to the expected number.
  public static func equal(
    _ answer: Double,
    _ expected: Double,
    within tolerance: Double = 1e-9,
    because reason: String
  ) -> Discrepancy? {
    isClose(answer, expected, within: tolerance)
      ? nil : Discrepancy(expected: text(expected), because: reason, actual: text(answer))
  }

  /// A row of numbers, entry by entry; `label` names an entry for the message.
  public static func equal(
    _ answer: [Double],
    _ expected: [Double],
    within tolerance: Double = 1e-9,
    because reason: String,
    label: (Int) -> String = { "entry \($0)" }
  ) -> Discrepancy? {
    if let discrepancy = count(answer.count, expected.count, because: reason) { return discrepancy }
    let wrong = answer.indices.filter { !isClose(answer[$0], expected[$0], within: tolerance) }
    guard let first = wrong.first else { return nil }
    let others = wrong.count == 1 ? "" : " (\(wrong.count) of \(answer.count) entries differ)"
    return Discrepancy(
      expected: "\(text(expected[first])) for \(label(first))", because: reason,
      actual: text(answer[first]) + others)
  }

  /// A value that has to be the same exactly.
  public static func same<Value: Equatable>(
    _ answer: Value,
    _ expected: Value,
    because reason: String
  ) -> Discrepancy? {
    answer == expected
      ? nil : Discrepancy(expected: "\(expected)", because: reason, actual: "\(answer)")
  }

  /// The length of a row.
  public static func count(
    _ answer: Int,
    _ expected: Int,
    because reason: String
  ) -> Discrepancy? {
    answer == expected
      ? nil
      : Discrepancy(expected: "\(expected) entries", because: reason, actual: "\(answer) entries")
  }

  /// Anything that holds or does not.
  public static func holds(
    _ condition: Bool,
    expected: @autoclosure () -> String,
    because reason: @autoclosure () -> String,
    actual: @autoclosure () -> String
  ) -> Discrepancy? {
    condition ? nil : Discrepancy(expected: expected(), because: reason(), actual: actual())
  }

  /// The first discrepancy of several comparisons, made one after another until one fails.
  public static func all(_ comparisons: (() -> Discrepancy?)...) -> Discrepancy? {
    for comparison in comparisons {
      if let discrepancy = comparison() { return discrepancy }
    }
    return nil
  }

  private static func isClose(_ a: Double, _ b: Double, within tolerance: Double) -> Bool {
    a == b || (a.isFinite && b.isFinite && abs(a - b) <= tolerance * max(1, abs(b)))
  }

  private static func text(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? "\(Int64(value))" : "\(value)"
  }
}
