import Foundation
import Grading
import GradingSamples

// Records sample results in a grade book, for tests that kill it or take its room away.
//
//     book-keeper BOOK COUNT [MILLISECONDS [BYTES]]
//
// Students 0..<COUNT are recorded that are not in the book yet, after a pause each. With BYTES, no file may
// grow beyond that many.

let arguments = CommandLine.arguments
let count = Int(arguments[2])!
let pause = arguments.count > 3 ? UInt32(arguments[3])! * 1_000 : 0
if arguments.count > 4 {
  signal(SIGXFSZ, SIG_IGN)
  var limit = rlimit(rlim_cur: rlim_t(arguments[4])!, rlim_max: rlim_t(arguments[4])!)
  setrlimit(__rlimit_resource_t(1), &limit)
}
do {
  let book = try GradeBook(at: URL(fileURLWithPath: arguments[1]))
  try book.setOutline(SampleCourse.outline, courseVersion: SampleCourse.version)
  for number in 0..<count {
    let result = SampleResult.submission(number: number)
    let known = try book.result(
      for: result.student, contentHash: result.contentHash, courseVersion: result.courseVersion,
      salt: result.salt)
    if known != nil { continue }
    usleep(pause)
    try book.record(result)
  }
} catch let error as GradeBookError {
  try? FileHandle.standardError.write(contentsOf: Data("\(error)\n".utf8))
  exit(2)
}
