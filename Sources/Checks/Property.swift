/// The kind of property that a check asserts.
public enum Property: String, CaseIterable, Codable, Sendable {
  /// Worked by hand.
  case example
  /// An identity that holds on every input.
  case law
  /// Distances shrink by the discount.
  case contraction
  /// Learning arrives at an answer that is known.
  case convergence
  /// An estimator's expected error has a known sign or size.
  case bias
  /// Samples have the distribution they should.
  case distribution
  /// Nothing dangerous happens.
  case safety
  /// The work grows no faster than stated.
  case cost
  /// Bad input is refused.
  case badInput = "bad-input"
}
