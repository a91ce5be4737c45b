import DecisionProcesses

/// A world that shows the same episode whatever is done in it, and writes down what was done.
///
/// It never draws. Steps after the end change nothing: they end again at once, and are counted.
struct FixedEpisode: Environment {
  let actionCount: Int
  /// The states in order, one more than there are rewards.
  let states: [Int]
  /// The reward of each step.
  let rewards: [Double]
  /// Whether the episode is cut short after the last step, instead of ending there.
  let isTruncated: Bool
  /// The actions taken so far, those after the end included.
  private(set) var taken: [Int] = []

  init(actionCount: Int, states: [Int], rewards: [Double], isTruncated: Bool) {
    self.actionCount = actionCount
    self.states = states
    self.rewards = rewards
    self.isTruncated = isTruncated
  }

  mutating func reset(using generator: inout some RandomNumberGenerator) -> Int {
    taken = []
    return states[0]
  }

  mutating func step(
    _ action: Int,
    using generator: inout some RandomNumberGenerator
  ) -> Step<Int> {
    let index = min(taken.count, rewards.count - 1)
    let isOver = taken.count >= rewards.count
    taken.append(action)
    let isLast = taken.count >= rewards.count
    return Step(
      observation: states[index + 1], reward: isOver ? 0 : rewards[index],
      isTerminated: isOver || (isLast && !isTruncated), isTruncated: isLast && isTruncated)
  }
}
