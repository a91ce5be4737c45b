import Foundation

/// The script that every task of an array job runs: the piece's command, with the number that Slurm gives.
enum SlurmScript {
  /// The text for a shell.
  static func text(of work: PieceWork) -> String {
    """
    #!/bin/sh
    cd \(PieceCommand.quoted(work.command.folder)) || exit 1
    exec \(work.command.line(numberIn: "SLURM_ARRAY_TASK_ID"))

    """
  }

  /// Writes the script into the folder of the work.
  ///
  /// - Returns: Its path.
  static func write(_ work: PieceWork) throws(EngineError) -> String {
    let place = work.folder.appending(path: "task.sh")
    do {
      try Data(text(of: work).utf8).put(at: place)
    } catch {
      throw .unwritable(error)
    }
    return place.path
  }
}
