import DecisionProcesses
public import Robotics

/// The peg and its hole, as a task: the easier hole of 1 mm diametral clearance.
///
///     var task = PegInsertionTask(seed: 7)
///     var state = try task.reset()            // 12 signed features
///
/// Hole, friction, latency, noise and start differ from episode to episode. The safety layer of exercise
/// 10.3 is there, and no cap of the force: 50 N can be exceeded, and cost 10. The 15 actions are numbered
/// in an order that the seed decides.
///
/// It is an object: it is changed in place, and two names for it are one task.
public final class PegInsertionTask: PegTask {
  /// What each number of an action stands for.
  public let numbering: [Int]
  private let potential = InsertionPotential()
  private var world: FeaturedPegInHole
  private var generator: SeededGenerator
  private var isUnderWay = false

  /// Creates the task.
  ///
  /// - Parameters:
  ///   - seed: The seed of every draw of the world.
  ///   - numbering: What each number stands for, all actions in some order; nil for an order drawn from
  ///     the seed.
  public init(seed: UInt64, numbering: [Int]? = nil) {
    var generator = SeededGenerator(seed: seed)
    let drawn = Self.numbering(using: &generator)
    let isOrder = numbering.map { $0.sorted() == Array(0..<Self.actionCount) } ?? false
    self.numbering = isOrder ? numbering ?? drawn : drawn
    self.generator = generator
    world = FeaturedPegInHole(PegInHole(Self.configuration), as: .signed)
  }

  /// The number of actions.
  public static var actionCount: Int { PegAction.allCases.count }

  /// The number of features.
  public static var featureCount: Int { PegView.signed.featureCount }

  /// The world of the exercise.
  public static var configuration: PegInHoleConfiguration {
    var settings = PegInHoleConfiguration()
    settings.randomization.clearance = 0.001...0.001
    return settings
  }

  public var actionCount: Int { Self.actionCount }

  /// The greatest force of the last step, in newtons.
  public var peakForce: Double { world.base.report.peakForce }

  /// Whether the force of the last step was above its limit.
  public var exceededForce: Bool { world.base.report.exceededForce }

  public func reset() -> PegTaskState {
    _ = world.reset(using: &generator)
    isUnderWay = true
    return state
  }

  public func step(_ action: Int) throws -> PegTaskStep {
    guard isUnderWay else { throw InvalidInput("no episode is under way: call reset first") }
    guard numbering.indices.contains(action) else {
      throw InvalidInput("there is no action \(action)")
    }
    let step = world.step(numbering[action], using: &generator)
    isUnderWay = !step.isLast
    let executed = world.executedAction.flatMap { numbering.firstIndex(of: $0) } ?? action
    return PegTaskStep(
      state: state, reward: step.reward, isTerminated: step.isTerminated,
      isTruncated: step.isTruncated, wasOverridden: world.base.report.wasOverridden,
      executedAction: executed)
  }

  /// What is seen, and its potential by where the peg is believed to be.
  private var state: PegTaskState {
    let place = PegPlacement(world.base.observation.pose, seenFrom: world.base.holeEstimate)
    return PegTaskState(features: Array(world.features), potential: potential.value(of: place))
  }

  private static func numbering(using generator: inout SeededGenerator) -> [Int] {
    var order = Array(0..<actionCount)
    for last in order.indices.dropFirst().reversed() {
      order.swapAt(last, generator.index(below: last + 1))
    }
    return order
  }
}
