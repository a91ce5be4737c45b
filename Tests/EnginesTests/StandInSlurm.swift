import Engines
import Foundation

/// Four scripts that behave like `sinfo`, `sbatch`, `squeue` and `scancel`: tasks are processes, the queue is a
/// folder, and the partitions are called short and long.
final class StandInSlurm: Sendable {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "slurm-\(UUID().uuidString)")
    for name in ["bin", "queue", "tasks", "work"] {
      try FileManager.default.createDirectory(
        at: folder.appending(path: name), withIntermediateDirectories: true)
    }
    let scripts = [
      "sinfo": Self.sinfo, "sbatch": Self.sbatch, "squeue": Self.squeue, "scancel": Self.scancel,
    ]
    for (name, text) in scripts {
      let place = folder.appending(path: "bin/\(name)")
      try "#!/bin/sh\nhome=\"\(folder.path)\"\necho \"\(name) $*\" >> \"$home/calls\"\n\(text)"
        .write(to: place, atomically: true, encoding: .utf8)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: place.path)
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private static let sinfo = """
    [ -f "$home/silence" ] && { cat "$home/silence" >&2; exit 1; }
    for word in "$@"; do
      case "$word" in --partition=*) wanted=${word#--partition=} ;; esac
    done
    for partition in short long; do
      [ "${wanted:-$partition}" = $partition ] && echo $partition
    done
    exit 0
    """

  private static let sbatch = """
    [ -f "$home/refusal" ] && { cat "$home/refusal" >&2; exit 1; }
    for word in "$@"; do
      case "$word" in
        --array=*) pieces=$(echo "${word#--array=}" | tr , ' ') ;;
        --chdir=*) cd "${word#--chdir=}" ;;
      esac
      script=$word
    done
    for piece in $pieces; do
      : > "$home/queue/$piece"
      rm -f "$home/tasks/$piece"
      ( SLURM_ARRAY_TASK_ID=$piece sh "$script" >> $piece.txt 2>&1 &
        echo $! > "$home/tasks/$piece"
        wait
        rm -f "$home/queue/$piece"
      ) > /dev/null 2>&1 &
    done
    echo "17;cluster"
    """

  private static let squeue = """
    [ -f "$home/silence" ] && { cat "$home/silence" >&2; exit 1; }
    for piece in "$home"/queue/*; do
      [ -e "$piece" ] && echo " $(basename "$piece")|RUNNING|None"
    done
    exit 0
    """

  private static let scancel = """
    for piece in "$home"/queue/*; do
      [ -e "$piece" ] || continue
      task="$home/tasks/$(basename "$piece")"
      while [ ! -s "$task" ]; do sleep 0.05; done
      kill $(cat "$task")
    done
    exit 0
    """

  /// An engine that finds the scripts, and looks often.
  var engine: SlurmEngine {
    var engine = SlurmEngine(partition: "short")
    engine.interval = .milliseconds(50)
    engine.settling = .milliseconds(100)
    engine.patience = .milliseconds(200)
    engine.environment = ["PATH": "\(folder.appending(path: "bin").path):/usr/bin:/bin"]
    return engine
  }

  /// The calls of a program, as they were made, without its name.
  func calls(of program: String) -> [String] {
    let text = (try? String(contentsOf: folder.appending(path: "calls"), encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { $0.hasPrefix("\(program) ") }
      .map { String($0.dropFirst(program.count + 1)) }
  }

  /// Puts a file that makes a script fail with these words.
  func say(_ words: String, in file: String) throws {
    try words.write(to: folder.appending(path: file), atomically: true, encoding: .utf8)
  }
}

/// Pieces that are lines for a shell, and leave files in a folder of their own.
struct ShellWork {
  let folder: URL

  /// Work whose pieces run a line in which `$n` is the number; a piece is done when `done-$n` is there.
  func pieces(_ numbers: [Int], _ line: String) -> PieceWork {
    let results = folder.appending(path: "results")
    try? FileManager.default.createDirectory(at: results, withIntermediateDirectories: true)
    return PieceWork(
      name: "test", pieces: numbers,
      command: PieceCommand(
        ["/bin/sh", "-c", "n=$1; \(line)", "piece", PieceCommand.number], in: results.path),
      folder: folder.appending(path: "outputs, 100% it's")
    ) { FileManager.default.fileExists(atPath: results.appending(path: "done-\($0)").path) }
  }

  /// The names in the folder of results.
  var results: [String] {
    ((try? FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: "results").path)) ?? []).sorted()
  }
}
