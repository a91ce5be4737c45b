import Datasets
import Foundation
import Statistics
import Testing

@testable import Experiments

/// What README and guides say of the ablation, against the rows in `datasets/experiments/cartpole-ablation.csv`.
struct CartPoleAblationReadmeTests {
  private let table: CartPoleAblation
  private let course: URL

  init() throws {
    let datasets = try DatasetFolder.find().url
    table = try StudyFile<CartPoleAblation>(
      at: datasets.appending(path: "experiments/cartpole-ablation.csv")
    ).read()
    course = datasets.deletingLastPathComponent()
  }

  /// A file of the course, with one space wherever there is any.
  private func text(of path: String) throws -> String {
    try String(contentsOf: course.appending(path: path), encoding: .utf8)
      .split { $0 == " " || $0 == "\n" }.joined(separator: " ")
  }

  private func saving(
    of component: CartPoleComponent, among company: CartPoleAblation.Company
  ) throws -> MeanInterval {
    try #require(table.saving(of: component, among: company))
  }

  private static func whole(_ number: Double) -> String { NumberText.fixed(number, places: 0) }

  private static func ends(_ saving: MeanInterval) -> String {
    "\(whole(saving.range.lowerBound)) to \(whole(saving.range.upperBound))"
  }

  @Test func `The README says what target network and replay save`() throws {
    let readme = try text(of: "README.md")
    let target = try saving(of: .targetNetwork, among: .plain)
    let others = try saving(of: .targetNetwork, among: .others)
    let replay = try saving(of: .replay, among: .plain)
    for sentence in [
      "The target network saves \(Self.whole(target.mean)) episodes (95 % interval \(Self.ends(target))) in "
        + "plain DQN",
      "that of replay too (\(Self.whole(replay.mean)); \(Self.ends(replay)))",
      "among all other parts (\(Self.whole(others.mean)); \(Self.ends(others)))",
    ] {
      #expect(readme.contains(sentence), "\(sentence)")
    }
  }

  @Test func `The README and the guide count the seeds and the runs that were given up`() throws {
    let runs = table.runs(with: CartPoleComponent.plain.subtracting([.targetNetwork]))
    let lost = runs.count { !$0.training.isSolved }
    #expect(
      try text(of: "README.md").contains(
        "where \(lost) of \(runs.count) runs without it were given up after "
          + "\(CartPoleMethod.dqn.episodeLimit)"))
    #expect(
      CartPoleAblationStudy.compared.allSatisfy { table.runs(with: $0).count == runs.count })
    let guide = try text(of: "Exercises/07-DQN/README.md")
    #expect(guide.contains("\(lost) of \(runs.count) runs without it were given up"))
    let newest = table.runs(with: CartPoleComponent.plain.subtracting([.replay]))
    let solved = newest.count { $0.training.isSolved }
    #expect(guide.contains("it was solved in \(solved) of \(newest.count) runs"))
  }

  @Test func `The guides say what the parts save, to the episode`() throws {
    let target = try saving(of: .targetNetwork, among: .plain)
    let double = try saving(of: .double, among: .plain)
    let dueling = try saving(of: .dueling, among: .others)
    for (chapter, sentence) in [
      (
        "07-DQN",
        "takes \(Self.whole(target.mean)) episodes more on average until CartPole is solved, with a 95 % "
          + "interval from \(Self.ends(target))"
      ),
      (
        "08-BetterDQN",
        "double targets save \(Self.whole(double.mean)) episodes in plain DQN, from \(Self.ends(double))"
      ),
      (
        "08-BetterDQN",
        "a dueling head \(Self.whole(dueling.mean)) among the others, from \(Self.ends(dueling))"
      ),
    ] {
      #expect(try text(of: "Exercises/\(chapter)/README.md").contains(sentence), "\(sentence)")
    }
  }

  @Test func `One interval is above 0, and each of the others includes 0`() throws {
    for company in CartPoleAblation.Company.allCases {
      for component in CartPoleComponent.allCases {
        let range = try saving(of: component, among: company).range
        let isSure = component == .targetNetwork && company == .plain
        #expect(isSure ? range.lowerBound > 0 : range.contains(0), "\(component), \(company)")
      }
    }
  }
}
