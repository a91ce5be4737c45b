public import Engines
public import Foundation

/// A study of many runs that takes long, and is taken up again where it was stopped.
///
///     let file = study.file(in: folder)
///     let table = try await study.make(study.keys, into: file, in: folder, jobs: 2)
///
/// A run follows from its key alone, so it does not matter where and when it is made, and together with which
/// others: in this process, or by a `ShardedStudy` on a cluster.
public protocol LongStudy: Sendable {
  /// Where its runs are kept.
  associatedtype Table: StudyTable
  /// What a run comes to: its row, and what else is kept of it.
  associatedtype Outcome: Sendable = Table.Run

  /// The name on the command line and of files: lower case, words joined by hyphens.
  var name: String { get }
  /// All runs of the study, in the order in which they are best made.
  var keys: [Table.Run.Key] { get }

  /// Makes one run.
  ///
  /// - Precondition: It is one of the study's.
  func carryOut(_ key: Table.Run.Key) -> Outcome

  /// Puts what is kept of a run beside its row into files of its own.
  ///
  /// - Parameters:
  ///   - outcome: What a run came to.
  ///   - output: The folder of the study's table.
  /// - Returns: The row.
  /// - Throws: `UnwritableFile`.
  func keep(_ outcome: Outcome, in output: URL) throws(UnwritableFile) -> Table.Run
}

extension LongStudy where Outcome == Table.Run {
  /// Keeps nothing but the row.
  public func keep(_ outcome: Table.Run, in output: URL) -> Table.Run { outcome }
}

extension LongStudy {
  /// The file of the study's table, which is called after it.
  public func file(in output: URL) -> StudyFile<Table> {
    StudyFile(at: output.appending(path: "\(name).csv"))
  }

  /// The runs that a table has not got yet.
  public func missing(in table: Table) -> [Table.Run.Key] {
    Self.missing(of: keys, in: table)
  }

  private static func missing(of keys: [Table.Run.Key], in table: Table) -> [Table.Run.Key] {
    var known = table.keys
    return keys.filter { known.insert($0).inserted }
  }

  /// Makes runs, and adds each to a file as it finishes, so that stopping loses no more than those under way.
  ///
  /// - Parameters:
  ///   - keys: What the file is to have; runs that are in it already are not made again.
  ///   - file: The rows, which nobody else writes meanwhile.
  ///   - output: The folder of the study's table, for what else is kept.
  ///   - jobs: How many runs are made at the same time, at least one.
  ///   - progress: Hears how many of the missing runs are made, and how many there are.
  /// - Returns: The table of the file.
  /// - Throws: `StudyFileError` where the file cannot be read, and `UnwritableFile`.
  public func make(
    _ keys: [Table.Run.Key], into file: StudyFile<Table>, in output: URL, jobs: Int,
    progress: (Int, Int) -> Void = { _, _ in }
  ) async throws -> Table {
    var table = try file.read()
    let missing = Self.missing(of: keys, in: table)
    var waiting = missing.makeIterator()
    progress(0, missing.count)
    try await withThrowingTaskGroup(of: Outcome.self) { group in
      for key in (0..<max(1, jobs)).compactMap({ _ in waiting.next() }) {
        group.addTask { carryOut(key) }
      }
      var count = 0
      while let outcome = try await group.next() {
        table.append(try keep(outcome, in: output))
        try file.write(table)
        count += 1
        progress(count, missing.count)
        if let key = waiting.next() { group.addTask { carryOut(key) } }
      }
    }
    return table
  }
}
