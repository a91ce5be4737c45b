/// What a monitor of a training can be alarmed about.
public enum TrainingAlert: String, CaseIterable, Hashable, Sendable {
  /// The smoothed return is well below what it was.
  case returnFell = "the return fell"
  /// A value is larger than any discounted sum of rewards.
  case valuesTooLarge = "values are too large"
  /// More choices are exploratory than epsilon allows.
  case exploresBeyondEpsilon = "the agent explores more than its epsilon allows"
  /// The start's value still goes up and down.
  case valuesOscillate = "values go up and down"
  /// All values have been the same for long.
  case valuesFlat = "values are flat"
  /// A reward, an error or a value was not a finite number.
  case notFinite = "a number is not finite"
}

/// How a monitor of a training is set up.
public struct TrainingMonitorConfiguration: Hashable, Sendable {
  /// The weight of a reward one step later.
  public var discount: Double
  /// The number of states.
  public var stateCount: Int
  /// The number of episodes over which returns are smoothed.
  public var window = 100
  /// The most steps of an episode, if there is a limit.
  public var horizon: Int?
  /// The number of last states among which different ones are counted: the size of the replay buffer,
  /// if there is one.
  public var stateWindow = 10_000

  /// Creates the settings.
  public init(discount: Double, stateCount: Int) {
    self.discount = discount
    self.stateCount = stateCount
  }
}

/// All monitors of a training in one: it is told of each step and each episode, and of choices where it
/// is known which were exploratory, and says what is alarming now.
///
///     var monitor = TrainingMonitor(.init(discount: 0.99, stateCount: 16))
///     monitor.recordStep(state: state, reward: step.reward, tdError: error)
///     monitor.recordEpisode(return: sum, values: ValueSummary(of: agent.actionValues))
///     monitor.alerts    // [.returnFell]
///
/// Its memory is taken at once and does not grow; recording allocates nothing. An alert that is over
/// is no longer listed, except that a number that was not finite stays, since nothing learned from it can be
/// trusted, and so does more exploration than epsilon allows.
public struct TrainingMonitor: Hashable, Sendable {
  /// The settings.
  public let configuration: TrainingMonitorConfiguration
  /// The fall of the return below what it was.
  public private(set) var fall: ReturnFallMonitor
  /// The direction of the return.
  public private(set) var trend = ReturnTrend()
  /// The size of values.
  public private(set) var magnitude: MagnitudeMonitor
  /// The exploratory choices, against those that epsilon allows.
  public private(set) var exploration = ExplorationMonitor()
  /// The swing of the start's value.
  public private(set) var oscillation = OscillationMonitor()
  /// The deviation of values.
  public private(set) var variance = ValueVarianceMonitor()
  /// The different states.
  public private(set) var states: UniqueStateMonitor
  /// The errors, early and late.
  public private(set) var errors = ErrorMonitor()
  /// The number of steps.
  public private(set) var stepCount = 0
  /// The number of episodes.
  public private(set) var episodeCount = 0
  /// The number of rewards, returns, errors and values that were not finite.
  public private(set) var nonFiniteCount = 0

  private var stepsSinceValues = 0

  /// Creates a monitor that has seen nothing.
  public init(_ configuration: TrainingMonitorConfiguration) {
    self.configuration = configuration
    fall = ReturnFallMonitor(window: configuration.window)
    magnitude = MagnitudeMonitor(discount: configuration.discount, horizon: configuration.horizon)
    states = UniqueStateMonitor(
      window: configuration.stateWindow, stateCount: configuration.stateCount)
  }

  /// Takes one step: the state in which it was made, its reward and the error it was learned with.
  ///
  /// - Complexity: O(1), without allocation.
  public mutating func recordStep(state: Int, reward: Double, tdError: Double) {
    stepCount += 1
    stepsSinceValues += 1
    states.record(state)
    magnitude.record(reward: reward)
    errors.record(tdError)
    if !reward.isFinite || !tdError.isFinite { nonFiniteCount += 1 }
  }

  /// Takes some choices, none of which had a larger chance of being exploratory than `epsilon`.
  ///
  /// Where an agent does not know which choices were greedy, this is left out, and nothing alerts.
  ///
  /// - Precondition: `exploratory` lies in `0...choices`, and `epsilon` in `0...1`.
  /// - Complexity: O(1), without allocation.
  public mutating func recordChoices(exploratory: Int, of choices: Int, epsilon: Double) {
    exploration.record(exploratory: exploratory, of: choices, epsilon: epsilon)
  }

  /// Takes one episode, with the values after it, and the start's among them, where they were looked
  /// at.
  ///
  /// - Complexity: O(window), without allocation.
  public mutating func recordEpisode(
    return sum: Double, values: ValueSummary? = nil, startValue: Double? = nil
  ) {
    episodeCount += 1
    if !sum.isFinite { nonFiniteCount += 1 }
    fall.record(sum)
    trend.record(sum)
    if let startValue {
      oscillation.record(startValue, scale: values?.magnitude ?? 0, afterSteps: stepCount)
    }
    guard let values else { return }
    nonFiniteCount += values.values.nonFiniteCount
    magnitude.record(value: values.magnitude)
    variance.record(
      deviation: values.deviation, scale: values.magnitude, steps: stepsSinceValues)
    stepsSinceValues = 0
  }

  /// What is alarming now.
  public var alerts: [TrainingAlert] {
    TrainingAlert.allCases.filter { alert in
      switch alert {
      case .returnFell: fall.isAlerting
      case .valuesTooLarge: magnitude.isAlerting
      case .exploresBeyondEpsilon: exploration.isAlerting
      case .valuesOscillate: oscillation.isAlerting
      case .valuesFlat: variance.isAlerting
      case .notFinite: nonFiniteCount > 0
      }
    }
  }
}
