import Foundation
import Testing

@testable import Engines

@Suite("Slurm is asked in its own words, and what it says reaches the person")
struct SlurmEngineTests {
  private let slurm: StandInSlurm
  private let work: ShellWork

  init() throws {
    slurm = try StandInSlurm()
    work = ShellWork(folder: slurm.folder.appending(path: "work"))
  }

  @Test("One array job holds all pieces, and a second only those that were lost")
  func arrays() async throws {
    var pieces = work.pieces(
      [0, 3, 7], "[ $n != 3 ] || [ -e first ] || { : > first; exit 0; }; : > done-$n")
    pieces.processors = 2
    try await slurm.engine.carryOut(pieces) { _ in }
    let calls = slurm.calls(of: "sbatch")
    #expect(calls.count == 2)
    let name = SlurmCommands.jobName(of: pieces)
    #expect(
      calls.first == "--parsable --array=0,3,7 --job-name=\(name) --chdir=\(pieces.folder.path)"
        + " --output=%a.txt --open-mode=append --ntasks=1 --cpus-per-task=2 --partition=short"
        + " \(pieces.folder.path)/task.sh")
    #expect(calls.last?.hasPrefix("--parsable --array=3 ") == true)
    let looks = Set(slurm.calls(of: "squeue"))
    #expect(looks == ["--noheader --array --name=\(name) --format=%K|%T|%r"])
  }

  @Test("Where Slurm refuses, the error holds its words, and nothing stays in the queue")
  func refused() async throws {
    let words =
      "sbatch: error: invalid partition specified: short\n"
      + "sbatch: error: Batch job submission failed: Invalid partition name specified\n"
    try slurm.say(words, in: "refusal")
    let error = EngineError.refused(
      words.dropLast().replacingOccurrences(of: "\n", with: " "))
    await #expect(throws: error) {
      try await slurm.engine.carryOut(work.pieces([0], ": > done-$n")) { _ in }
    }
    #expect(slurm.calls(of: "scancel").count == 2)
  }

  @Test("Where Slurm is not installed, the error says so")
  func missing() async throws {
    var engine = slurm.engine
    engine.environment = ["PATH": slurm.folder.path]
    await #expect(throws: EngineError.noSlurm(program: "scancel")) {
      try await engine.carryOut(work.pieces([0], ": > done-$n")) { _ in }
    }
    await #expect(throws: EngineError.noSlurm(program: "sinfo")) {
      try await engine.checkAvailability()
    }
  }

  @Test("A cluster that does not answer is noticed before anything else is asked of it")
  func unreachable() async throws {
    let words = "slurm_load_partitions: Unable to contact slurm controller (connect failure)"
    try slurm.say("\(words)\n", in: "silence")
    await #expect(throws: EngineError.unreachable(words)) {
      try await slurm.engine.checkAvailability()
    }
    await #expect(throws: EngineError.unreachable(words)) {
      try await slurm.engine.clear(work.pieces([0], ": > done-$n"))
    }
    for program in ["sbatch", "squeue", "scancel"] { #expect(slurm.calls(of: program).isEmpty) }
  }

  @Test("A partition that the cluster does not have is noticed, too")
  func partitions() async throws {
    var engine = slurm.engine
    try await engine.checkAvailability()
    engine.partition = nil
    try await engine.checkAvailability()
    engine.partition = "nowhere"
    await #expect(throws: EngineError.noPartition("nowhere")) {
      try await engine.checkAvailability()
    }
    let all = "--noheader --all --format=%R"
    #expect(
      slurm.calls(of: "sinfo") == ["\(all) --partition=short", all, "\(all) --partition=nowhere"])
  }

  @Test("A queue that does not answer is waited for, and given up when patience is over")
  func silent() async throws {
    try slurm.say("squeue: error: Unable to contact slurm controller\n", in: "silence")
    var engine = slurm.engine
    engine.patience = .seconds(1)
    let error = EngineError.silent(
      seconds: 1, words: "squeue: error: Unable to contact slurm controller")
    await #expect(throws: error) {
      try await engine.carryOut(work.pieces([0], "exec sleep 60")) { _ in }
    }
    let late = Task {
      try await Task.sleep(for: .milliseconds(300))
      try FileManager.default.removeItem(at: slurm.folder.appending(path: "silence"))
    }
    engine.patience = .seconds(20)
    try await engine.carryOut(work.pieces([0], ": > done-$n")) { _ in }
    try await late.value
    #expect(work.results == ["done-0"])
  }

  @Test("The queue's lines: index, state, reason; what only waits for its turn gives no reason")
  func queue() {
    let queue = SlurmQueue(
      """
      3|RUNNING|None
      4|COMPLETING|None
      5|PENDING|Priority
       6|PENDING|BadConstraints
      7|PENDING|JobHeldUser
      N/A|RUNNING|None
      slurm_load_jobs error

      """)
    #expect(queue.running == [3, 4])
    #expect(queue.waiting == [5, 6, 7])
    #expect(queue.reason == "BadConstraints")
    #expect(SlurmQueue("").pieces == [])
  }

  @Test("A job's number, with and without the cluster's name; anything else is none")
  func jobNumber() {
    #expect(SlurmCommands.jobNumber(in: "123\n") == "123")
    #expect(SlurmCommands.jobNumber(in: "123;hill\n") == "123")
    #expect(SlurmCommands.jobNumber(in: "Submitted batch job 123\n") == nil)
    #expect(SlurmCommands.jobNumber(in: "") == nil)
  }

  @Test("The script enters the folder and becomes the command, whatever is in their words")
  func script() {
    let command = PieceCommand(
      ["/opt/b w/grade", "it's", "--shard", "\(PieceCommand.number)/8", "$HOME"], in: "/home/a b")
    let work = PieceWork(
      name: "x", pieces: [], command: command, folder: URL(fileURLWithPath: "/tmp")
    ) { _ in false }
    #expect(
      SlurmScript.text(of: work) == """
        #!/bin/sh
        cd '/home/a b' || exit 1
        exec '/opt/b w/grade' 'it'\\''s' '--shard' ''"$SLURM_ARRAY_TASK_ID"'/8' '$HOME'

        """)
    #expect(command.words(for: 3)[3] == "3/8")
  }
}
