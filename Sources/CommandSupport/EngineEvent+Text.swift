package import Engines

extension EngineEvent {
  /// A line for the person who waits; nil where there is nothing that has to be read.
  package var line: String? {
    switch self {
    case .began(let shards, let job?): "Job \(job) of Slurm: \(Self.names(of: shards))."
    case .began(_, nil), .done: nil
    case .again(let shards): "Lost, and started again: \(Self.names(of: shards))."
    case .queue(let running, let waiting, let reason):
      "Slurm: \(running) running, \(waiting) waiting\(reason.map { " (\($0))" } ?? "")."
    }
  }

  private static func names(of shards: [Int]) -> String {
    (shards.count == 1 ? "shard " : "shards ") + shards.map(String.init).joined(separator: ", ")
  }
}
