import DecisionProcesses
import Environments

/// Asks what Q-learning earns on CartPole where a table sees the world through a discretizer.
///
/// Each of the four numbers is cut into equally wide bins between −limit and limit. The table is kept from episode
/// to episode, and cells that were not seen yet have values of 0. The chance of exploring falls from 1/2 to 0 over the
/// first half of the episodes.
public struct BinnedCartPoleQuestion: Question {
  public typealias Asks = Contracts.Discretizer
  /// How far the bins of position, velocity, angle and angular velocity reach, but for the open outer ones.
  public var limits: [Double]
  /// The number of bins of each.
  public var binCounts: [Int]
  /// The number of episodes.
  public var episodeCount: Int
  /// The number of steps after which an episode is cut short.
  public var stepLimit: Int
  /// The step size of Q-learning.
  public var stepSize: Double
  /// The seed of all draws.
  public var seed: UInt64

  /// Creates the question.
  public init(
    limits: [Double], binCounts: [Int], episodeCount: Int, stepLimit: Int, stepSize: Double,
    seed: UInt64
  ) {
    (self.limits, self.binCounts) = (limits, binCounts)
    (self.episodeCount, self.stepLimit) = (episodeCount, stepLimit)
    (self.stepSize, self.seed) = (stepSize, seed)
  }

  /// Slow answers may have a figure too: it asks for about 100,000 cells.
  public var secondsAllowed: Double { 20 }

  /// The return of each episode.
  public func answer(by implementation: any DiscretizerExercise.Type) throws -> [Int] {
    let edges = try zip(limits, binCounts).map { limit, count in
      try implementation.evenEdges(from: -limit, to: limit, binCount: count)
    }
    var learner = CellLearner(
      discretizer: try implementation.init(edges: edges), stepSize: stepSize)
    var world = TimeLimited(CartPole(), limit: stepLimit)
    var generator = SeededGenerator(seed: seed)
    return try (0..<episodeCount).map { episode in
      learner.epsilon = max(0, 0.5 - Double(episode) / Double(episodeCount))
      return try learner.play(&world, using: &generator)
    }
  }
}

/// Q-learning over cells.
///
/// The table grows with the cells that are seen, so that any number can be one.
private struct CellLearner {
  static let discount = 0.99

  let discretizer: any DiscretizerExercise
  let stepSize: Double
  var epsilon = 0.0
  var values: [Int: SIMD2<Double>] = [:]

  /// Plays an episode and learns from each step; returns the number of steps.
  mutating func play(
    _ world: inout TimeLimited<CartPole>, using generator: inout SeededGenerator
  ) throws -> Int {
    var cell = try cell(of: world.reset(using: &generator))
    var length = 0
    while true {
      let action = action(in: cell, using: &generator)
      let step = world.step(action, using: &generator)
      let next = try self.cell(of: step.observation)
      let following = step.isTerminated ? 0 : Self.discount * values[next, default: .zero].max()
      let target = step.reward + following
      values[cell, default: .zero][action] += stepSize * (target - value(of: action, in: cell))
      length += 1
      if step.isLast { return length }
      cell = next
    }
  }

  private func cell(of observation: SIMD4<Double>) throws -> Int {
    try discretizer.cell(of: observation.indices.map { observation[$0] })
  }

  private func value(of action: Int, in cell: Int) -> Double {
    values[cell, default: .zero][action]
  }

  /// Any action with chance epsilon, else one of the best.
  private func action(in cell: Int, using generator: inout SeededGenerator) -> Int {
    let row = values[cell, default: .zero]
    if generator.flip(epsilon) || row[0] == row[1] { return generator.index(below: 2) }
    return row[0] > row[1] ? 0 : 1
  }
}
