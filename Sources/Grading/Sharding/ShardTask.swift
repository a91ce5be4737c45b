import Engines
import Foundation

/// What the shards of a run have to do: which hand-ins are left, and under which conditions.
///
/// The leading process writes it before it starts any shard. A shard's end counts only for the task that it has
/// carried out, which its hash names.
struct ShardTask: Hashable, Codable, Sendable {
  /// The students whose hand-ins are to be graded, in the order of the class.
  let students: [String]
  let courseVersion: String
  let salt: UInt64
  /// Into how many parts the students are divided.
  let count: Int
  /// Tells apart runs that are asked to grade everything anew; empty in others, which may go on.
  let errand: String

  /// The part of one shard.
  func students(of shard: Shard) -> [String] { shard.part(of: students) }

  /// The same for equal tasks, and only for those.
  var hash: String {
    SHA256.hex(of: [courseVersion, "\(salt)", "\(count)", errand] + students)
  }
}

/// What a shard says when all of its part is in its book.
struct ShardEnd: Codable, Sendable {
  /// The hash of the task.
  let task: String
  let report: RunReport
}
