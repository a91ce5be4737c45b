import DecisionProcesses
import DynamicProgramming
import Environments
import RealModule

extension GridValues {
  func findings(_ runs: [Measurement]) -> [Finding] {
    // The shortest way has six moves, five of which cost 0.1; a bump costs one move more.
    let powers = (0..<7).map { Double.pow(Self.discount, $0) }
    let way = 10 * powers[5] - 0.1 * powers[..<5].reduce(0, +)
    let bump = -0.1 + Self.discount * way
    let exact = zip(Direction.allCases, [bump, way, bump, way])
    let printed = [2.53, 2.48, 2.51, 2.55]
    return zip(exact, printed).map { entry, printed in
      .equal(
        "The exact value of moving \(entry.0) at the start, where the article prints "
          + NumberText.fixed(printed, places: 2),
        measured: Self.exact[0, entry.0.rawValue], exact: entry.1, tolerance: 1e-9,
        basis: "10 · 0.99⁵ − 0.1 · (1 + 0.99 + … + 0.99⁴) on the shortest way; a bump first: "
          + "−0.1 + 0.99 times that.")
    }
      + [
        certified(
          "The largest error of any run after 1,000 episodes",
          runs.map { supremumDistance($0.early, Self.exact) }, runs.map(\.certificates.early)),
        certified(
          "The largest error of any run after 20,000 episodes",
          runs.map { supremumDistance($0.late, Self.exact) }, runs.map(\.certificates.late)),
        .mean(
          "The learned value of moving right at the start after 1,000 episodes",
          of: runs.map { $0.early[0, Direction.right.rawValue] }, exact: way,
          basis: "Exact: as above."),
        .mean(
          "The number of steps of 1,000 random episodes", of: runs.map { Double($0.earlySteps) },
          exact: 1_000 * Self.meanLength, basis: "The article runs until an end, without a cap."),
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
      claim, measured: errors.max() ?? .nan, bound: (bounds.max() ?? .nan) + 1e-9,
      basis: "The world is deterministic: a run's transitions alone bound its error; "
        + "1e-9 covers rounding.")
  }
}
