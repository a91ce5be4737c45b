import Foundation
import Grading
import GradingSamples

// Makes grade books of sample results, for tests that kill it or take its room away, and for looking at.
//
//     book-keeper record BOOK COUNT [MILLISECONDS [BYTES]]
//     book-keeper class FOLDER
//
// `record` records students 0..<COUNT that are not in the book yet, after a pause each; with BYTES, no file
// may grow beyond that many. `class` makes the book of a sample class and all its exports.

let arguments = CommandLine.arguments

func record(in place: URL, count: Int, pause: UInt32) throws {
  let book = try GradeBook(at: place)
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
}

func makeClass(in folder: URL) throws {
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  let book = try GradeBook(at: folder.appending(path: GradeBook.fileName))
  try SampleClass.fill(book)
  try GradeExporter(of: ClassGrades(of: book)).write(ExportFormat.allCases, to: folder)
}

if arguments.count > 5, let bytes = rlim_t(arguments[5]) {
  signal(SIGXFSZ, SIG_IGN)
  var limit = rlimit(rlim_cur: bytes, rlim_max: bytes)
  setrlimit(__rlimit_resource_t(1), &limit)
}
do {
  let place = URL(fileURLWithPath: arguments[2])
  if arguments[1] == "class" {
    try makeClass(in: place)
  } else {
    let pause = arguments.count > 4 ? (UInt32(arguments[4]) ?? 0) * 1_000 : 0
    try record(in: place, count: Int(arguments[3]) ?? 0, pause: pause)
  }
} catch {
  try? FileHandle.standardError.write(contentsOf: Data("\(error)\n".utf8))
  exit(2)
}
