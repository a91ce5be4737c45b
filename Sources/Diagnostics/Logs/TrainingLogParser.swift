import Foundation

/// Reads a log of training piece by piece, in constant memory.
///
///     var parser = TrainingLogParser()
///     try parser.parse(bytes) { row, line in diagnosis.record(row, line: line) }
///     try parser.finish { row, line in diagnosis.record(row, line: line) }
///
/// Pieces may end anywhere, in the middle of a number too. `TrainingLogColumn` says what a log looks
/// like. Fields may stand in double quotes; a line break within them is not understood, so that a quote that
/// is never closed is found in its own line. Files about a class, which need such cells, are read by `CSVTable`.
public struct TrainingLogParser: Sendable {
  /// The most bytes of a line.
  static let lineLimit = 1_000_000

  /// The number of lines read, those passed over included.
  public private(set) var lineCount = 0
  /// The number of episodes read.
  public private(set) var rowCount = 0
  /// The columns that are known, in the order of the file; empty before the first line was read.
  public private(set) var columns: [TrainingLogColumn] = []

  private var line: [UInt8] = []
  private var fields: [Range<Int>] = []
  private var layout: [TrainingLogColumn?] = []
  private var names: [String] = []
  private var separator = UInt8(ascii: ",")

  /// Creates a parser that has read nothing.
  public init() {}

  /// Reads one piece.
  ///
  /// - Parameters:
  ///   - bytes: The piece.
  ///   - body: Gets each row with the number of its line, counted from 1.
  /// - Throws: `TrainingLogError`, with the line at fault; what was read before it stays read.
  /// - Complexity: O(bytes), without allocation once the longest line is known.
  public mutating func parse(
    _ bytes: some Sequence<UInt8>, body: (TrainingLogRow, Int) -> Void
  ) throws(TrainingLogError) {
    for byte in bytes {
      if byte == UInt8(ascii: "\n") {
        try endLine(body)
      } else {
        line.append(byte)
        if line.count > Self.lineLimit { throw .longLine(lineCount + 1) }
      }
    }
  }

  /// Reads what is left after the last piece.
  ///
  /// - Throws: `TrainingLogError`: the last line's, or that there is no episode.
  public mutating func finish(body: (TrainingLogRow, Int) -> Void) throws(TrainingLogError) {
    if !line.isEmpty { try endLine(body) }
    if layout.isEmpty { throw .empty }
    if rowCount == 0 { throw .noEpisodes }
  }

  private mutating func endLine(_ body: (TrainingLogRow, Int) -> Void) throws(TrainingLogError) {
    defer { line.removeAll(keepingCapacity: true) }
    lineCount += 1
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    if lineCount == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
    if line.isEmpty || line[0] == UInt8(ascii: "#") { return }
    if line.contains(0) { throw .noText(line: lineCount) }
    guard !layout.isEmpty else { return try readNames() }
    split()
    guard fields.count == layout.count else {
      throw .unevenLine(lineCount, fields: fields.count, columns: layout.count)
    }
    body(try readRow(), lineCount)
    rowCount += 1
  }

  /// Finds the fields of a line, without spaces and quotes around them.
  private mutating func split() {
    fields.removeAll(keepingCapacity: true)
    var start = 0
    var isQuoted = false
    for index in line.indices {
      if line[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
      if line[index] == separator, !isQuoted {
        fields.append(trimmed(start..<index))
        start = index + 1
      }
    }
    fields.append(trimmed(start..<line.count))
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    while low < high, isBlank(line[low]) { low += 1 }
    while low < high, isBlank(line[high - 1]) { high -= 1 }
    let quote = UInt8(ascii: "\"")
    if high - low > 1, line[low] == quote, line[high - 1] == quote {
      (low, high) = (low + 1, high - 1)
    }
    return low..<high
  }

  private func text(_ field: Range<Int>) -> String { String(decoding: line[field], as: UTF8.self) }
}

extension TrainingLogParser {
  /// Reads the line that names the columns.
  private mutating func readNames() throws(TrainingLogError) {
    guard String(validating: line, as: UTF8.self) != nil else { throw .noText(line: lineCount) }
    separator =
      [",", ";", "\t"].lazy.map { UInt8(ascii: $0) }.first(where: line.contains) ?? separator
    split()
    names = fields.map(text)
    let found = names.map { TrainingLogColumn(named: $0) }
    for column in TrainingLogColumn.allCases {
      let count = found.count { $0 == column }
      if count > 1 { throw .repeatedColumn(column.rawValue, line: lineCount) }
      if count == 0, column.isRequired {
        throw .missingColumn(column.rawValue, line: lineCount, found: names)
      }
    }
    layout = found
    columns = found.compactMap(\.self)
  }

  /// Reads the numbers of a line whose fields are found.
  private mutating func readRow() throws(TrainingLogError) -> TrainingLogRow {
    var row = TrainingLogRow()
    // The number's end is checked against the field's, and the line's end needs one, too.
    line.append(0)
    for (position, field) in fields.enumerated() {
      guard let column = layout[position] else { continue }
      if field.isEmpty, !column.isRequired { continue }
      guard let number = number(field) else {
        throw .malformedNumber(text(field), column: names[position], line: lineCount)
      }
      guard let held = column.held(number) else {
        throw .impossibleNumber(
          text(field), column: names[position], line: lineCount, domain: column.domain)
      }
      row[place: column.index] = held
    }
    guard row[.episode]?.isFinite == true else {
      let position = layout.firstIndex(of: TrainingLogColumn.episode) ?? 0
      throw .malformedNumber(text(fields[position]), column: names[position], line: lineCount)
    }
    return row
  }

  private func number(_ field: Range<Int>) -> Double? {
    guard !field.isEmpty else { return nil }
    let parsed: Double? = line.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return nil }
      let start = (base + field.lowerBound).assumingMemoryBound(to: CChar.self)
      var end: UnsafeMutablePointer<CChar>?
      let value = strtod(start, &end)
      return end.map { UnsafePointer($0) } == start + field.count ? value : nil
    }
    if let parsed { return parsed }
    switch text(field).lowercased() {
    case "true": return 1
    case "false": return 0
    default: return nil
    }
  }
}
