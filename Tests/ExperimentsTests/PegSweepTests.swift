import DecisionProcesses
import Engines
import Foundation
import NeuralNetworks
import Plotting
import Robotics
import TestSupport
import Testing

@testable import Experiments

struct PegSweepTests {
  private static let header =
    "actor,condition,value,seed,network,episodes,inserted,steps,violations,force\n"

  /// A network that was not trained.
  private func policy(seed: UInt64) -> TrainedPegPolicy {
    var generator = SeededGenerator(seed: seed)
    return TrainedPegPolicy(
      of: QNetwork(PegInHoleSettings().networkShape, using: &generator))
  }

  @Test func `Rows of all seeds at a value are one point with an exact interval`() throws {
    let table = try PegSweepTable(
      csv: Self.header + "learned,noise,0.02,1,0a,10,0,0,4,43.50\n"
        + "learned,noise,0.02,2,0b,10,0,0,1,44.25\n"
        + "learned,noise,5e-05,1,0a,10,10,200,0,20.00\n"
        + "spiral,noise,0.02,1,,10,9,400,0,12.00\n" + "learned,friction,0.2,1,0a,10,5,100,0,30.00\n"
    )
    let points = table.points(of: .learned, against: .noise)
    #expect(points.map(\.value) == [5e-5, 0.02] && points.map(\.count) == [10, 20])
    #expect(points.map(\.inserted) == [10, 0] && points.map(\.success) == [1, 0])
    #expect(points.map(\.greatestForce) == [20, 44.25])
    // 1 − 0.025^(1/20) and 0.025^(1/10).
    #expect(abs(points[1].interval.upperBound - 0.168433) < 1e-6)
    #expect(abs(points[0].interval.lowerBound - 0.691503) < 1e-6)
    #expect(table.points(of: .spiral, against: .clearance).isEmpty)
    #expect(try PegSweepTable(csv: table.csv) == table)
  }

  @Test func `A row that was cut off is left out, and a foreign one is an error`() throws {
    let good = "spiral,clearance,0.0001,3,,10,10,500,0,20.00\n"
    #expect(try PegSweepTable(csv: Self.header + good + "spiral,cle").runs.count == 1)
    #expect(try PegSweepTable(csv: "").runs.isEmpty)
    for row in [
      "walker,noise,0.02,1,0a,10,0,0,4,43.5", "learned,dust,0.02,1,0a,10,0,0,4,43.5",
      "learned,noise,nan,1,0a,10,0,0,4,43.5", "learned,noise,0.02,1,0a,0,0,0,4,43.5",
      "learned,noise,0.02,1,0a,10,11,0,4,43.5", "learned,noise,0.02,1,0a,10,1,0,4",
      "learned,noise,0.02,1,,10,0,0,4,43.5", "spiral,noise,0.02,1,0a,10,0,0,4,43.5",
      "learned,noise,0.02,1,10,0,0,4,43.5",
    ] {
      #expect(throws: StudyTableError(line: 3, subject: PegSweepRecord.subject)) {
        try PegSweepTable(csv: Self.header + good + row + "\n")
      }
    }
  }

  @Test func `Only what is not there is carried out, and the same episodes for both actors`() {
    let sweep = PegSweep(policies: [7: policy(seed: 1)], episodeCount: 2)
    let tasks = sweep.missing(in: PegSweepTable())
    // 8 + 6 + 7 values, for an agent and for the search.
    #expect(tasks.count == 42 && tasks.allSatisfy { $0.seed == 7 })
    var table = PegSweepTable()
    for task in tasks.prefix(2) { table.append(sweep.carryOut(task)) }
    #expect(table.runs.allSatisfy { $0.evaluation.count == 2 })
    #expect(sweep.missing(in: table) == Array(tasks.dropFirst(2)))
    #expect(sweep.carryOut(tasks[0]) == table.runs[0])
  }

  @Test func `Rows of an agent that was another one then are told from its own`() {
    let (old, new) = (policy(seed: 1), policy(seed: 2))
    #expect(old.fingerprint.count == 16 && old.fingerprint != new.fingerprint)
    let sweep = PegSweep(policies: [7: old], episodeCount: 1)
    var table = PegSweepTable()
    // An agent, and the search.
    for task in sweep.keys.prefix(2) { table.append(sweep.carryOut(task)) }
    #expect(table.runs.map(\.network) == [old.fingerprint, nil])
    #expect(sweep.isOfSameNetworks(table))
    #expect(!PegSweep(policies: [7: new]).isOfSameNetworks(table))
    // Nothing is known against rows of agents that are not there.
    #expect(PegSweep(policies: [8: new]).isOfSameNetworks(table))
  }

  @Test func `In shards it comes out as in one process, in a file of the same form`() async throws {
    let place = FileManager.default.temporaryDirectory.appending(path: "sweep-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: place) }
    let sweep = PegSweep(policies: [7: policy(seed: 1), 9: policy(seed: 2)], episodeCount: 1)
    let engine = StandInEngine { shard, _ in try await sweep.make(shard, in: place, jobs: 1) }
    let run = ShardedStudy(of: sweep, in: place, shards: 3, processors: 1, engine: engine) {
      PieceCommand(["/bin/study", "\(PieceCommand.number)/\($0)"], in: "/")
    }
    let table = try await run.run()
    #expect(table.runs.count == 84)
    let file = place.appending(path: "peg-in-hole-conditions.csv")
    let text = try String(contentsOf: file, encoding: .utf8)
    let rows = sweep.keys.map { sweep.carryOut($0).row }
    #expect(text.hasPrefix(Self.header))
    #expect(text.split(separator: "\n").dropFirst().sorted() == rows.map { $0[...] }.sorted())
  }

  @Test func `A condition is what it is set to, and all else is as in training`() {
    var world = PegCondition.noise.settings(at: 0.02).world
    #expect(world.randomization.angleNoise == 0.02...0.02)
    world.randomization.angleNoise = PegCondition.noise.trained
    #expect(world == PegInHoleSettings().world)
    #expect(PegCondition.clearance.settings(at: 1e-3).world.randomization.clearance == 1e-3...1e-3)
    #expect(PegCondition.friction.settings(at: 0.5).world.randomization.friction == 0.5...0.5)
    #expect(PegCondition.friction.trained == 0.1...0.3)
  }

  // Six joints at distances of some tenths of a metre: with 0.5 m each it were 0.02 · √6 · 0.5 m = 24 mm.
  @Test func `An error of 0.02 radians at each joint is some centimetres at the tip`() {
    let error = PegTipError.deviation(ofAngleNoise: 0.02)
    #expect((0.01...0.04).contains(error))
    #expect(abs(PegTipError.deviation(ofAngleNoise: 0.01) - error / 2) < 1e-12)
  }

  @Test func `A policy that was kept acts like the one before, and another shape is refused`()
    throws
  {
    let seed = freshSeed()
    let before = policy(seed: seed)
    let after = try TrainedPegPolicy(
      fileContents: before.fileContents, for: PegInHoleSettings())
    let episodes = HeldOutEpisodes(count: 2)
    let settings = PegInHoleSettings()
    #expect(
      before.evaluation(in: episodes, settings) == after.evaluation(in: episodes, settings),
      "seed \(seed)")
    #expect(throws: NetworkFileError.self) {
      try TrainedPegPolicy(
        fileContents: before.fileContents,
        for: PegInHoleVariant.documentFeatures.settings)
    }
  }

  @Test func `The network of a run is kept beside the rows, and a table is not`() throws {
    let place = FileManager.default.temporaryDirectory
      .appending(path: "networks-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: place) }
    let (study, network) = (PegInHoleStudy(seedCount: 1), policy(seed: 1))
    var record = PegInHoleRecord(
      variant: .shaped, seed: 3, seconds: 1, trainingViolations: 0, isInserted: [true],
      validations: [],
      outcome: PegInHoleRun.Outcome(kept: .init(count: 1), atEnd: .init(count: 1)))
    #expect(try study.keep(.init(record: record, policy: network), in: place) == record)
    record.variant = .tabular
    #expect(try study.keep(.init(record: record, policy: nil), in: place) == record)
    let folder = place.appending(path: "peg-in-hole-networks")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["shaped-3.bwq"])
    #expect(
      try Data(contentsOf: folder.appending(path: "shaped-3.bwq")) == network.fileContents)
  }

  @Test func `Pictures are drawn of the agents that are there`() throws {
    #expect(PegTrace.illustrations(of: [:]).isEmpty && PegSweepTable().illustration == nil)
    let pictures = PegTrace.illustrations(of: [.shaped: policy(seed: 1)])
    #expect(pictures.map(\.name) == ["peg-in-hole-forces", "peg-in-hole-path"])
    let table = try PegSweepTable(
      csv: Self.header + "learned,noise,0.02,1,0a,10,0,0,4,43.50\n"
        + "learned,friction,0.2,1,0a,10,5,100,0,30.00\n")
    #expect(table.illustration?.figure.panels.count == 2)
  }

  @Test
  func `A trace has a force for each step and the start before them, and ends with the episode`() {
    let trace = PegTrace.tracesOfSearch(count: 1)[0]
    let evaluation = PegInHoleBaseline.evaluation(count: 1)
    #expect(trace.tips.count == trace.forces.count + 1 && (1...200).contains(trace.forces.count))
    #expect(trace.greatestForce == evaluation.greatestForce)
    if evaluation.inserted == 1 { #expect(trace.forces.count == evaluation.stepsOfInserted) }
  }

  @Test func `The ways of agent and search begin at one place, where the episode does`() {
    let learned = PegTrace.traces(of: policy(seed: 1), PegInHoleSettings(), count: 1)[0]
    let search = PegTrace.tracesOfSearch(count: 1)[0]
    var world = PegInHole(PegInHoleSettings().world)
    var generator = HeldOutEpisodes.sharedGenerator
    _ = world.reset(using: &generator)
    #expect(learned.tips[0] == world.report.peg.tip && search.tips[0] == world.report.peg.tip)
    // From 1 to 5 mm, and what the weight bends the hand by.
    #expect((0.0009...0.0051).contains(search.tips[0].z))
  }
}
