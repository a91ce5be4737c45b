/// Why work was not carried out, in a sentence for the person who has to act.
public enum EngineError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A program of Slurm's is not on the path.
  case noSlurm(program: String)
  /// Slurm's programs are there, but the cluster does not answer; its own words.
  case unreachable(String)
  /// The cluster has no partition of that name.
  case noPartition(String)
  /// Slurm does not take the job; its own words.
  case refused(String)
  /// Slurm has not told for a long time what is in its queue; its own words.
  case silent(seconds: Int, words: String)
  /// Pieces have ended without a result every time that they were started.
  case piecesFailed([Int], starts: Int, outputs: String, lastWords: String?)
  /// The command of a piece cannot be started at all.
  case notStarted(String, reason: String)
  /// A shard finds nothing that says what it has to do.
  case noTask(String)
  /// A file that the work needs cannot be written.
  case unwritable(UnwritableFile)

  public var description: String {
    switch self {
    case .noSlurm(let program):
      """
      Slurm's program \(program) is not on the path, so nothing was submitted. Log in to a machine from which \
      the cluster takes jobs, or work on this machine alone with --engine local.
      """
    case .unreachable(let words):
      """
      Slurm's programs are on this machine, but the cluster does not answer, so nothing was begun. Try again \
      when `sinfo` lists its partitions, or work on this machine alone with --engine local. It says: \(words)
      """
    case .noPartition(let name):
      "The cluster has no partition \(name), so nothing was begun. `sinfo` lists those that it has."
    case .refused(let words):
      "Slurm does not take the job, and nothing is left in its queue. It says: \(words)"
    case .silent(let seconds, let words):
      """
      Slurm has not said for \(seconds) s what is in its queue. What was finished is kept; the same command \
      goes on with the rest when Slurm answers again. It says: \(words)
      """
    case .piecesFailed(let pieces, let starts, let outputs, let lastWords):
      """
      \(pieces.count == 1 ? "Part" : "Parts") \(pieces.map(String.init).joined(separator: ", ")) of the work \
      brought no result, though started \(starts) times. What each of them printed is in \(outputs), in a file by its \
      number; a file that is not there means that the part was never started, or that the folder is not \
      shared between the machines. What was finished is kept, and the same command tries the rest again.
      """ + (lastWords.map { " The last line of the first: \($0)" } ?? "")
    case .notStarted(let program, let reason): "\(program) cannot be started: \(reason)"
    case .noTask(let path):
      """
      Nothing at \(path) says what this shard has to do. Shards are started by the command that leads them; \
      where it was, the output folder is not shared between the machines.
      """
    case .unwritable(let file): file.description
    }
  }
}
