/// Exercise 7.5: the network that holds still while the other one learns.
///
/// A deep Q-network that computes its targets from its own newest parameters chases itself. So a
/// second network, the *target* network, computes them, and follows the *online* network that learns
/// only slowly, by one of two rules:
///
/// - **A hard copy every C steps.** After each C-th learning step, that is after steps C, 2C, 3C, …,
///   the target's parameters become the online ones. Otherwise they do not change.
/// - **A Polyak blend.** After each learning step, each of the target's parameters moves by a share of
///   the way: target ← (1 − rate) · target + rate · online.
///
/// The parameters of a network are a `ParameterStore`, which is a *class*: two names can mean the
/// same store, and whoever copies the name has copied no number.
///
/// ## How many backups a rule allows
///
/// A reward reaches a state that is k steps before it only through k backups of the Bellman
/// operator, one on top of the other, and the target network decides how many there are. Suppose the
/// online network always fits its targets perfectly, so that with target value x it is
/// reward + discount · x for a single value, whose fixed point is x∗ = reward / (1 − discount). One
/// Bellman backup of x multiplies the distance |x − x∗| by the discount. The number of backups in n
/// steps is the b by which n steps of the target multiply the distance by discountᵇ. It follows that
///
///     hard copy: b = the number of copies in n steps
///     blend:     b = n · log(1 − rate · (1 − discount)) / log(discount)
///
/// since a blend multiplies the distance by 1 − rate + rate · discount. A rate of 1 gives n; for a
/// discount near 1 the blend allows about rate · n.
///
/// Source: Mnih and others, *Human-level control through deep reinforcement learning* (2015),
/// algorithm 1; Lillicrap and others, *Continuous control with deep reinforcement learning* (2016),
/// algorithm 1, for the blend; Polyak and Juditsky (1992) for the average.
public protocol TargetNetworkExercise: SendableMetatype {
  /// Creates a target network that begins with the numbers of an online network.
  ///
  /// Later changes of the online network's store do not change the target, and the target network
  /// never changes the online store.
  ///
  /// - Parameters:
  ///   - online: The parameters of the online network; at least one, all finite.
  ///   - rule: How the target follows; C is positive, a rate lies in 0 < rate ≤ 1.
  /// - Throws: `InvalidInput` where a parameter is not as described.
  init(online: ParameterStore, rule: TargetRule) throws

  /// The parameters of the target network, in a store that is not the online network's.
  var parameters: ParameterStore { get throws }

  /// Tells the target network that the online network has finished one learning step.
  ///
  /// What is refused is no step: it neither changes the target nor counts.
  ///
  /// - Parameter online: The store of the online network, with its parameters after the step; finite,
  ///   as many as at the beginning. It is the same store every time, whose numbers change.
  /// - Throws: `InvalidInput` where the parameters are not as described.
  mutating func onlineLearned(_ online: ParameterStore) throws

  /// The number of Bellman backups that a rule allows in a number of learning steps.
  ///
  /// - Parameters:
  ///   - steps: n; not negative.
  ///   - rule: How the target follows; C is positive, a rate lies in 0 < rate ≤ 1.
  ///   - discount: Strictly between 0 and 1.
  /// - Returns: b.
  /// - Throws: `InvalidInput` where a parameter is not as described.
  static func backups(inSteps steps: Int, rule: TargetRule, discount: Double) throws -> Double
}

/// The parameters of a network, in one place that several can name.
///
///     let online = ParameterStore([1, 2])
///     let same = online                         // no copy: another name
///     let copy = ParameterStore(online.values)  // a store of its own
public final class ParameterStore {
  /// The numbers.
  public var values: [Double]

  /// Creates a store that holds numbers of its own.
  public init(_ values: [Double]) {
    self.values = values
  }
}

/// How a target network follows the online network.
public enum TargetRule: Hashable, Codable, Sendable {
  /// A hard copy after every so many learning steps: C.
  case copy(every: Int)
  /// A blend after each learning step.
  case blend(rate: Double)

  /// Whether C is positive, or the rate in 0 < rate ≤ 1.
  var isValid: Bool {
    switch self {
    case .copy(let interval): interval >= 1
    case .blend(let rate): rate > 0 && rate <= 1
    }
  }
}

extension Contracts {
  /// Exercise 7.5.
  public enum TargetNetwork: Contract {
    public typealias Implementation = any TargetNetworkExercise.Type
    public static let id = ExerciseID(7, 5)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.TargetNetwork.self
    }
  }
}
