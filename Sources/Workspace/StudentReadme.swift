import Foundation

/// Makes the README of the course one that speaks of nothing which the students' edition lacks.
///
///     StudentReadme { FileManager.default.fileExists(atPath: "course/\($0)") }.text(of: readme)
///
/// What is not there follows from the edition itself: commands whose program or answers it leaves out, rooms,
/// files. The section for instructors goes; so do rows of tables and lines of code that name such a thing, and
/// sentences, or the whole paragraph where its first sentence does.
package struct StudentReadme {
  private let has: (String) -> Bool

  /// Takes what tells whether the edition has a file or a folder, by its path from the top.
  package init(has: @escaping (String) -> Bool) {
    self.has = has
  }

  /// What each command that an edition may lack rests on.
  package static let commands = [
    "calibrate": "Sources/bellwork-calibrate", "grade": "Sources/bellwork-grade",
    "gradebook": "Sources/bellwork-grade", "release": "Solutions", "solution": "Solutions",
    "verify": "Solutions",
  ]

  /// The Debian packages of which no other room has need.
  private static let packages = [
    "libarchive-dev": "Sources/CArchive", "libseccomp-dev": "Sources/CSeccomp",
    "libsqlite3-dev": "Sources/Grading", "libssl-dev": "Sources/CCrypto",
  ]

  /// The README for students.
  package func text(of readme: String) -> String {
    var isForInstructors = false
    let blocks = ReadmeBlock.all(in: readme).compactMap { block -> String? in
      if block.text.hasPrefix("## ") { isForInstructors = block.text == "## For instructors" }
      guard !isForInstructors else { return nil }
      return self.text(of: block)
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// What is left of a block; nil where nothing is.
  private func text(of block: ReadmeBlock) -> String? {
    let text: String
    switch block.kind {
    case .code:
      text = block.lines.filter { !hasMissingCommand($0) }.map(installing).joined(separator: "\n")
    case .table: text = rows(of: block).joined(separator: "\n")
    case .prose: text = block.items.compactMap(prose).joined(separator: "\n")
    }
    return text.isEmpty ? nil : text
  }

  /// A line of code that installs no package of which the edition has no need.
  private func installing(_ line: String) -> String {
    Self.packages.filter { !has($0.value) }.keys.reduce(line) { line, package in
      line.replacing(" \(package)", with: "")
    }
  }

  /// The rows of a table that name nothing that is missing; those about rooms begin with their folders.
  private func rows(of block: ReadmeBlock) -> [String] {
    let isAboutRooms = block.lines[0].contains("Folder of `Sources`")
    return block.lines.enumerated().filter { index, row in
      let cell = row.split(separator: "|").first ?? ""
      let rooms = index > 0 && isAboutRooms ? cell.matches(of: /`([^`]+)`/).map(\.1) : []
      return rooms.allSatisfy { has("Sources/\($0)") } && !isAboutWhatIsMissing(row)
    }.map(\.element)
  }

  /// A paragraph or an item of a list without what it says of missing things; nil where it is about one.
  private func prose(_ text: String) -> String? {
    var rest = withoutCommands(text)
    if !has("Sources/Grading") {
      rest = rest.replacing("figures, networks and grading need", with: "figures and networks need")
    }
    let sentences = Self.sentences(of: rest)
    let kept = sentences.filter { !isAboutWhatIsMissing($0) }
    guard let first = kept.first, first == sentences.first else { return nil }
    return kept.joined(separator: "").replacing(/\s+$/, with: "")
  }

  /// The text without phrases that only say by which command something was measured.
  private func withoutCommands(_ text: String) -> String {
    let pattern = /\s+(?:with\s+|\()`(?:swift run )?(?:bellwork )?([a-z]+) [^`]*`\)?/
    return text.replacing(pattern) { match in
      isMissing(command: match.output.1) ? "" : String(match.output.0)
    }
  }

  private static func sentences(of text: String) -> [Substring] {
    var sentences: [Substring] = []
    var begin = text.startIndex
    for end in text.matches(of: /[.!?]\s+(?=[A-Z`*])/) {
      sentences.append(text[begin..<end.range.upperBound])
      begin = end.range.upperBound
    }
    return sentences + [text[begin...]]
  }
}

extension StudentReadme {
  private func isMissing(command: Substring) -> Bool {
    Self.commands[String(command)].map { !has($0) } ?? false
  }

  /// Whether a line of code calls a command that is missing.
  private func hasMissingCommand(_ line: String) -> Bool {
    line.matches(of: /bellwork ([a-z]+)/).contains { isMissing(command: $0.output.1) }
  }

  /// Whether a text names a command, a file, a program or the jail where the edition has none.
  private func isAboutWhatIsMissing(_ text: some StringProtocol) -> Bool {
    let text = String(text)
    let commands = text.matches(of: /`(?:swift run )?(?:-c release )?(?:bellwork )?([a-z]+)[ `]/)
    let files = text.matches(
      of: /`((?:Sources|Tests|Exercises|Solutions|datasets|\.[a-z]+)\/[^` ]*)`/)
    let links = text.matches(of: /\]\(([^:)#]+)\)/)
    let programs = text.matches(of: /`(bellwork-[a-z-]+)`/)
    return commands.contains { isMissing(command: $0.output.1) }
      || (files + links).contains { !has(String($0.output.1)) }
      || programs.contains { !has("Sources/\($0.output.1)") }
      || (text.contains(/\b[Jj]ail\b/) && !has("Sources/bellwork-jail"))
  }
}

/// A paragraph, a list, a table, a heading or some code, between empty lines.
private struct ReadmeBlock {
  enum Kind { case code, table, prose }

  var lines: [String]

  var text: String { lines.joined(separator: "\n") }

  var kind: Kind {
    lines[0].hasPrefix("```") ? .code : lines[0].hasPrefix("|") ? .table : .prose
  }

  /// The items of a list, or the paragraph as its only one.
  var items: [String] {
    lines.reduce(into: []) { items, line in
      if items.isEmpty || line.starts(with: /(?:-|\d+\.)\s/) {
        items.append(line)
      } else {
        items[items.count - 1] += "\n\(line)"
      }
    }
  }

  /// The blocks of a text; empty lines within code part nothing.
  static func all(in text: String) -> [ReadmeBlock] {
    var blocks: [ReadmeBlock] = []
    var (isCode, isOpen) = (false, false)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") { isCode.toggle() }
      if line.isEmpty, !isCode {
        isOpen = false
      } else if isOpen {
        blocks[blocks.count - 1].lines.append(String(line))
      } else {
        blocks.append(ReadmeBlock(lines: [String(line)]))
        isOpen = true
      }
    }
    return blocks
  }
}
