import Foundation

/// The folder `shards` in the output folder of a run that is graded in parts.
///
/// The leading process and the shards may be on different machines, and SQLite's write-ahead log must not be
/// open on two machines at once. So a book has one owner at a time: while a shard runs, only it touches its book,
/// and says in a plain file how far it has come; the leading process opens the book when the shard has ended.
struct ShardFolder: Sendable {
  let url: URL

  /// The folder of a run into that output folder.
  init(output: URL) { url = output.appending(path: "shards") }

  /// Where the shards' outputs go.
  var outputs: URL { url.appending(path: "output") }
  /// The folder of a shard, with its book.
  func home(of index: Int) -> URL { url.appending(path: "\(index)") }
  /// The book of a shard.
  func book(of index: Int) -> URL { home(of: index).appending(path: GradeBook.fileName) }

  private var task: URL { url.appending(path: "task.json") }
  private func end(of index: Int) -> URL { home(of: index).appending(path: "complete.json") }
  private func count(of index: Int) -> URL { home(of: index).appending(path: "graded.txt") }

  /// The shards that have a folder, by number.
  var numbers: [Int] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
    return names.compactMap(Int.init).sorted()
  }

  /// The shards that have a book.
  var books: [Int] {
    numbers.filter { FileManager.default.fileExists(atPath: book(of: $0).path) }
  }

  /// Writes what is to be done.
  func write(_ task: ShardTask) throws { try write(JSONEncoder().encode(task), to: self.task) }

  /// What is to be done.
  ///
  /// - Throws: `GradingError.noShardTask` where nothing says so.
  func readTask() throws -> ShardTask {
    guard let data = try? Data(contentsOf: task),
      let task = try? JSONDecoder().decode(ShardTask.self, from: data)
    else { throw GradingError.noShardTask(self.task.path) }
    return task
  }

  /// Says that a shard has done its part.
  func write(_ end: ShardEnd, of index: Int) throws {
    try write(JSONEncoder().encode(end), to: self.end(of: index))
  }

  /// The end of a shard, if it has done its part of that task.
  func end(of index: Int, task: String) -> ShardEnd? {
    guard let data = try? Data(contentsOf: end(of: index)),
      let end = try? JSONDecoder().decode(ShardEnd.self, from: data), end.task == task
    else { return nil }
    return end
  }

  /// Says how many hand-ins a shard has done of its part.
  func write(count: Int, of index: Int, task: String) throws {
    try write(Data("\(count) \(task)\n".utf8), to: self.count(of: index))
  }

  /// How many hand-ins a shard has done of its part of that task.
  func count(of index: Int, task: String) -> Int {
    let text = (try? String(contentsOf: count(of: index), encoding: .utf8)) ?? ""
    let fields = text.split(whereSeparator: \.isWhitespace)
    return fields.count == 2 && fields[1] == task ? Int(fields[0]) ?? 0 : 0
  }

  /// Removes everything that shards have written.
  func remove() throws {
    guard FileManager.default.fileExists(atPath: url.path) else { return }
    do {
      try FileManager.default.removeItem(at: url)
    } catch {
      throw BuildError.unwritable(url.path, reason: error.localizedDescription)
    }
  }

  private func write(_ data: Data, to file: URL) throws {
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: file, options: .atomic)
    } catch {
      throw BuildError.unwritable(file.path, reason: error.localizedDescription)
    }
  }
}
