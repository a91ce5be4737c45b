import Datasets
import Foundation
import Testing

@testable import Experiments

/// What the README says of the robot that stays at the near shelf, against the rows in
/// `datasets/experiments/wandering-robot.csv`.
struct WanderingRobotReadmeTests {
  /// A way to repair the robot, by the signs of its changes.
  private struct Way: Hashable {
    var floor: Substring
    var changes: Substring
  }

  private let destinations: [Way: [Substring]]
  private let readme: [Substring]

  init() throws {
    let datasets = try DatasetFolder.find().url
    let rows = try String(
      contentsOf: datasets.appending(path: "experiments/wandering-robot.csv"), encoding: .utf8
    ).split(separator: "\n").dropFirst().map { $0.split(separator: ",") }
    destinations = Dictionary(grouping: rows) { Way(floor: $0[0], changes: $0[1]) }
      .mapValues { rows in rows.map { $0[3] } }
    readme = try String(
      contentsOf: datasets.deletingLastPathComponent().appending(path: "README.md"),
      encoding: .utf8
    ).split(separator: "\n")
  }

  @Test(
    "Each way's line of the README's table is what the recorded runs come to",
    arguments: [
      ("none", "none"), ("ε", "slow exploration"), ("α", "a falling step size"),
      ("q", "initial noise"), ("ε α", "slow exploration, a falling step size"),
      ("ε q", "slow exploration, initial noise"), ("α q", "a falling step size, initial noise"),
      ("ε α q", "all three: the document's repair"),
    ])
  func line(changes: String, name: String) throws {
    let shares = try ["solid", "slippery"].map { floor in
      let ends = try #require(destinations[Way(floor: floor[...], changes: changes[...])])
      #expect(ends.count == 150)
      let share = Double(ends.count { $0 == "bay" }) / Double(ends.count)
      return NumberText.fixed(100 * share, places: 1) + " %"
    }
    let line = "| \(name) | \(shares[0]) | \(shares[1]) |"
    #expect(readme.contains(line[...]), "\(line)")
  }
}
