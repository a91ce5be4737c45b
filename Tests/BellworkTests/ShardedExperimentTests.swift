import Foundation
import SlurmSupport
import TestSupport
import Testing

/// The short runs of the table for CartPole, in one process, in several, and on a cluster.
struct ShardedExperimentTests {
  private static let study = [
    "experiment", "cartpole-table", "--methods", "tabular", "--settings", "document",
  ]

  /// The rows of a table without the time that each took, in order.
  private func rows(in folder: URL) throws -> [String] {
    let text = try String(contentsOf: folder.appending(path: "cartpole-table.csv"), encoding: .utf8)
    return text.split(separator: "\n").map { line in
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      return (fields.prefix(6) + fields.suffix(1)).joined(separator: ",")
    }.sorted()
  }

  private func isFile(_ name: String, in folder: URL) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: name).path)
  }

  @Test func `Runs in shards are those of one process, and what is there is not made again`() throws
  {
    let (plain, sharded) = (try temporaryFolder(), try temporaryFolder())
    defer { for folder in [plain, sharded] { try? FileManager.default.removeItem(at: folder) } }
    let whole = try Program().run(Self.study + ["--seeds", "3", "--output", plain.path])
    try #require(whole.status == 0, "\(whole.errors)")
    let first = try Program().run(Self.study + ["--seeds", "1", "--output", sharded.path])
    try #require(first.status == 0, "\(first.errors)")
    let options = ["--seeds", "3", "--shards", "2", "--jobs", "2", "--output", sharded.path]
    let rest = try Program().run(Self.study + options)
    try #require(rest.status == 0, "\(rest.errors)")
    #expect(rest.errors.hasPrefix("2 runs of cartpole-table, in 2 shards.\n"))
    #expect(try rows(in: sharded) == rows(in: plain))
    #expect(try rows(in: plain).count == 4)
    #expect(!isFile("cartpole-table-shards", in: sharded))
    let again = try Program().run(Self.study + options)
    #expect(again.errors == "All runs of cartpole-table are made already.\n")
    #expect(again.output == rest.output)
  }

  /// The numbers of the shards of a run into a folder, as far as they are at work.
  private func shards(of folder: URL) -> [Int32] {
    let numbers = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return numbers.compactMap { Int32($0) }.filter { number in
      let file = FileHandle(forReadingAtPath: "/proc/\(number)/cmdline")
      let words = String(decoding: (try? file?.readToEnd()) ?? Data(), as: UTF8.self)
      return words.contains(folder.lastPathComponent) && words.contains("--shard\u{0}")
    }
  }

  /// Whether something comes true within ten minutes.
  private func comesTrue(_ condition: () -> Bool) async throws -> Bool {
    let begun = ContinuousClock.now
    while !condition(), ContinuousClock.now - begun < .seconds(600) {
      try await Task.sleep(for: .milliseconds(20))
    }
    return condition()
  }

  // 10,000 runs of some 30 ms each are before either shard when its leader is killed.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self/cmdline")))
  func `Shards of a leader that is killed end by themselves, and what they made is kept`()
    async throws
  {
    let folder = try temporaryFolder()
    defer {
      for shard in shards(of: folder) { kill(shard, SIGKILL) }
      try? FileManager.default.removeItem(at: folder)
    }
    let words = Self.study + ["--shards", "2", "--jobs", "2", "--output", folder.path]
    let leader = Program().process(words + ["--seeds", "20000"])
    (leader.standardOutput, leader.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
    try leader.run()
    #expect(
      try await comesTrue {
        ["0", "1"].allSatisfy { isFile("cartpole-table-shards/\($0)/rows.csv", in: folder) }
      })
    #expect(shards(of: folder).count == 2)
    kill(leader.processIdentifier, SIGKILL)
    leader.waitUntilExit()
    #expect(try await comesTrue { shards(of: folder).isEmpty })

    let rest = try Program().run(words + ["--seeds", "1"])
    try #require(rest.status == 0, "\(rest.errors)")
    // A header, and at least a row of each shard.
    #expect(try rows(in: folder).count >= 3)
  }

  @Test func `A table that holds something else is an error that names the line`() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try "episode,return\n".write(
      to: folder.appending(path: "cartpole-table.csv"), atomically: true, encoding: .utf8)
    let outcome = try Program().run(Self.study + ["--shards", "2", "--output", folder.path])
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("cartpole-table.csv: Line 1 is no row of runs on CartPole."))
  }

  @Test func `A shard without a task says who starts shards`() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let outcome = try Program().run(Self.study + ["--shard", "0/2", "--output", folder.path])
    #expect(outcome.status == 66)
    #expect(outcome.errors.contains("Shards are started by the command that leads them"))
  }

  @Test(arguments: [[], ["--shard", "0/2"], ["--shards", "2"]])
  func `Without trained agents of the peg, the study of conditions says who trains them`(
    options: [String]
  ) throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let words = ["experiment", "peg-in-hole-conditions", "--output", folder.path]
    let outcome = try Program().run(words + options)
    #expect(outcome.status == 66)
    #expect(outcome.errors.contains("no trained agent in \(folder.path)/peg-in-hole-networks."))
    #expect(outcome.errors.contains("`bellwork experiment peg-in-hole --output \(folder.path)`"))
  }

  @Test(arguments: [
    (
      ["contraction", "--engine", "slurm"],
      "are for these studies: cartpole-ablation, cartpole-table"
    ),
    (
      ["cartpole-search", "--shards", "2"],
      "are for these studies: cartpole-ablation, cartpole-table"
    ),
    (["peg-in-hole", "--partition", "short"], "--partition is for --engine slurm."),
    (["peg-in-hole", "--shards", "0"], "at least 1 shard, not 0."),
  ])
  func `Options that do not go together are refused`(words: [String], sentence: String) throws {
    let outcome = try Program().run(["experiment"] + words)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains(sentence))
  }

  /// Slurm's own daemons are started, so on demand.
  @Test(.enabled(if: isComplete))
  func
    `On Slurm, a study that is stopped leaves no task, goes on, and has the runs of one process`()
    async throws
  {
    if let program = SlurmCluster.missingProgram {
      try Test.cancel("\(program) is not installed; the packages are named in README.md.")
    }
    let cluster = try await SlurmCluster.start()
    defer { cluster.stop() }
    let (plain, sharded) = (try temporaryFolder(), try temporaryFolder())
    defer { for folder in [plain, sharded] { try? FileManager.default.removeItem(at: folder) } }
    let whole = try Program().run(Self.study + ["--seeds", "40", "--output", plain.path])
    try #require(whole.status == 0, "\(whole.errors)")

    let words =
      Self.study + [
        "--seeds", "40", "--engine", "slurm", "--shards", "2", "--output", sharded.path,
      ]
    let process = Program().process(words, environment: cluster.environment)
    let errors = Pipe()
    (process.standardOutput, process.standardError) = (FileHandle.nullDevice, errors)
    try process.run()
    // The leading process looks at the queue after 5 s at the earliest, so it is stopped before it has seen an end.
    let begun = ContinuousClock.now
    while !["0", "1"].contains(where: {
      isFile("cartpole-table-shards/\($0)/rows.csv", in: sharded)
    }),
      process.isRunning, ContinuousClock.now - begun < .seconds(120)
    {
      try await Task.sleep(for: .milliseconds(20))
    }
    process.interrupt()
    let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 130, "\(text)")
    #expect(text.contains("Stopped. What was finished is kept"))
    #expect(try await cluster.isEmpty(within: .seconds(60)))
    let kept = try rows(in: sharded)
    #expect(kept.count > 1)

    let rest = try Program().run(words, environment: cluster.environment)
    try #require(rest.status == 0, "\(rest.errors)")
    #expect(try rows(in: sharded) == rows(in: plain))
    #expect(Set(kept).isSubset(of: try rows(in: plain)))
    #expect(!isFile("cartpole-table-shards", in: sharded))
  }
}
