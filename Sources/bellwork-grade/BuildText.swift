import CommandSupport
import Coursework
import Foundation
import Grading

/// What `bellwork gradebook show --builds` prints.
enum BuildText {
  /// The builds of each attempt.
  static func attempts(_ attempts: [GradedSubmission], _ grades: ClassGrades) throws -> String {
    guard !attempts.isEmpty else { return "Nothing was handed in." }
    return try attempts.enumerated().flatMap { number, attempt in
      let heading = GradebookText.heading(of: attempt, number: number + 1)
      let builds = try grades.builds(of: attempt)
      guard !builds.isEmpty else { return [heading, "  The grade book holds no builds of it."] }
      return [heading] + builds.enumerated().flatMap { lines(of: $1, number: $0 + 1) }
    }.joined(separator: "\n")
  }

  private static func lines(of build: BuildRecord, number: Int) -> [String] {
    var lines = [
      "  build \(number): \(word(for: build.outcome))\(cost(of: build))",
      "    answers:  \(list(build.answers))",
      "    replaced: \(list(build.replaced))",
      "    program:  \(build.contentHash)",
      "    compiler: \(Terminal.shown(build.compiler))",
      "    options:  \(Terminal.shown(build.options))",
    ]
    for line in build.diagnostics.split(whereSeparator: \.isNewline) {
      lines.append("    | \(Terminal.shown(String(line)))")
    }
    return lines
  }

  private static func word(for outcome: BuildRecord.Outcome) -> String {
    switch outcome {
    case .built: "built"
    case .reused: "built before"
    case .clean: "looked through, without errors"
    case .refused: "did not compile"
    case .forbidden: "refused for what it holds"
    case .broken: "stopped by something else than the sources"
    }
  }

  private static func cost(of build: BuildRecord) -> String {
    guard let wall = build.wallSeconds else { return "" }
    let processor = build.processorSeconds.map { ", \(seconds($0)) of processor time" } ?? ""
    return " in \(seconds(wall))\(processor)"
  }

  private static func seconds(_ number: Double) -> String { String(format: "%.2f s", number) }

  private static func list(_ ids: [ExerciseID]) -> String {
    ids.isEmpty ? "none" : ids.map { "\($0)" }.joined(separator: " ")
  }
}
