/// Exercise 9.3: a monitor that goes along with a training and says what is alarming now.
///
/// It is told of each step and each episode, and gives readings. No rule of it changes if all rewards
/// are multiplied by a positive number; that of the return does not either if all returns are moved.
///
/// **Return.** With a `returnWindow` of n, the *smoothed return* is the mean of the last n returns;
/// there is none before there are n of them. Returns that are not finite are left out: it is as if
/// they had never been. The first smoothed return is the *start*, and the largest so far the *best*.
/// Each has a standard error, s / √n, with s the root of Σ (x − m)² / (n − 1) over its n returns. With
/// *now* the latest,
///
///     loss = best − now
///     threshold = max(0.5 · (best − start), 6 · √(error of now² + error of best²),
///                     10⁻⁹ · the larger of |best| and |now|)
///
/// `returnFell` begins once the loss exceeds the threshold: half of what had been gained is gone, and
/// it is no noise. It ends once the loss is at most half of the threshold, both as they are then, so
/// that it does not flutter. There is no alert before there is a smoothed return.
///
/// **Values.** With R the largest magnitude of a finite reward so far, 0 before the first, no
/// discounted sum of rewards exceeds
///
///     bound = R · (1 + discount + discount² + …)    with `horizon` terms where there is one
///
/// which is R / (1 − discount) without a horizon, and infinite where the discount is 1 besides.
/// `valuesTooLarge` holds while the largest magnitude of a finite value, as values were looked at last,
/// exceeds the bound as it is now by more than a billionth of it.
///
/// **Flat values.** Values look *flat* where their deviation (the root of Σ (x − m)² over their number
/// less 1, of those that are finite) is at most a thousandth of their largest magnitude; all 0 is
/// flat. A look that finds them flat adds the steps since the look before it, or since the beginning;
/// one that does not sets the count to 0. `valuesFlat` holds while the count is at least `patience`.
///
/// **States.** The share of unique states is the number of different ones among the last
/// `stateWindow` steps, or all of them while there are fewer, over the most that there can be: the
/// smaller of `stateWindow` and `stateCount`.
///
/// **Numbers.** `notFinite` begins with the first reward, return or value that is not finite, and
/// never ends: nothing that is learned from it can be trusted.
///
/// The source document alerts at a return below half of the running mean, which is every ordinary
/// return where returns are negative; at values above 100 rewards, which are right at a discount
/// of 0.999 and impossible at 0.5; and at a variance below 0.01, which depends on the unit.
///
/// Source: the first source document, “Production Pitfalls”; Page, *Continuous inspection schemes*
/// (1954), for alarms on a stream.
public protocol TrainingMonitorExercise: SendableMetatype {
  /// Creates a monitor that has seen nothing.
  ///
  /// - Parameter settings: What it is to know of the training.
  /// - Throws: `InvalidInput` where the discount is not in 0...1, a horizon is not positive, the
  ///   return window is less than 2, or one of the other numbers is not positive.
  init(_ settings: MonitorSettings) throws

  /// Takes one step.
  ///
  /// - Parameters:
  ///   - state: The state that was left, in 0..<stateCount.
  ///   - reward: Its reward; any number, finite or not.
  /// - Throws: `InvalidInput` where the state is none.
  mutating func recordStep(state: Int, reward: Double) throws

  /// Takes the end of an episode, and looks at the values.
  ///
  /// - Parameters:
  ///   - sum: The return of the episode; any number, finite or not.
  ///   - values: The action values of all states, terminal ones left out; at least two numbers,
  ///     finite or not.
  /// - Throws: `InvalidInput` where there are fewer than two values.
  mutating func recordEpisode(return sum: Double, values: [Double]) throws

  /// What there is to see now.
  var reading: MonitorReading { get throws }
}

/// What a monitor knows of a training beforehand.
public struct MonitorSettings: Hashable, Codable, Sendable {
  /// The weight of a reward one step later.
  public var discount: Double
  /// The most steps of an episode, if there is a limit.
  public var horizon: Int?
  /// The number of returns that are averaged.
  public var returnWindow: Int
  /// The number of steps of flat values that are too many.
  public var patience: Int
  /// The number of last steps whose states are counted.
  public var stateWindow: Int
  /// The number of states that there are.
  public var stateCount: Int

  /// Creates settings.
  public init(
    discount: Double, horizon: Int?, returnWindow: Int, patience: Int, stateWindow: Int,
    stateCount: Int
  ) {
    self.discount = discount
    self.horizon = horizon
    self.returnWindow = returnWindow
    self.patience = patience
    self.stateWindow = stateWindow
    self.stateCount = stateCount
  }
}

/// What a monitor shows.
public struct MonitorReading: Hashable, Codable, Sendable {
  /// The mean of the last returns; nil before there are enough.
  public var smoothedReturn: Double?
  /// The largest magnitude that a value can have, by the rewards so far.
  public var valueBound: Double
  /// The share of unique states.
  public var uniqueStateShare: Double
  /// What is alarming, in the order in which `MonitorAlert` has it, each once at most.
  public var alerts: [MonitorAlert]

  /// Creates a reading.
  public init(
    smoothedReturn: Double?, valueBound: Double, uniqueStateShare: Double, alerts: [MonitorAlert]
  ) {
    self.smoothedReturn = smoothedReturn
    self.valueBound = valueBound
    self.uniqueStateShare = uniqueStateShare
    self.alerts = alerts
  }
}

/// What a monitor can be alarmed about.
public enum MonitorAlert: String, CaseIterable, Hashable, Codable, Sendable {
  /// The smoothed return is well below what it was.
  case returnFell
  /// A value is larger than any discounted sum of rewards.
  case valuesTooLarge
  /// All values have been nearly the same for long.
  case valuesFlat
  /// Some number was not finite.
  case notFinite
}

extension Contracts {
  /// Exercise 9.3.
  public enum TrainingMonitor: Contract {
    public typealias Implementation = any TrainingMonitorExercise.Type
    public static let id = ExerciseID(9, 3)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.TrainingMonitor.self
    }
  }
}
