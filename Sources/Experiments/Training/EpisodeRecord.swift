import Diagnostics

/// The sums of one episode.
struct EpisodeRecord {
  private let discount: Double
  private var discounted = 0.0
  private var weight = 1.0
  private var rewards = RunningMoments()
  private var errors = RunningMoments()
  private var choices: [Int]

  /// The number of exploratory choices so far; nothing where one of them is not known.
  private(set) var exploratory: Int? = 0
  /// The largest epsilon of a choice so far.
  private(set) var epsilon = 0.0
  /// The sum of rewards so far.
  private(set) var sum = 0.0

  /// Begins an episode.
  init(discount: Double, actionCount: Int) {
    self.discount = discount
    choices = Array(repeating: 0, count: actionCount)
  }

  /// The number of choices so far.
  var choiceCount: Int { choices.reduce(0, +) }

  /// Takes one choice, the epsilon that it was made with, and whether it was a greedy one where that is
  /// known.
  mutating func add(choice action: Int, isGreedy: Bool?, epsilon: Double) {
    choices[action] += 1
    self.epsilon = max(self.epsilon, epsilon)
    exploratory = isGreedy.flatMap { isGreedy in exploratory.map { $0 + (isGreedy ? 0 : 1) } }
  }

  /// Takes what came of a choice.
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
    let steps = Double(choiceCount)
    row[.steps] = steps
    row[.topActionShare] = Double(choices.max() ?? 0) / steps
    row[.exploratoryShare] = exploratory.map { Double($0) / steps }
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
