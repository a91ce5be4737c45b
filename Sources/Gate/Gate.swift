public import Checks
import SwiftParser
import SwiftSyntax

/// Reads an answer before it is built, and refuses what no answer needs.
///
///     let violations = Gate().violations(in: source, of: suite)
///     if let first = violations.first { verdict = .policy("\(first)") }
///
/// The gate explains; it does not protect. It turns an import that an exercise does not allow, a pointer or a
/// compiler directive into a sentence with a line, in `bellwork check` and `swift test` as well as in grading.
/// What it misses is held by the jail. Names are judged by their spelling, so a name that the file declares
/// itself is always allowed, and one that another file of the same hand-in declares for all.
///
/// Rules look at the parse tree of the compiler's own parser, which contains every branch of an `#if`, so that
/// its imports are at least those that the compiler reports. The parser comes with the toolchain as a library:
/// building swift-syntax takes two minutes of processor time, and what `swiftc -dump-parse` prints has no
/// stable form and leaves out inactive branches.
public struct Gate: Sendable {
  /// The violations that are reported of one file, at most.
  static let mostViolations = 50
  /// How deeply a file may be nested; written code stays below a hundred.
  static let deepest = 1_000

  /// Creates a gate.
  public init() {}

  /// What an answer to an exercise uses that no answer needs, in the order of its lines.
  ///
  /// A file that the compiler would refuse is read as far as it can be; saying what is wrong with it is left to
  /// the compiler.
  ///
  /// - Parameters:
  ///   - source: The text of the file.
  ///   - suite: The exercise.
  ///   - others: What the other files of the hand-in declare.
  /// - Returns: The violations, fifty at most.
  /// - Complexity: Linear in the length of the file.
  public func violations(
    in source: String, of suite: ExerciseSuite, beside others: VisibleNames = VisibleNames()
  ) -> [GateViolation] {
    violations(in: source, allowedImports: suite.allowedImports, beside: others)
  }

  /// The same, for an answer that may import these modules beside the standard library and Foundation.
  public func violations(
    in source: String, allowedImports: [String], beside others: VisibleNames = VisibleNames()
  ) -> [GateViolation] {
    violations(in: ParsedFile(source, allowedImports: allowedImports, beside: others))
  }

  /// The same, for a file that is parsed already.
  func violations(in file: ParsedFile) -> [GateViolation] {
    guard !file.isTooDeep else {
      return [
        GateViolation(
          line: 0, reason: "is nested more than \(Self.deepest) deep; split it into small functions"
        )
      ]
    }
    var found: Set<GateViolation> = []
    for node in file.nodes {
      for rule in GateRules.all {
        guard let reason = rule.reason(toRefuse: node, in: file) else { continue }
        found.insert(GateViolation(line: file.line(of: node), reason: reason))
      }
    }
    let ordered = found.sorted { ($0.line, $0.reason) < ($1.line, $1.reason) }
    return Array(ordered.prefix(Self.mostViolations))
  }
}
