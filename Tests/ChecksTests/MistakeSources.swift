import Checks
import Foundation
import Testing

/// `.github/MISTAKES.md`, which says where mistakes of the catalogue were found.
struct MistakeSources {
  static let page = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: ".github/MISTAKES.md")

  /// The cells of each row that names an exercise and a mistake.
  static func rows() throws -> [[String]] {
    try String(contentsOf: page, encoding: .utf8).split(separator: "\n")
      .map { $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) } }
      .filter { $0.count == 3 && $0[0].first?.isNumber == true }
  }

  @Test func `Every mistake with a source is in the catalogue`() throws {
    let rows = try Self.rows()
    #expect(rows.count >= 20)
    for row in rows {
      let suite = try #require(Catalogue.exercise(row[0]), "\(row[0])")
      #expect(suite.misconceptions.contains { $0.name == row[1] }, "\(row[0]): \(row[1])")
    }
  }
}
