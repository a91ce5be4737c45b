public import LinearLearning

/// How observations are brought to a common size before a network reads them.
///
///     var settings = DQNConfiguration()
///     settings.observationScaling = .ranges([-2.4...2.4, -3...3, -0.21...0.21, -3.5...3.5])
///     settings.observationScaling = .statistics(FeatureScaling(featureCount: 4))
///
/// Replay keeps observations as they came. They are scaled each time a network reads them, by both
/// networks alike and by the statistics of that moment, so that what was kept early is seen like what
/// is seen now. Kept in scaled form, one state would stand in replay as many different ones. The
/// price is that values shift when the statistics do, by a share that falls as 1/n.
///
/// The statistics count the state of each transition that is kept, and so nothing while an agent only
/// acts, as in evaluation. To let an agent learn on with statistics that stand still, freeze them.
///
/// The file of a network does not hold its scaling. It is a value of its own, to be kept beside it:
///
///     try JSONEncoder().encode(agent.learner.scaler?.scaling).write(to: file)
///
/// and given to the settings of the agent that goes on from the network.
public enum ObservationScaling: Hashable, Codable, Sendable {
  /// Each feature is brought from its range to −1...1 and held at the ends.
  case ranges([ClosedRange<Double>])
  /// Each feature is brought to mean 0 and deviation 1, by statistics that go on from these.
  case statistics(FeatureScaling)

  /// The number of features that an observation has.
  public var featureCount: Int {
    switch self {
    case .ranges(let ranges): ranges.count
    case .statistics(let statistics): statistics.featureCount
    }
  }
}
