import Datasets
import DeepQLearning
import Foundation
import Plotting
import Statistics
import Testing

@testable import Experiments

struct CartPoleAblationTests {
  private static let header = "components,seed,solved,episodes,steps,seconds,returns\n"

  /// Plain agents take 3 and 5 episodes; with double targets they take 1 each, on the same seeds.
  private static let rows =
    header + """
      none,1,yes,3,27,0.50,9 8 10
      double,1,yes,1,9,0.25,9
      double,2,yes,1,7,0.25,7
      none,2,no,5,10,1.00,2 2 2 2 2
      double,3,yes,4,8,0.25,2 2 2 2
      double+dueling+prioritized+n-step,1,yes,2,6,2.00,2 4

      """

  @Test func `What a component saves is the mean over the seeds that have both runs`() throws {
    let table = try CartPoleAblation(csv: Self.rows)
    // 3 − 1 and 5 − 1; seed 3 has no plain run.
    let saving = try #require(table.saving(of: .double, among: .plain))
    #expect(saving.mean == 3)
    // The deviation of 2 and 4 is √2, over √2; times Student's 0.975 quantile for one degree.
    #expect(abs(saving.radius - 12.7062047) < 1e-6)
    #expect(table.saving(of: .dueling, among: .plain) == nil)
    #expect(table.saving(of: .double, among: .others) == nil)
  }

  @Test func `Among the others, the whole is compared with the whole but one`() throws {
    let rows =
      Self.header + """
        dueling+prioritized+n-step,1,yes,1,9,0.10,9
        double+dueling+prioritized+n-step,1,yes,4,8,0.10,2 2 2 2
        dueling+prioritized+n-step,2,yes,2,4,0.10,2 2
        double+dueling+prioritized+n-step,2,yes,3,6,0.10,2 2 2

        """
    let saving = try #require(
      try CartPoleAblation(csv: rows).saving(of: .double, among: .others))
    #expect(saving.mean == -2)
  }

  @Test func `Rows read back are the rows that were written`() throws {
    let table = try CartPoleAblation(csv: Self.rows)
    #expect(table.csv == Self.rows)
    #expect(table.runs.map(\.components.count) == [2, 3, 3, 2, 3, 6])
    #expect(table.runs[0].components == [.replay, .targetNetwork])
    #expect(try CartPoleAblation(csv: "").runs.isEmpty)
  }

  @Test(arguments: [
    "dueling+double,4,yes,1,2,0.1,2", "double+double,4,yes,1,2,0.1,2", ",4,yes,1,2,0.1,2",
    "curiosity,4,yes,1,2,0.1,2", "replay,4,yes,1,2,0.1,2", "without-double,4,yes,1,2,0.1,2",
    "without-target+without-replay,4,yes,1,2,0.1,2", "none,x,yes,1,2,0.1,2", "none,4,yes,1,3,0.1,2",
    "none,4,perhaps,1,2,0.1,2", "none,4,yes,1,2",
  ])
  func `A row that is none of ours is an error of its line`(row: String) {
    #expect(throws: StudyTableError(line: 8, subject: "runs on CartPole")) {
      try CartPoleAblation(csv: Self.rows + row + "\n")
    }
  }

  @Test func `A row that was cut off is left out, and a foreign file is an error of line 1`() throws
  {
    #expect(try CartPoleAblation(csv: String(Self.rows.dropLast(2))).runs.count == 5)
    #expect(throws: StudyTableError(line: 1, subject: "runs on CartPole")) {
      try CartPoleAblation(csv: "method,settings,seed,solved,episodes,steps,seconds,returns\n")
    }
  }

  @Test func `Plain agents without a part of theirs are compared with plain ones`() throws {
    let rows =
      Self.header + """
        none,1,yes,1,9,0.10,9
        without-replay,1,no,4,8,0.10,2 2 2 2
        without-target,1,no,2,4,0.10,2 2
        none,2,yes,2,9,0.10,4 5
        without-replay,2,no,5,10,0.10,2 2 2 2 2
        without-target,2,no,3,6,0.10,2 2 2
        without-replay+without-target+double+dueling+prioritized+n-step,2,no,1,2,0.10,2

        """
    let table = try CartPoleAblation(csv: rows)
    #expect(table.saving(of: .replay, among: .plain)?.mean == 3)
    #expect(table.saving(of: .targetNetwork, among: .plain)?.mean == 1)
    #expect(table.saving(of: .replay, among: .others) == nil)
    #expect(table.runs[1].components == [.targetNetwork])
    #expect(table.runs[6].components == [.double, .dueling, .prioritized, .nStep])
    #expect(table.csv == rows)
  }

  @Test func `Fourteen agents are compared, and runs that are there are not made again`() throws {
    let study = CartPoleAblationStudy(seedCount: 2, search: [:])
    #expect(Set(CartPoleAblationStudy.compared).count == 14)
    #expect(study.missing(in: CartPoleAblation()).count == 28)
    let seed = CartPoleAblationStudy.firstSeed + 1
    let table = try CartPoleAblation(csv: Self.header + "n-step,\(seed),no,1,9,0.10,9\n")
    let missing = study.missing(in: table)
    #expect(missing.count == 27)
    let known: Set<CartPoleComponent> = [.replay, .targetNetwork, .nStep]
    #expect(!missing.contains { $0.components == known && $0.seed == seed })
  }

  // What was recorded before replay and target network could be left out holds ten of the fourteen.
  @Test func `Recorded runs are those of agents that are compared`() throws {
    let file = try DatasetFolder.find().url.appending(path: "experiments/cartpole-ablation.csv")
    let table = try StudyFile<CartPoleAblation>(at: file).read()
    let compared = Set(CartPoleAblationStudy.compared)
    #expect(table.runs.allSatisfy { compared.contains($0.components) })
    #expect(table.runs(with: CartPoleComponent.plain).count >= 10)
    #expect(table.runs(with: CartPoleComponent.everything).count >= 10)
    #expect(table.saving(of: .double, among: .plain) != nil)
  }

  @Test func `A component changes its own setting of an agent, and no other`() {
    let settings = CartPoleSettings()
    let whole = CartPoleComponent.plain
    let plain = settings.configuration(with: whole)
    #expect(!plain.usesDoubleTargets && "\(plain.head)" == "plain")
    #expect(plain.priorities == nil && plain.stepCount == 1)
    #expect(plain.replayCapacity == 100_000 && plain.targetUpdate == .copy(every: 1_000))
    #expect(settings.configuration(with: whole.union([.double])).usesDoubleTargets)
    let dueling = settings.configuration(with: whole.union([.dueling]))
    #expect("\(dueling.head)" == "dueling(width: 128)" && !dueling.usesDoubleTargets)
    #expect(settings.configuration(with: whole.union([.prioritized])).priorities != nil)
    let steps = settings.configuration(with: whole.union([.nStep]))
    #expect(steps.stepCount == 3 && !steps.usesDoubleTargets && "\(steps.head)" == "plain")
    let newest = settings.configuration(with: [.targetNetwork, .prioritized])
    #expect(newest.replayCapacity == 64 && newest.batchSize == 64 && newest.priorities == nil)
    #expect(newest.targetUpdate == .copy(every: 1_000))
    let single = settings.configuration(with: [.replay])
    #expect(single.targetUpdate == .copy(every: 1) && single.replayCapacity == 100_000)
  }

  @Test func `The figure has a pair of bars for what can be compared, and a curve for each agent`()
    throws
  {
    let figure = try CartPoleAblation(csv: Self.rows).illustration.figure
    #expect(figure.panels.count == 3)
    guard case .bars(let bars) = figure.panels[0].layers[0] else {
      Issue.record("the first panel has bars")
      return
    }
    #expect(bars.categories == ["double targets"])
    #expect(bars.series.map(\.values)[0] == [3])
    // Nothing to compare with among the others: a gap.
    #expect(bars.series[1].values[0].isNaN)
    let names = figure.panels[1...].map { panel in
      panel.layers.compactMap { layer -> String? in
        if case .line(let line) = layer { line.name } else { nil }
      }
    }
    #expect(names == [["plain DQN", "with double targets"], ["all six"]])
    #expect(CartPoleAblation().illustration.figure.panels.count == 2)
  }
}

struct CartPoleCurvesTests {
  /// Two runs of two episodes: trailing means are 1 and 2, and 3 and 4.
  private let trainings = [[1, 3], [3, 5]].map {
    CartPoleTraining(returns: $0, isSolved: false, seconds: 0)
  }

  @Test func `A curve is the median over runs of trailing means, drawn on at the last`() throws {
    let panel = CartPoleCurves.panel(title: "", [("a", trainings), ("without runs", [])])
    #expect(panel.layers.count == 3)
    guard case .band(let band) = panel.layers[0], case .line(let line) = panel.layers[1] else {
      Issue.record("a band, and its line")
      return
    }
    #expect(line.y.count == 500 && line.x.last == 500)
    #expect(line.y.prefix(4) == [2, 3, 3, 3])
    #expect(band.low.prefix(3) == [1.5, 2.5, 2.5])
    #expect(band.high.prefix(3) == [2.5, 3.5, 3.5])
  }

  @Test func `Trailing means reach back over twenty episodes`() {
    let training = CartPoleTraining(
      returns: Array(repeating: 10, count: 20) + [30], isSolved: false, seconds: 0)
    let panel = CartPoleCurves.panel(title: "", [("a", [training])])
    guard case .line(let line) = panel.layers[1] else {
      Issue.record("a line behind its band")
      return
    }
    // The last of 21 episodes: nineteen tens and a thirty.
    #expect(line.y[19] == 10 && line.y[20] == 11)
  }
}
