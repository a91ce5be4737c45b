import Engines
import Foundation

/// What a run that is graded in parts keeps in the folder `shards` of its output folder.
///
/// SQLite's write-ahead log must not be open on two machines at once. So a book has one owner at a time: while a
/// shard runs, only it touches its book, and says in a plain file how far it has come; the leading process opens
/// the book when the shard has ended.
extension ShardFolder {
  /// The folder of a run into that output folder.
  init(output: URL) { self.init(at: output.appending(path: "shards")) }

  private static let (endFile, countFile) = ("complete.json", "graded.json")

  /// How far a shard has come.
  private struct Count: Codable {
    let task: String
    let graded: Int
  }

  /// The book of a shard.
  func book(of index: Int) -> URL { home(of: index).appending(path: GradeBook.fileName) }

  /// The shards that have a book.
  var books: [Int] {
    numbers.filter { FileManager.default.fileExists(atPath: book(of: $0).path) }
  }

  /// Says that a shard has done its part.
  func write(_ end: ShardEnd, of index: Int) throws(UnwritableFile) {
    try write(end, to: Self.endFile, of: index)
  }

  /// The end of a shard, if it has done its part of that task.
  func end(of index: Int, task: String) -> ShardEnd? {
    let end = read(ShardEnd.self, from: Self.endFile, of: index)
    return end?.task == task ? end : nil
  }

  /// Says how many hand-ins a shard has done of its part.
  func write(count: Int, of index: Int, task: String) throws(UnwritableFile) {
    try write(Count(task: task, graded: count), to: Self.countFile, of: index)
  }

  /// How many hand-ins a shard has done of its part of that task.
  func count(of index: Int, task: String) -> Int {
    guard let count = read(Count.self, from: Self.countFile, of: index), count.task == task else {
      return 0
    }
    return count.graded
  }
}
