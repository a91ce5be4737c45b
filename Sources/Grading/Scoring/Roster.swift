import Foundation

/// Who is in the class, from a CSV file whose first line names the columns.
///
///     identifier,name,email,section,hand_in
///     ada,Ada Lovelace,ada@example.org,A,lovelaceada_17_2045_submission.tar.gz
///
/// `identifier` is the name under which a student is known, and that of the hand-in, of the folder or the
/// archive, where `hand_in` does not say otherwise. Learning platforms name what they give out as they like:
/// `hand_in` says which of it is whose, with or without the ending of an archive; several names, from the first
/// attempt to the last, have semicolons between them. `name`, `first_name`, `last_name`, `email` and `section`
/// are known; other columns, such as `canvas_id` or `sis_user_id`, are kept for exports.
public struct Roster: Hashable, Codable, Sendable {
  /// The students, in the order of the file.
  public let entries: [Entry]

  /// Creates a roster.
  public init(entries: [Entry]) {
    self.entries = entries
  }

  /// Reads a roster; `file` is its name, for messages.
  ///
  /// - Throws: `ClassFileError` where a column or a cell is missing, or a student or a hand-in is listed twice.
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
    var claimed: Set<String> = []
    for name in entries.flatMap(\.handIns) where !claimed.insert(name).inserted {
      throw .duplicate(file, identifier: name)
    }
  }

  /// Whose each of these hand-ins is: the student whose entry names it, or else the one of its own name.
  ///
  /// - Returns: The hand-ins of each student who has one, from the first to the last.
  public func owners(of handIns: [String]) -> [String: [String]] {
    let claims = entries.flatMap { entry in
      entry.handIns.enumerated().map { (name: $1, student: entry.identifier, place: $0) }
    }
    // An archive is known without its ending, unless two hand-ins would then have one name.
    let bare = Dictionary(grouping: claims) { IntakeEntry.student(ofArchive: $0.name) }
    var places = bare.compactMapValues { $0.count == 1 ? $0[0] : nil }
    for claim in claims { places[claim.name] = claim }
    let owned = handIns.map { places[$0] ?? (name: $0, student: $0, place: -1) }
    return Dictionary(grouping: zip(handIns, owned), by: \.1.student)
      .mapValues { $0.sorted { $0.1.place < $1.1.place }.map(\.0) }
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

    /// The name under which the student is known.
    public var identifier: String { self["identifier"] }
    /// The names of the hand-ins, where they are not the identifier, as grading shows them.
    public var handIns: [String] {
      self["hand_in"].split(separator: ";")
        .map { EscapedName.text(of: $0.trimmingCharacters(in: .whitespaces)) }
        .filter { !$0.isEmpty }
    }
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
