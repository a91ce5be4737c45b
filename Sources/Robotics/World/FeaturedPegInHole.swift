public import DecisionProcesses

/// The peg-in-hole world, seen as a row of features.
///
///     var world = FeaturedPegInHole(PegInHole(), as: .signed)
///     let first = world.reset(using: &generator)           // 12 features
///     let step = world.step(action, using: &generator)
///     let transition = Transition(
///       state: first, action: world.executedAction ?? action, reward: step.reward,
///       nextState: step.observation, isTerminal: step.isTerminated)
///
/// What is kept for learning matters where the safety layer retracted. The retraction that was carried
/// out, as here, is an experience of a world without the layer. The chosen action would be one of a
/// world with it: then the features have to show whether the layer retracts, as the signed ones do.
public struct FeaturedPegInHole: Environment, Sendable {
  /// The world itself.
  public var base: PegInHole
  /// Which features are seen.
  public let view: PegView

  /// Looks at a world.
  public init(_ base: PegInHole, as view: PegView) {
    (self.base, self.view) = (base, view)
  }

  public var actionCount: Int { base.actionCount }

  /// The action that the last step carried out.
  public var executedAction: Int? { base.report.executedAction }

  public mutating func reset(using generator: inout some RandomNumberGenerator) -> PegFeatures {
    _ = base.reset(using: &generator)
    return features
  }

  public mutating func step(
    _ action: Int, using generator: inout some RandomNumberGenerator
  ) -> Step<PegFeatures> {
    let step = base.step(action, using: &generator)
    return Step(
      observation: features, reward: step.reward, isTerminated: step.isTerminated,
      isTruncated: step.isTruncated)
  }

  /// The features of the last observation.
  public var features: PegFeatures {
    switch view {
    case .document:
      PegFeatures.document(
        of: base.observation, hole: base.holeEstimate, home: base.configuration.home)
    case .signed:
      PegFeatures.signed(
        of: base.observation, hole: base.holeEstimate, isRetracting: base.report.wasOverridden)
    }
  }
}
