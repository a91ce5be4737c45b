import DecisionProcesses
import RealModule

/// An alert that an agent explores more than its epsilon allows.
///
///     var monitor = ExplorationMonitor()
///     monitor.record(exploratory: 30, of: 200, epsilon: 0.1)
///     monitor.isAlerting    // false: 20 on average, and 30 by chance
///
/// The document asks to watch the ratio of exploratory to greedy choices. Under epsilon-greedy a choice
/// has a chance of at most ε of not being greedy, whatever came before, and for any factor f > 1
///
///     exp(K log f − Σ log(1 + ε (f − 1))),   K the number of exploratory choices so far,
///
/// does not grow on average. By Ville's inequality it ever exceeds 3 / δ with a chance of at most δ / 3:
/// with three factors the false alarm is at most δ = 1e-9 for the whole training, at every number of
/// choices at once, small ones too. An alert stays.
///
/// There is no alert of too few. Where values tie, as they do before the first reward, every choice is
/// greedy, and of n actions one of the others is drawn in (n − 1) / n of explorations.
///
/// Source: Ville, *Étude critique de la notion de collectif* (1939); Howard, Ramdas, McAuliffe and
/// Sekhon, *Time-uniform Chernoff bounds via nonnegative supermartingales* (2020), section 2.
public struct ExplorationMonitor: Hashable, Sendable {
  /// The chance δ of a false alarm in a whole training, however long.
  public static let falseAlarm = 1e-9
  private static let factors = SIMD4(1.25, 2, 4, 1)
  private static let limit = Double.log(3 / falseAlarm)

  /// The number of choices, up to an alert.
  public private(set) var choiceCount = 0
  /// The number of them that were exploratory.
  public private(set) var exploratoryCount = 0
  /// The most exploratory choices that epsilon allows on average.
  public private(set) var allowedCount = 0.0
  /// Whether there were more than chance makes.
  public private(set) var isAlerting = false

  // One sum for each factor; the fourth stays 0.
  private var evidence = SIMD4<Double>.zero

  /// Creates a monitor that has seen nothing.
  public init() {}

  /// Takes some choices, none of which had a larger chance of being exploratory than `epsilon`.
  ///
  /// - Precondition: `exploratory` lies in `0...choices`, and `epsilon` in `0...1`.
  /// - Complexity: O(1), without allocation.
  public mutating func record(exploratory: Int, of choices: Int, epsilon: Double) {
    require((0...1).contains(epsilon), "Epsilon is a probability: it lies in 0...1.")
    require(
      exploratory >= 0 && exploratory <= choices,
      "There are no more exploratory choices than choices.")
    guard !isAlerting else { return }
    choiceCount = choiceCount.saturatingSum(with: choices)
    exploratoryCount = exploratoryCount.saturatingSum(with: exploratory)
    allowedCount += Double(choices) * epsilon
    for place in 0..<3 {
      let factor = Self.factors[place]
      evidence[place] +=
        Double(exploratory) * .log(factor) - Double(choices) * .log(onePlus: epsilon * (factor - 1))
    }
    isAlerting = evidence.max() > Self.limit
  }
}
