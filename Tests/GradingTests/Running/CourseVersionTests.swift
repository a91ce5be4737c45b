import Checks
import Foundation
import Testing
import Workspace

@testable import Grading

@Suite("The version of a course changes with all that results depend on")
struct CourseVersionTests {
  private let folder: TemporaryFolder
  private let suites = ["1.1"].compactMap(Catalogue.exercise)

  init() throws {
    folder = try TemporaryFolder()
    for path in Self.files { try write("// first\n", to: path) }
  }

  static let files = [
    "Sources/Gate/Rules.swift", "Sources/Grading/Gate/SymbolRules.swift",
    "Sources/Grading/Building/CompilerCommands.swift", "Sources/Grading/Sandbox/JailLimits.swift",
    "Sources/bellwork-jail/filter.c", "Sources/bellwork-jail/launch.h",
    "Sources/Checks/Check.swift", "Sources/HiddenChecks/01-Bellman/QUpdate+HiddenChecks.swift",
    "Sources/CNeuralKernels/kernels.c", "Sources/CNeuralKernels/include/kernels.h",
    "Sources/CWorkerRuntime/deep/runtime.S", "Sources/COpenBLAS/module.modulemap",
    ".course/Stubs/01-Bellman/TDTarget.swift",
  ]

  private func write(_ text: String, to path: String) throws {
    let file = folder.url.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: false, encoding: .utf8)
  }

  private var version: String { get throws { try version(compiler: "Swift 6.3") } }

  private func version(compiler: String) throws -> String {
    try CourseVersion.hash(
      of: CourseFolder(root: folder.url), exercises: suites, compiler: compiler)
  }

  @Test(
    "A corrected rule of the gate, a limit, a check, a kernel in C or a stub makes another version",
    arguments: files)
  func changes(_ path: String) throws {
    let before = try version
    try write("// second\n", to: path)
    #expect(try version != before)
  }

  @Test("Another compiler makes another version, and the same one the same")
  func compiler() throws {
    #expect(try version(compiler: "Swift 6.3.1") != version(compiler: "Swift 6.3.2"))
    #expect(try version(compiler: "Swift 6.3.1") == version(compiler: "Swift 6.3.1"))
  }

  @Test("Pages, exports, what an editor leaves and the exercises' own files do not")
  func others() throws {
    let before = try version
    for path in [
      "Sources/Grading/Pages/ClassPage.swift", "Sources/Gate/.Rules.swift.swp",
      "Sources/Gate/Rules.swift~",
      "Exercises/01-Bellman/TDTarget.swift",
    ] { try write("// new\n", to: path) }
    #expect(try version == before)
  }

  @Test("Every room that is named is there")
  func rooms() throws {
    let course = try CourseFolder.find()
    for room in CourseVersion.rooms {
      let path = course.root.appending(path: room).path
      #expect(FileManager.default.fileExists(atPath: path), "\(room)")
    }
  }
}
