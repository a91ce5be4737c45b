import Coursework
import DynamicProgramming

/// Decides about settings by the exact optimal policy that they lead to.
///
/// On solid ground no setting makes a detour optimal. Let x be what the exit pays and c = step
/// reward / (1 − discount) what staying is worth. A way of d steps to it earns
///
///     c + discount^(d − 1) · (x − c).
///
/// If x > c and the discount is positive, the way along the cliff, four or six steps instead of
/// eight or ten, earns more than the detour. If x < c, staying earns more than either. If x = c, or
/// the discount is 0, actions tie that lead elsewhere. A search over 2,829 settings (41 discounts,
/// 23 step rewards, three ratios of the exits) found none either, and each of the other behaviours
/// more than 300 times.
enum HorizonChoiceJudge {
  /// Whether any settings show the behaviour asked for.
  static func isPossible(_ question: HorizonChoiceQuestion) -> Bool {
    switch question.behavior {
    case .nearExitAlongTheCliff, .farExitAlongTheCliff, .neverLeaves: true
    case .nearExitAwayFromTheCliff, .farExitAwayFromTheCliff: question.world.maximumSlip > 0
    }
  }

  /// Tells how settings, or the answer that there are none, are wrong.
  static func judge(
    _ question: HorizonChoiceQuestion,
    _ answer: HorizonSettings?
  ) -> Discrepancy? {
    guard let settings = answer else {
      return Expectation.holds(
        !isPossible(question), expected: "settings for \(question.behavior)",
        because: "some settings within the limits have that optimal policy",
        actual: "nil: no settings")
    }
    let world = question.world
    return Expectation.all(
      { range(settings.discount, 0...0.999, "discount") },
      { range(settings.slip, 0...world.maximumSlip, "slip") },
      { range(settings.stepReward, -100 * world.farReward...100 * world.farReward, "stepReward") },
      {
        let shown = behavior(of: settings, in: world)
        return Expectation.holds(
          shown == question.behavior, expected: "\(question.behavior)",
          because: "it was asked for; your settings are \(settings)",
          actual: shown.map { "an optimal policy that shows \($0)" }
            ?? "an optimal policy that shows none of the behaviours, or ties between several")
      })
  }

  /// The behaviour of every optimal policy under the settings, or nil where they differ or show
  /// none.
  static func behavior(of settings: HorizonSettings, in world: ExitWorld) -> ExitBehavior? {
    let grid = world.gridWorld(settings)
    let values = PolicyIteration(of: grid, discount: settings.discount).actionValues
    return GreedyWalk(grid, values, tolerance: 1e-9 * world.farReward).behavior
  }

  private static func range(
    _ value: Double,
    _ range: ClosedRange<Double>,
    _ name: String
  ) -> Discrepancy? {
    Expectation.holds(
      range.contains(value), expected: "\(name) in \(range)",
      because: "the contract sets these limits",
      actual: "\(value)")
  }
}
