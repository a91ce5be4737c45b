import Checks

/// JUnit's XML: a suite for each exercise, a case for each check.
///
/// The elements and attributes are those that Jenkins' schema for JUnit knows. Wrong answers are failures;
/// a crash, a timeout or anything else that kept the exercise from answering is an error; what was not asked
/// is skipped. No times are written. Each suite has the level of the sandbox among its properties,
/// and a warning where nothing contained the code.
struct JUnitExport: StudentExport {
  let fileName = "junit.xml"

  func text(for grade: StudentGrade) -> String {
    let suites = grade.exercises.compactMap { exercise in
      exercise.examination.map {
        Self.suite(of: exercise.exercise, $0, level: grade.attempt?.sandboxLevel)
      }
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="\(XMLText.escaped(grade.student))">
      \(suites.joined(separator: "\n"))
      </testsuites>

      """
  }

  private static func suite(
    of exercise: CourseOutline.Exercise, _ examination: Examination, level: SandboxLevel?
  ) -> String {
    let results = examination.results
    let name = XMLText.escaped("\(exercise.id) \(exercise.name)")
    let cases = results.map { result in
      """
          <testcase classname="\(name)" name="\(XMLText.escaped(result.claim))">\(outcome(of: result))\
      </testcase>
      """
    }
    let properties = level.map { level in
      """
          <properties>
            <property name="sandbox_level" value="\(level.rawValue)"/>\(warning(of: level))
          </properties>

      """
    }
    let output =
      examination.output.isEmpty
      ? "" : "\n    <system-out>\(XMLText.escaped(examination.output))</system-out>"
    return """
        <testsuite name="\(name)" tests="\(results.count)" \
      failures="\(results.count { kind(of: $0.verdict) == .failure })" \
      errors="\(results.count { kind(of: $0.verdict) == .error })" \
      skipped="\(results.count { kind(of: $0.verdict) == .skipped })">
      \(properties ?? "")\(cases.joined(separator: "\n"))\(output)
        </testsuite>
      """
  }

  private static func warning(of level: SandboxLevel) -> String {
    level.warning.map { warning in
      "\n      <property name=\"sandbox_warning\" value=\"\(XMLText.escaped(warning))\"/>"
    } ?? ""
  }

  private enum Kind { case passed, failure, error, skipped }

  private static func kind(of verdict: Verdict) -> Kind {
    switch verdict {
    case .passed: .passed
    case .failed: .failure
    case _ where verdict.isSilent: .skipped
    default: .error
    }
  }

  private static func outcome(of result: CheckResult) -> String {
    let difference = result.discrepancy.map { "expected \($0.expected), answered \($0.actual)" }
    let message = XMLText.escaped(difference ?? "\(result.verdict)")
    let type = XMLText.escaped(result.verdict.word)
    let evidence = XMLText.escaped(result.evidence)
    return switch kind(of: result.verdict) {
    case .passed: ""
    case .skipped: "<skipped message=\"\(message)\"/>"
    case .failure: "<failure type=\"\(type)\" message=\"\(message)\">\(evidence)</failure>"
    case .error: "<error type=\"\(type)\" message=\"\(message)\">\(evidence)</error>"
    }
  }
}
