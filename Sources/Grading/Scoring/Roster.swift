/// Who is in the class, from a CSV file whose first line names the columns.
///
///     identifier,name,email,section
///     ada,Ada Lovelace,ada@example.org,A
///
/// `identifier` is the name of the hand-in: of the folder or the archive. `name`, `first_name`, `last_name`,
/// `email` and `section` are known; other columns, such as `canvas_id` or `sis_user_id`, are kept for exports.
public struct Roster: Hashable, Codable, Sendable {
  /// The students, in the order of the file.
  public let entries: [Entry]

  /// Creates a roster.
  public init(entries: [Entry]) {
    self.entries = entries
  }

  /// Reads a roster; `file` is its name, for messages.
  ///
  /// - Throws: `ClassFileError` where a column or a cell is missing, or a student is listed twice.
  public init(csv text: String, file: String) throws(ClassFileError) {
    let table = try CSVTable(reading: text, file: file)
    let names = table.header.map { Self.columnName($0) }
    guard names.contains("identifier") else {
      throw .missingColumn(file, column: "identifier", found: table.header)
    }
    entries = table.rows.map { row in
      Entry(cells: Dictionary(zip(names, row), uniquingKeysWith: { first, _ in first }))
    }
    var seen: Set<String> = []
    for entry in entries where !seen.insert(entry.identifier).inserted {
      throw .duplicate(file, identifier: entry.identifier)
    }
  }

  /// The entry of a student, where there is one.
  public subscript(identifier: String) -> Entry? {
    entries.first { $0.identifier == identifier }
  }

  private static func columnName(_ text: String) -> String {
    let name = text.lowercased().replacing(" ", with: "_")
    return ["student_id", "username", "id"].contains(name) ? "identifier" : name
  }

  /// One student.
  public struct Entry: Hashable, Codable, Sendable {
    /// All cells, by the names of their columns.
    public let cells: [String: String]

    /// Creates an entry.
    public init(cells: [String: String]) {
      self.cells = cells
    }

    /// The name of the hand-in.
    public var identifier: String { self["identifier"] }
    /// The full name, put together where only its parts are given.
    public var name: String {
      let whole = self["name"]
      if !whole.isEmpty { return whole }
      return [self["first_name"], self["last_name"]].filter { !$0.isEmpty }
        .joined(separator: " ")
    }
    /// The first name, taken from the full name where it is not given.
    public var firstName: String {
      let first = self["first_name"]
      return first.isEmpty
        ? self["name"].split(separator: " ").dropLast().joined(separator: " ") : first
    }
    /// The last name, taken from the full name where it is not given.
    public var lastName: String {
      let last = self["last_name"]
      return last.isEmpty ? self["name"].split(separator: " ").last.map(String.init) ?? "" : last
    }

    /// The cell of a column, or an empty text.
    public subscript(column: String) -> String { cells[column] ?? "" }
  }
}
