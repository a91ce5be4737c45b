/// The tasks of one job name that Slurm has in its queue.
struct SlurmQueue: Hashable, Sendable {
  /// The pieces whose task runs, begins or ends.
  var running: Set<Int> = []
  /// The pieces whose task waits.
  var waiting: Set<Int> = []
  /// Why the first of them waits, in Slurm's word; nil where it is only their turn that has not come.
  var reason: String?

  /// The pieces that have a task.
  var pieces: Set<Int> { running.union(waiting) }

  /// What `squeue` is asked to print: the index in the array, the state, the reason.
  static let format = "%K|%T|%r"

  /// Reads what `squeue --array --noheader` prints in that format; lines of other forms are left out.
  init(_ text: String) {
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: "|", omittingEmptySubsequences: false)
        .map { $0.trimmingPrefix(while: \.isWhitespace) }
      guard fields.count >= 3, let piece = Int(fields[0]) else { continue }
      if fields[1] == "PENDING" {
        waiting.insert(piece)
        let word = String(fields[2])
        if reason == nil, !Self.usual.contains(word) { reason = word }
      } else {
        running.insert(piece)
      }
    }
  }

  private static let usual = ["None", "Priority", "Resources", ""]
}
