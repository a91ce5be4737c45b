import Foundation
import Testing
import Workspace

/// The rules that the files of the course keep, and what is said when one is broken.
struct CourseAuditTests {
  @Test func `The course keeps its own rules`() throws {
    #expect(try CourseAudit(of: CourseFolder(root: Program.package)).problems() == [])
  }

  @Test func `Each broken rule is a sentence that names the file`() throws {
    let course = try Program.copy()
    defer { course.remove() }
    let stub = ".course/Stubs/01-Bellman/TDTarget.swift"
    let text = try read(stub, in: course)
    try write(text.replacing("TODO", with: "NOTE"), to: stub, in: course)
    #expect(try problems(in: course).first == "\(stub) has no TODO that says what to write")
    try write(text + "\n// one line more\n", to: stub, in: course)
    #expect(
      try problems(in: course) == [
        "Solutions/01-Bellman/TDTarget.swift has lost the stub's line “// one line more”"
      ])
    try write(text, to: stub, in: course)
    try write("", to: "Solutions/01-Bellman/Extra.swift", in: course)
    #expect(
      try problems(in: course) == [
        "Solutions/01-Bellman/Extra.swift belongs to no exercise of the catalogue"
      ])
  }

  private func problems(in course: Program) throws -> [String] {
    try CourseAudit(of: CourseFolder(root: course.folder)).problems()
  }

  private func read(_ path: String, in course: Program) throws -> String {
    try String(contentsOf: course.folder.appending(path: path), encoding: .utf8)
  }

  private func write(_ text: String, to path: String, in course: Program) throws {
    try text.write(to: course.folder.appending(path: path), atomically: true, encoding: .utf8)
  }
}
