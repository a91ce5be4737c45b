public import Foundation

/// When students have handed in, from a CSV file with the columns `identifier` and `time` (ISO 8601).
///
///     identifier,time,content
///     ada,2026-12-02T08:15:00Z,
///
/// A row with a `content` (the content hash that `bellwork gradebook show STUDENT` prints) is about that
/// attempt alone; one without is about every attempt that has no row of its own.
public struct HandInTimes: Hashable, Codable, Sendable {
  /// The rows, in the order of the file.
  public let entries: [Entry]

  /// One row.
  public struct Entry: Hashable, Codable, Sendable {
    /// Who handed in.
    public let student: String
    /// The attempt, or nil for all without a row of their own.
    public let contentHash: String?
    /// When.
    public let time: Date

    /// Creates a row.
    public init(student: String, contentHash: String? = nil, time: Date) {
      self.student = student
      self.contentHash = contentHash
      self.time = time
    }
  }

  /// Creates times.
  public init(entries: [Entry]) {
    self.entries = entries
  }

  /// Reads times; `file` is its name, for messages.
  public init(csv text: String, file: String) throws(ClassFileError) {
    let table = try CSVTable(reading: text, file: file)
    func column(_ name: String) throws(ClassFileError) -> Int {
      guard let index = table.header.firstIndex(where: { $0.lowercased() == name }) else {
        throw .missingColumn(file, column: name, found: table.header)
      }
      return index
    }
    let (student, time) = (try column("identifier"), try column("time"))
    let content = table.header.firstIndex { $0.lowercased() == "content" }
    var entries: [Entry] = []
    for row in table.rows {
      guard let date = Date(iso8601: row[time]) else { throw .wrongTime(file, text: row[time]) }
      let hash = content.map { row[$0] }.flatMap { $0.isEmpty ? nil : $0 }
      entries.append(Entry(student: row[student], contentHash: hash, time: date))
    }
    self.entries = entries
  }

  /// When an attempt was handed in, where that is known.
  public func time(of student: String, contentHash: String) -> Date? {
    let mine = entries.filter { $0.student == student }
    return (mine.last { $0.contentHash == contentHash } ?? mine.last { $0.contentHash == nil })?
      .time
  }
}

extension Date {
  /// Reads a time such as 2026-12-01T23:59:00Z or 2026-12-01T23:59:00+01:00.
  init?(iso8601 text: String) {
    guard let date = try? Date(text, strategy: .iso8601) else { return nil }
    self = date
  }

  /// The time in UTC, to the second.
  var iso8601: String { formatted(.iso8601) }

  /// The time in UTC for people: 2026-12-01 23:59 UTC.
  var readable: String { "\(iso8601.prefix(16).replacing("T", with: " ")) UTC" }
}
