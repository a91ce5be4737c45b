import DecisionProcesses
import Foundation
import TestSupport
import Testing

/// The real grader, with compilers and workers in the jail, is killed amid its work and started again.
///
/// It takes four to six minutes. Only a complete run does it, or one that says how many kills there are to be:
/// `BELLWORK_KILLS=50 swift test --filter KilledCommandTests`.
@Suite("bellwork grade, killed amid its work", .enabled(if: KilledClass.kills > 0))
struct KilledCommandTests {
  private let seed: UInt64
  private let students: KilledClass

  init() async throws {
    seed = freshSeed()
    students = try await KilledClass(salt: seed)
  }

  /// How long a start may live, and what came of it.
  private struct Tally {
    /// The longest life, in seconds.
    var longest: Double
    var kills = 0
    /// The kills before which something had been recorded since the start.
    var killsAmidst = 0
    /// The runs that were begun.
    var runs = 0
  }

  // n = 50 kills, by SIGKILL and of the one process, each at a random moment of its life. How long it may live follows
  // the machine: longer where nothing was recorded, shorter where something was, so that about a third of the kills
  // come amid the grading of hand-ins, and the others amid what goes before. The claim is not about chance: no moment
  // may lose, double or change a result. That most kills come too early is not to be had by chance: after 40 of them
  // that find nothing recorded, and 10 others, a life is up to ten times as long as at first.
  @Test(
    "Killed at random moments and started again by the same command, a class of 40 ends as without; nothing is left running"
  )
  func killed() async throws {
    var generator = SplitMix64(seed: seed)
    try students.emptyCache()
    let undisturbed = try students.output("undisturbed")
    let begun = ContinuousClock.now
    try await finish(undisturbed)
    var tally = Tally(longest: (ContinuousClock.now - begun) / .seconds(5))
    let expected = try students.results(in: undisturbed)
    #expect(students.graded(in: undisturbed) == KilledClass.count)
    while tally.kills < KilledClass.kills {
      tally.runs += 1
      let output = try students.output("run-\(tally.runs)")
      try students.emptyCache()
      try await kill(output, &tally, using: &generator)
      try await finish(output)
      #expect(
        differences(of: try students.results(in: output), from: expected) == [],
        "seed \(seed), run \(tally.runs)")
    }
    try await finish(students.output("run-\(tally.runs)"))
    #expect(students.said.contains("0 hand-ins graded, \(KilledClass.count) known already."))
    #expect(
      tally.killsAmidst >= KilledClass.kills / 10,
      "most kills came before the grading; seed \(seed)")
  }

  /// Starts the command and kills it, until it was faster or there were enough kills.
  private func kill(
    _ output: URL, _ tally: inout Tally, using generator: inout SplitMix64
  ) async throws {
    var isDone = false
    while !isDone && tally.kills < KilledClass.kills {
      let before = students.graded(in: output)
      let process = try students.start(into: output)
      let life = Double.random(in: 0...tally.longest, using: &generator)
      try await Task.sleep(for: .seconds(life))
      // The number of one that has ended may be another's by now.
      if process.isRunning { Foundation.kill(process.processIdentifier, SIGKILL) }
      await process.ended()
      isDone = process.terminationReason == .exit
      if isDone { #expect(process.terminationStatus == 0, "seed \(seed): \(students.said)") }
      try await expectNobody()
      let isAmidst = students.graded(in: output) > before
      tally.kills += isDone ? 0 : 1
      tally.killsAmidst += isAmidst && !isDone ? 1 : 0
      tally.longest *= isDone || isAmidst ? 0.8 : 1.12
    }
  }

  /// Lets the command come to its end.
  private func finish(_ output: URL) async throws {
    let process = try students.start(into: output)
    await process.ended()
    try #require(
      process.terminationReason == .exit && process.terminationStatus == 0,
      "seed \(seed): \(students.said)")
    try await expectNobody()
  }

  /// All that a grader has started ends with it: at once in a namespace, else with the compiler that runs.
  private func expectNobody() async throws {
    let begun = ContinuousClock.now
    var left = students.processes()
    while !left.isEmpty, ContinuousClock.now - begun < .seconds(300) {
      try await Task.sleep(for: .milliseconds(20))
      left = students.processes()
    }
    #expect(left == [], "seed \(seed)")
  }

  /// The files that are not alike.
  private func differences(of results: [String: Data], from expected: [String: Data]) -> [String] {
    Set(results.keys).union(expected.keys).filter { results[$0] != expected[$0] }.sorted()
  }
}
