/// How far the task is from done, for potential-based shaping.
///
///     let potential = InsertionPotential()
///     let extra = potential.shaping(
///       from: before, to: after, discount: 0.99, isTerminal: step.isTerminated)
///
/// The potential is minus a distance in steps: a millimetre of depth that is missing counts 1, a
/// millimetre off the axis and 0.02 radians of lean 2 each. What is added to the reward is
///
///     F = γ Φ(s′) − Φ(s),   Φ(terminal) = 0
///
/// which moves the values of states by their potential and leaves the best policy as it is. Truncation
/// keeps the potential. A bonus for being near, as the first document adds it, has no such guarantee.
///
/// Source: Ng, Harada and Russell, *Policy invariance under reward transformations* (1999).
public struct InsertionPotential: Equatable, Sendable {
  /// The depth at which the peg is inserted, in metres.
  public var depth = HoleGeometry().depth
  /// What a millimetre of missing depth counts.
  public var depthWeight = 1.0
  /// What a millimetre off the axis counts.
  public var offsetWeight = 2.0
  /// What 0.02 radians of lean count.
  public var leanWeight = 2.0

  /// Creates the potential with this course's weights, assumed.
  public init() {}

  /// The potential of a placement: 0 when the peg is inserted upright, negative before.
  public func value(of peg: PegPlacement) -> Double {
    -depthWeight * max(depth - peg.depth, 0) / 0.001
      - offsetWeight * peg.offset.length / PegFeatures.errorScale
      - leanWeight * peg.lean.length / PegFeatures.leanScale
  }

  /// What shaping adds to the reward of a step.
  public func shaping(
    from before: PegPlacement, to after: PegPlacement, discount: Double, isTerminal: Bool
  ) -> Double {
    (isTerminal ? 0 : discount * value(of: after)) - value(of: before)
  }
}
