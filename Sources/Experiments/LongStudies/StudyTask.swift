import Engines
import Foundation

/// What the shards of a study have to do: which runs are missing, and into how many parts they are dealt.
///
/// The leading process writes it before it starts any shard.
struct StudyTask<Key: RunKey>: Hashable, Codable, Sendable {
  /// The runs, those of one kind together.
  let keys: [Key]
  /// Into how many parts they are dealt.
  let count: Int

  /// Deals runs out, into no more parts than there are runs.
  ///
  /// Runs that differ only in their seed take about as long as each other. They are put together, so that
  /// every shard gets as many of each kind as any other, one more or less.
  init(dealing keys: [Key], into count: Int) {
    var kinds: [Key] = []
    var groups: [Key: [Key]] = [:]
    for key in keys {
      var kind = key
      kind.seed = 0
      if groups[kind] == nil { kinds.append(kind) }
      groups[kind, default: []].append(key)
    }
    self.keys = kinds.flatMap { groups[$0] ?? [] }
    self.count = min(count, keys.count)
  }

  /// The part of one shard.
  func keys(of shard: Shard) -> [Key] { shard.part(of: keys) }

  /// The part of a shard by its number.
  func keys(of index: Int) -> [Key] {
    Shard(index: index, count: count).map(keys(of:)) ?? []
  }
}

extension ShardFolder {
  /// The folder of a study's shards, beside its table.
  init(of study: String, in output: URL) {
    self.init(at: output.appending(path: "\(study)-shards"))
  }

  /// The rows of a shard.
  func rows<Table>(of index: Int) -> StudyFile<Table> {
    StudyFile(at: home(of: index).appending(path: "rows.csv"))
  }
}
