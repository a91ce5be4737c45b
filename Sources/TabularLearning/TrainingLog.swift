/// What happened in training, one entry for each episode.
public struct TrainingLog: Hashable, Codable, Sendable {
  /// Why an episode was over.
  public enum Ending: String, Hashable, Codable, Sendable {
    /// The process itself ended.
    case terminated
    /// A limit cut the episode short.
    case truncated
  }

  /// The sum of rewards of each episode, without discount.
  public private(set) var returns: [Double] = []
  /// The number of steps of each episode.
  public private(set) var lengths: [Int] = []
  /// Why each episode was over.
  public private(set) var endings: [Ending] = []
  /// The number of steps of all episodes.
  public private(set) var stepCount = 0

  /// Creates an empty log.
  public init() {}

  /// The number of episodes.
  public var episodeCount: Int { returns.count }

  /// Records an episode.
  public mutating func append(return sum: Double, length: Int, ending: Ending) {
    returns.append(sum)
    lengths.append(length)
    endings.append(ending)
    stepCount += length
  }

  /// Makes room for `count` episodes.
  public mutating func reserveCapacity(_ count: Int) {
    returns.reserveCapacity(count)
    lengths.reserveCapacity(count)
    endings.reserveCapacity(count)
  }
}
