import DecisionProcesses
import DynamicProgramming
import Environments
import RealModule

extension GridValues {
  func findings(_ runs: [Measurement]) -> [Finding] {
    exactFindings + [
      certified(
        "The largest error of any run after 1,000 episodes",
        runs.map { supremumDistance($0.early, Self.exact) }, runs.map(\.certificates.early)),
      certified(
        "The largest error of any run after 20,000 episodes",
        runs.map { supremumDistance($0.late, Self.exact) }, runs.map(\.certificates.late)),
      .mean(
        "The learned value of moving right at the start after 1,000 episodes",
        of: runs.map { $0.early[0, Direction.right.rawValue] }, exact: Self.way,
        basis: "Exact: as above."),
      .mean(
        "The number of steps of 1,000 random episodes", of: runs.map { Double($0.earlySteps) },
        exact: 1_000 * Self.meanLength, basis: "The article runs until an end, without a cap."),
    ]
  }

  /// The value of the shortest way: six moves, five of which cost 0.1.
  private static let way: Double = {
    let powers = (0..<6).map { Double.pow(discount, $0) }
    return 10 * powers[5] - 0.1 * powers[..<5].reduce(0, +)
  }()

  private var exactFindings: [Finding] {
    // A bump costs one move more.
    let bump = -0.1 + Self.discount * Self.way
    let exact = zip(Direction.allCases, [bump, Self.way, bump, Self.way])
    let bellman = BellmanOperator(of: GridWorld.document, discount: Self.discount)
    return zip(exact, [2.53, 2.48, 2.51, 2.55]).map { entry, printed in
      .equal(
        "The exact value of moving \(entry.0) at the start, where the article prints "
          + NumberText.fixed(printed, places: 2),
        measured: Self.exact[0, entry.0.rawValue], exact: entry.1, tolerance: 1e-9,
        basis: "10 · 0.99⁵ − 0.1 · (1 + 0.99 + … + 0.99⁴) on the shortest way; a bump first: "
          + "−0.1 + 0.99 times that.")
    }
      + [
        .equal(
          "The largest change of the exact values under Bellman's optimality operator",
          measured: supremumDistance(bellman.optimality(Self.exact), Self.exact), exact: 0,
          tolerance: 1e-11, basis: "Values that it moves by d are off by at most 100 d.")
      ]
  }

  /// The mean number of steps of a random episode, exact: longer ones than 10,000 do not happen.
  private static var meanLength: Double {
    EpisodeForecast(
      of: UniformPolicy(actionCount: 4), in: GridWorld.document, stepLimit: 10_000
    ).meanLength
  }

  /// The largest error of all runs is at most the largest certificate, up to rounding.
  private func certified(_ claim: String, _ errors: [Double], _ bounds: [Double]) -> Finding {
    .atMost(
      claim, measured: errors.max() ?? .nan, bound: bounds.max() ?? .nan, tolerance: 1e-9,
      basis: "A run's transitions alone bound its error; 10⁻⁹ covers rounding.")
  }
}
