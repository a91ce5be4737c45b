/// Exercise 1.6: settings under which a given behaviour is optimal.
///
/// A grid has a near exit that pays little, a far exit that pays much, and a cliff along the short
/// ways to both. The agent knows the grid and behaves optimally. You choose the discount, how
/// slippery the ground is and what each step pays, so that it behaves in a given way, or find that
/// no choice makes it.
///
///     ......
///     .##...
///     .##g#G    g near exit, G far exit, # wall
///     S.....    S start
///     PPPPPP    P cliff
///
/// The grids asked about are this one, turned or mirrored. The near exit pays 0.08 to 0.25 times
/// what the far one does, and the cliff takes 0.5 to 2 times that; the unit changes from grid to
/// grid. On solid ground `maximumSlip` is 0, elsewhere it is 0.2 to 0.5.
///
/// Source: the DiscountGrid of UC Berkeley's CS 188, project 3; for slipping, Russell and Norvig,
/// *Artificial Intelligence: A Modern Approach* (2021), section 17.1.
public protocol HorizonChoiceExercise: SendableMetatype {
  /// Settings under which the optimal policy shows `behavior`, or nil where no settings do.
  ///
  /// - Throws: `InvalidInput` where a reward is not finite, the order cliff < 0 < near exit < far
  ///   exit does not hold, or `maximumSlip` lies outside `0...1`.
  static func settings(
    for behavior: ExitBehavior,
    in world: ExitWorld
  ) throws -> HorizonSettings?
}

/// How an optimal agent can behave on a grid with two exits and a cliff.
///
/// The judge solves the grid exactly and follows the greedy actions from the start, as if no move
/// slipped. Actions tie where their values differ by at most 1e-9 of what the far exit pays;
/// whichever of them is taken, the behaviour has to be the same.
public enum ExitBehavior: String, CaseIterable, Codable, Sendable {
  /// Leaves by the near exit, on a way that touches a cell beside the cliff, not counting the
  /// start.
  case nearExitAlongTheCliff
  /// Leaves by the near exit, on a way that touches no cell beside the cliff, not counting the
  /// start.
  case nearExitAwayFromTheCliff
  /// Leaves by the far exit, on a way that touches a cell beside the cliff, not counting the start.
  case farExitAlongTheCliff
  /// Leaves by the far exit, on a way that touches no cell beside the cliff, not counting the
  /// start.
  case farExitAwayFromTheCliff
  /// Stays on the grid for ever.
  case neverLeaves
}

/// What you choose.
public struct HorizonSettings: Hashable, Codable, Sendable {
  /// The weight of a reward one step later, in `0...0.999`.
  public var discount: Double
  /// The chance that a move goes sideways instead, half of it to each side; in `0...maximumSlip`.
  public var slip: Double
  /// What each step pays that neither leaves nor falls; at most 100 times what the far exit pays,
  /// or costs.
  public var stepReward: Double

  /// Creates settings.
  public init(discount: Double, slip: Double, stepReward: Double) {
    self.discount = discount
    self.slip = slip
    self.stepReward = stepReward
  }
}

extension Contracts {
  /// Exercise 1.6.
  public enum HorizonChoice: Contract {
    public typealias Implementation = any HorizonChoiceExercise.Type
    public static let id = ExerciseID(1, 6)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.HorizonChoice.self
    }
  }
}
