/// A claim in words, the number measured for it, and the numbers that it accepts.
///
///     let finding = Finding.equal(
///       "The best return on the cliff is −13", measured: learned, exact: -13, tolerance: 1e-9,
///       basis: "Policy iteration with discount 1.")
///     finding.holds
///
/// A finding either *asserts*: it accepts some numbers and fails on others, and then correct code
/// fails never, or with probability at most 1e-9 by a bound that holds at every number of runs; or
/// it only *reports*, since no bound as strong as that is known, and then gives an interval.
public struct Finding: Hashable, Sendable {
  /// What is claimed, as a sentence without its full stop.
  public let claim: String
  /// What was measured.
  public let measured: Double
  /// The exact or expected number, where there is one.
  public let exact: Double?
  /// The numbers that the claim accepts; nothing for a finding that only reports.
  public let accepted: ClosedRange<Double>?
  /// The interval that holds the measured quantity's expectation with 95 %, where there is one.
  public let interval: ClosedRange<Double>?
  /// Where the exact number comes from, and what the tolerance rests on.
  public let basis: String

  /// Creates a finding.
  public init(
    _ claim: String,
    measured: Double,
    exact: Double? = nil,
    accepted: ClosedRange<Double>? = nil,
    interval: ClosedRange<Double>? = nil,
    basis: String
  ) {
    self.claim = claim
    self.measured = measured
    self.exact = exact
    self.accepted = accepted
    self.interval = interval
    self.basis = basis
  }

  /// Whether the finding can fail.
  public var isAsserted: Bool { accepted != nil }

  /// Whether the measured number is accepted; a finding that only reports always holds.
  public var holds: Bool { accepted?.contains(measured) ?? true }
}
