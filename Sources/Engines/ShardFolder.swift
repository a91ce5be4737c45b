public import Foundation

/// The folder in which the shards of a run meet the process that leads them.
///
///     let folder = ShardFolder(at: output.appending(path: "shards"))
///     try folder.write(task: task)                           // the leading process
///     let task = try folder.task(Task.self)                  // a shard
///     try folder.write(end, to: "end.json", of: 3)
///
/// They may be on different machines, so they speak by plain files, each put into place whole. A shard writes
/// only into its own home; the leading process writes the task, and reads the homes.
public struct ShardFolder: Sendable {
  /// Where it is; it need not be there yet.
  public let url: URL

  /// Takes a folder.
  public init(at url: URL) { self.url = url }

  /// Where the shards' outputs go.
  public var outputs: URL { url.appending(path: "output") }
  /// The folder of a shard.
  public func home(of index: Int) -> URL { url.appending(path: "\(index)") }

  private var task: URL { url.appending(path: "task.json") }

  /// The shards that have a folder, by number.
  public var numbers: [Int] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
    return names.compactMap(Int.init).sorted()
  }

  /// Writes what is to be done.
  ///
  /// - Throws: `UnwritableFile`.
  public func write(task: some Encodable) throws(UnwritableFile) {
    try put(task, at: self.task)
  }

  /// What is to be done.
  ///
  /// - Throws: `EngineError.noTask` where nothing says so.
  public func task<Task: Decodable>(_ type: Task.Type) throws(EngineError) -> Task {
    guard let data = try? Data(contentsOf: task),
      let task = try? JSONDecoder().decode(type, from: data)
    else { throw .noTask(self.task.path) }
    return task
  }

  /// Writes a file into the home of a shard.
  ///
  /// - Throws: `UnwritableFile`.
  public func write(
    _ value: some Encodable, to name: String, of index: Int
  ) throws(UnwritableFile) {
    try put(value, at: home(of: index).appending(path: name))
  }

  /// What a file in the home of a shard holds; nil where it is not there, or holds something else.
  public func read<Value: Decodable>(
    _ type: Value.Type, from name: String, of index: Int
  ) -> Value? {
    guard let data = try? Data(contentsOf: home(of: index).appending(path: name)) else {
      return nil
    }
    return try? JSONDecoder().decode(type, from: data)
  }

  /// Removes everything that is in it, and the folder.
  ///
  /// - Throws: `UnwritableFile`.
  public func remove() throws(UnwritableFile) {
    guard FileManager.default.fileExists(atPath: url.path) else { return }
    do {
      try FileManager.default.removeItem(at: url)
    } catch {
      throw UnwritableFile(url, error)
    }
  }

  private func put(_ value: some Encodable, at file: URL) throws(UnwritableFile) {
    let data: Data
    do {
      data = try JSONEncoder().encode(value)
    } catch {
      throw UnwritableFile(file, error)
    }
    try data.put(at: file)
  }
}
