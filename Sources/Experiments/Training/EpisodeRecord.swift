import Diagnostics

/// The sums of one episode.
struct EpisodeRecord {
  private let discount: Double
  private var discounted = 0.0
  private var weight = 1.0
  private var rewards = RunningMoments()
  private var errors = RunningMoments()

  /// The sum of rewards so far.
  private(set) var sum = 0.0

  /// Begins an episode.
  init(discount: Double) { self.discount = discount }

  /// Takes one step.
  mutating func add(reward: Double, error: Double) {
    sum += reward
    discounted += weight * reward
    weight *= discount
    rewards.record(reward)
    errors.record(error)
  }

  /// What is known of the episode, once it is over.
  func row(episode: Int, isTruncated: Bool) -> TrainingLogRow {
    var row = TrainingLogRow(episode: episode, return: sum)
    row[.steps] = Double(rewards.count + rewards.nonFiniteCount)
    row[.discountedReturn] = discounted
    row[.truncated] = isTruncated ? 1 : 0
    row[.discount] = discount
    row[.rewardMinimum] = rewards.logged(rewards.minimum)
    row[.rewardMaximum] = rewards.logged(rewards.maximum)
    row[.errorMean] = errors.logged(errors.mean)
    row[.errorDeviation] = errors.logged(errors.deviation)
    return row
  }
}

extension RunningMoments {
  /// A number made of these for a log: NaN where some were not finite, which moments leave out.
  func logged(_ value: Double) -> Double { nonFiniteCount > 0 ? .nan : value }
}
