public import DecisionProcesses

/// A bandit whose arms' means walk at random, so that what was learned goes out of date.
///
///     var world = DriftingBandit(armCount: 10, driftDeviation: 0.01)
///     _ = world.reset(using: &generator)
///     let step = world.step(3, using: &generator)
///     world.means[3]          // what the reward was drawn around
///
/// At each step all means move first, each by a normal draw of its own, of mean 0 and deviation
/// `driftDeviation`; then the arm pays its mean plus normal noise of deviation `noiseDeviation`.
/// Every episode begins with all means at 0, and none ends. There is one state, 0.
///
/// Source: Sutton and Barto (2018), section 2.5 and exercise 2.5, whose deviations are 0.01 and 1.
public struct DriftingBandit: Environment, Sendable {
  /// The number of arms.
  public let actionCount: Int
  /// The standard deviation of a mean's move in one step.
  public let driftDeviation: Double
  /// The standard deviation of a reward around its mean.
  public let noiseDeviation: Double
  /// The mean of each arm, as of the latest step.
  public private(set) var means: [Double]

  private var isUnderWay = false

  /// Creates a bandit.
  ///
  /// - Precondition: There is an arm; the deviations are finite and not negative.
  public init(armCount: Int = 10, driftDeviation: Double = 0.01, noiseDeviation: Double = 1) {
    require(armCount > 0, "A bandit needs at least one arm.")
    require(
      driftDeviation >= 0 && noiseDeviation >= 0 && driftDeviation.isFinite
        && noiseDeviation.isFinite, "Deviations are finite and not negative.")
    actionCount = armCount
    self.driftDeviation = driftDeviation
    self.noiseDeviation = noiseDeviation
    means = Array(repeating: 0, count: armCount)
  }

  public mutating func reset(using generator: inout some RandomNumberGenerator) -> Int {
    means = Array(repeating: 0, count: actionCount)
    isUnderWay = true
    return 0
  }

  public mutating func step(
    _ action: Int,
    using generator: inout some RandomNumberGenerator
  ) -> Step<Int> {
    require(isUnderWay, "Call reset(using:) before the first step.")
    require((0..<actionCount).contains(action), "An action is an index below actionCount.")
    for arm in means.indices { means[arm] += driftDeviation * generator.normal() }
    return Step(
      observation: 0, reward: means[action] + noiseDeviation * generator.normal(),
      isTerminated: false)
  }
}
