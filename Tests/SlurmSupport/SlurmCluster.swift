import Foundation

/// A Slurm cluster of two nodes on this machine, with everything in a folder of its own.
///
/// `munged`, `slurmctld` and two `slurmd` are children of a shell that waits for its input to close: when the
/// test has ended, or has been killed, jobs are cancelled and all of them are ended.
package final class SlurmCluster: Sendable {
  package static let nodes = ["east", "west"]

  private let folder: URL
  private let supervisor: Process
  private let life: Pipe

  /// The variables by which Slurm's programs find this cluster.
  package var environment: [String: String] {
    ["SLURM_CONF": folder.appending(path: "slurm.conf").path, "PATH": Self.path]
  }

  private static let path =
    (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")
    + ":/usr/local/sbin:/usr/sbin:/sbin"

  /// The first program of those that are needed which is not installed; nil where all are.
  package static var missingProgram: String? {
    ["munged", "slurmctld", "slurmd", "sbatch", "squeue", "scancel", "sinfo"].first { name in
      !path.split(separator: ":").contains {
        FileManager.default.isExecutableFile(atPath: "\($0)/\(name)")
      }
    }
  }

  /// Starts a cluster, and waits until both nodes are there; ports that another takes meanwhile are replaced.
  package static func start() async throws -> SlurmCluster {
    var cluster = try SlurmCluster()
    for _ in 0..<2 where try await !cluster.comesUp(within: .seconds(60)) {
      cluster.stop()
      cluster = try SlurmCluster()
    }
    guard try await cluster.comesUp(within: .seconds(60)) else {
      throw Unavailable(logs: cluster.logs)
    }
    return cluster
  }

  package struct Unavailable: Error { package let logs: String }

  private init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "slurm-\(UUID().uuidString)")
    (supervisor, life) = (Process(), Pipe())
    for name in ["state", "log", "spool"] {
      try FileManager.default.createDirectory(
        at: folder.appending(path: name), withIntermediateDirectories: true)
    }
    let key = folder.appending(path: "munge.key")
    try Data((0..<1024).map { _ in UInt8.random(in: 0...255) }).write(to: key)
    try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: key.path)
    try Self.configuration(in: folder.path).write(
      to: folder.appending(path: "slurm.conf"), atomically: true, encoding: .utf8)
    supervisor.executableURL = URL(fileURLWithPath: "/bin/sh")
    supervisor.arguments = ["-c", Self.script, "cluster", folder.path] + Self.nodes
    supervisor.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    supervisor.standardInput = life
    try supervisor.run()
  }

  deinit {
    stop()
    try? FileManager.default.removeItem(at: folder)
  }

  /// Ends everything, and waits for it.
  package func stop() {
    guard supervisor.isRunning else { return }
    try? life.fileHandleForWriting.close()
    supervisor.waitUntilExit()
  }

  private static let script = """
    cd "$1"
    munged --force --foreground --key-file="$1/munge.key" --socket="$1/munge.socket" \
      --pid-file="$1/munge.pid" --log-file="$1/log/munge" --seed-file="$1/munge.seed" \
      > log/munged.out 2>&1 < /dev/null &
    all=$!
    while [ ! -S munge.socket ] && kill -0 $all; do sleep 0.1; done 2> /dev/null
    slurmctld -D > log/slurmctld.out 2>&1 < /dev/null &
    all="$all $!"
    for node in "$2" "$3"; do
      slurmd -D -N $node > log/$node.out 2>&1 < /dev/null &
      all="$all $!"
    done
    cat > /dev/null
    scancel --quiet --user="$(id -un)"
    for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do
      [ -z "$(squeue --noheader)" ] && break
      sleep 1
    done > /dev/null 2>&1
    kill $all
    sleep 2
    kill -9 $all 2> /dev/null
    wait
    """
}

// MARK: - Asking

extension SlurmCluster {
  /// What a program of Slurm's prints; nil where it fails.
  package func answer(of program: String, _ arguments: [String]) -> String? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let output = Pipe()
    (process.standardOutput, process.standardError) = (output, FileHandle.nullDevice)
    guard (try? process.run()) != nil else { return nil }
    let data = (try? output.fileHandleForReading.readToEnd()) ?? Data()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
  }

  /// Whether nothing is in the queue, at once or within a time.
  package func isEmpty(within time: Duration) async throws -> Bool {
    try await holds(within: time) { answer(of: "squeue", ["--noheader"])?.isEmpty ?? false }
  }

  private func comesUp(within time: Duration) async throws -> Bool {
    try await holds(within: time) {
      let states = answer(of: "sinfo", ["--noheader", "--Node", "--format=%t"]) ?? ""
      return states.split(separator: "\n") == ["idle", "idle"]
    }
  }

  private func holds(within time: Duration, _ condition: () -> Bool) async throws -> Bool {
    let begun = ContinuousClock.now
    while ContinuousClock.now - begun < time {
      if condition() { return true }
      guard supervisor.isRunning else { return false }
      try await Task.sleep(for: .milliseconds(200))
    }
    return false
  }

  /// What the daemons have said last.
  var logs: String {
    let place = folder.appending(path: "log")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
    return names.sorted().map { name in
      let text = (try? String(contentsOf: place.appending(path: name), encoding: .utf8)) ?? ""
      return "\(name):\n\(text.suffix(1_000))"
    }.joined(separator: "\n")
  }
}
