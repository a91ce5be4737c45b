import Coursework

/// The keys of the quiz, computed where there is something to compute.
enum DQNQuizKey {
  /// The rows of the figure that compares games; it is the third in the paper.
  static let games = DQNAnswers.Games.games49

  /// Four grey frames.
  static let inputNumbers = DQNAnswers.Numbers(rawValue: "numbers\(84 * 84 * 4)") ?? .numbers7056

  /// The geometric series of a reward of 1, added up until nothing changes.
  static let largestValue: DQNAnswers.Bound = {
    var value = 0.0
    for _ in 0..<5000 { value = 1 + 0.99 * value }
    return DQNAnswers.Bound(rawValue: "value\(Int(value.rounded()))") ?? .unlimited
  }()

  /// How far the news travels: each state hears what the target network knows of the next one.
  static let heardOf: DQNAnswers.Distance = {
    var (online, target) = (0, 0)
    for step in 1...50_000 {
      online = max(online, target + 1)
      if step % 1000 == 0 { target = online }
    }
    return DQNAnswers.Distance(rawValue: "states\(online)") ?? .states1
  }()

  /// As the paper says where it tells how the network was trained.
  static let clipped = DQNAnswers.Clipped.error

  /// A byte for each pixel of a million frames.
  static let frameMemory: DQNAnswers.Gigabytes = {
    let bytes = 84.0 * 84 * 1e6
    return DQNAnswers.Gigabytes(rawValue: "gigabytes\(Int((bytes / 1e9).rounded()))")
      ?? .gigabytes226
  }()

  /// The first step after which no more than half is left.
  static let halfReplaced: DQNAnswers.Steps = {
    var (left, steps) = (1.0, 0)
    while left > 0.5 {
      left -= 0.005 * left
      steps += 1
    }
    return DQNAnswers.Steps(rawValue: "steps\(steps)") ?? .steps1000
  }()
}
