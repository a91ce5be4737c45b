import Coursework
import DecisionProcesses

/// What a network comes to in episodes that it was not trained in.
struct PegHeldOut {
  /// The number of episodes.
  let count: Int
  /// How many of them inserted the peg.
  private(set) var inserted = 0
  /// How many exceeded the limit of the force.
  private(set) var excessive = 0
  /// The greatest force, in newtons.
  private(set) var greatestForce = 0.0

  /// The chance of a random choice: a policy that always takes the best can go round in circles.
  static let epsilon = 0.02

  /// Lets a network act.
  ///
  /// - Parameters:
  ///   - network: Twelve features in, fifteen values out.
  ///   - numbering: What the numbers of the actions stand for.
  ///   - count: The number of episodes.
  ///   - generator: The source of every draw.
  init(
    of network: ValueNetwork, numbering: [Int], count: Int, using generator: inout SeededGenerator
  ) {
    self.count = count
    let task = PegInsertionTask(seed: generator.next(), numbering: numbering)
    for _ in 0..<count {
      let (isInserted, isExcessive) = episode(in: task, of: network, using: &generator)
      inserted += isInserted ? 1 : 0
      excessive += isExcessive ? 1 : 0
    }
  }

  private mutating func episode(
    in task: PegInsertionTask, of network: ValueNetwork,
    using generator: inout SeededGenerator
  ) -> (isInserted: Bool, isExcessive: Bool) {
    var state = task.reset()
    var isExcessive = false
    while true {
      let explored = generator.flip(Self.epsilon) ? generator.index(below: task.actionCount) : nil
      guard let values = try? network.actionValues(of: state.features),
        let step = try? task.step(
          explored ?? values.indices.max { values[$0] < values[$1] } ?? 0)
      else { return (false, isExcessive) }
      greatestForce = max(greatestForce, task.peakForce)
      isExcessive = isExcessive || task.exceededForce
      state = step.state
      if step.isTerminated { return (true, isExcessive) }
      if step.isTruncated { return (false, isExcessive) }
    }
  }
}
