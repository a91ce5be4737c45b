public import ArgumentParser
public import Engines
import Foundation

/// Who does the work.
package enum EngineChoice: String, CaseIterable, ExpressibleByArgument {
  case local, slurm
}

extension Shard: ExpressibleByArgument {}

/// The options of a command whose work can be cut into shards, and done by an engine.
package struct EngineArguments: ParsableArguments {
  @Option(help: "Who does the work: this machine, or a Slurm cluster.")
  package var engine = EngineChoice.local

  @Option(help: "The parts into which the work is cut; 8 with Slurm unless given, else no parts.")
  package var shards: Int?

  @Option(help: "The partition of the Slurm cluster; its default unless given.")
  package var partition: String?

  @Option(help: .hidden)
  package var shard: Shard?

  package init() {}

  package func validate() throws {
    if let shards, shards < 1 {
      throw ValidationError("There has to be at least 1 shard, not \(shards).")
    }
    if partition != nil, engine != .slurm {
      throw ValidationError("--partition is for --engine slurm.")
    }
  }

  /// Whether the work is cut into shards.
  package var isSharded: Bool { engine == .slurm || shards != nil }

  /// Into how many parts it is cut.
  package var shardCount: Int { shards ?? 8 }

  /// Who starts the shards.
  ///
  /// - Parameter jobs: The shards that this machine works on at a time, where it does the work.
  /// - Returns: An engine of the kind that was asked for.
  package func carrier(jobs: Int) -> any Engine {
    switch engine {
    case .local: LocalEngine(jobs: jobs)
    case .slurm: SlurmEngine(partition: partition)
    }
  }

  /// The command of a shard, in this folder: the words of a program with the option that names the shard.
  package static func command(_ words: [String], of count: Int) -> PieceCommand {
    PieceCommand(
      words + ["--shard", "\(PieceCommand.number)/\(count)"],
      in: FileManager.default.currentDirectoryPath)
  }
}
