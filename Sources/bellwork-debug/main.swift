import Checks
import Exercises

// The learner's exercises and their checks in one process, for breakpoints: bellwork check ID --debug.
let arguments = CommandLine.arguments.dropFirst()
let seed = arguments.first.flatMap { UInt64($0) }.map(CourseSeed.init) ?? .fresh()
let suites = arguments.dropFirst().compactMap { Catalogue.exercise($0) }
for suite in suites {
  let examination = await Examiner(seed: seed).examine(suite, suite.subject(in: Submission.self))
  print("\(suite.id) \(suite.name): \(examination.verdict)")
  if !examination.verdict.isPassed { print(examination.report) }
}
