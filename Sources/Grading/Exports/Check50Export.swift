import Checks

/// JSON in the shape of check50's: a result for each check.
///
/// `passed` is null where nothing was asked. A `cause` has `rationale` and `help`, and `expected` and `actual`
/// where an answer was wrong. The `data` of a check are its verdict and the level of the sandbox. A check of an
/// exercise that waits for another names the other's first as its `dependency`.
struct Check50Export: StudentExport {
  let fileName = "check50.json"

  func text(for grade: StudentGrade) throws -> String {
    let asked = Set(grade.exercises.filter { $0.examination != nil }.map { "\($0.exercise.id)" })
    let results = grade.exercises.flatMap { exercise -> [Result] in
      guard let examination = exercise.examination else { return [] }
      // What is not graded has no check to name.
      let awaited = examination.awaited.flatMap { asked.contains($0) ? $0 : nil }
      return examination.results.enumerated().map { index, result in
        var entry = Self.result(
          result, number: index + 1, of: examination, level: grade.attempt?.sandboxLevel)
        entry.dependency = awaited.map { "\($0)-1" }
        return entry
      }
    }
    return try ExportJSON.text(Report(results: results))
  }

  private static func result(
    _ result: CheckResult, number: Int, of examination: Examination, level: SandboxLevel?
  ) -> Result {
    Result(
      name: "\(examination.exercise)-\(number)",
      description: result.claim,
      passed: result.verdict.isPassed ? true : result.verdict.isSilent ? nil : false,
      log: number == 1 ? examination.output.split(separator: "\n").map(String.init) : [],
      cause: result.verdict.isPassed ? nil : cause(of: result, in: examination),
      data: ["verdict": result.verdict.word, "sandbox_level": level?.rawValue ?? ""]
        .merging(level?.warning.map { ["sandbox_warning": $0] } ?? [:]) { $1 })
  }

  private static func cause(of result: CheckResult, in examination: Examination) -> Cause {
    var help = "Run `\(examination.hintCommand)`."
    if let mistake = examination.mistake {
      help = "This is a known mistake: \(mistake.name). \(mistake.explanation) " + help
    }
    return Cause(
      rationale: result.discrepancy?.reason ?? "\(result.verdict)", help: help,
      expected: result.discrepancy?.expected, actual: result.discrepancy?.actual)
  }

  private struct Report: Encodable {
    var slug = "bellwork"
    var results: [Result]
    var version = "3.3.0"
  }

  private struct Result: Encodable {
    var name: String
    var description: String
    var passed: Bool?
    var log: [String]
    var cause: Cause?
    var data: [String: String]
    var dependency: String?

    // What is not there is null, as check50 writes it, not missing.
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(name, forKey: .name)
      try container.encode(description, forKey: .description)
      try container.encode(passed, forKey: .passed)
      try container.encode(log, forKey: .log)
      try container.encode(cause, forKey: .cause)
      try container.encode(data, forKey: .data)
      try container.encode(dependency, forKey: .dependency)
    }

    enum CodingKeys: CodingKey { case name, description, passed, log, cause, data, dependency }
  }

  private struct Cause: Encodable {
    var rationale: String
    var help: String
    var expected: String?
    var actual: String?
  }
}
