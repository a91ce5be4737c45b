import Checks
import Foundation
import Grading
import GradingSamples
import Testing

/// The scripts are run in a folder that stands for `/autograder`, with programs that stand for the large ones.
@Suite("Gradescope's scripts")
struct GradescopeScriptTests {
  private let folder: Folder

  init() throws {
    folder = try Folder()
    try makeFolder(above: folder["graded/\(GradeBook.fileName)"])
    let book = try GradeBook(at: folder["graded/\(GradeBook.fileName)"])
    try book.setOutline(SampleCourse.outline, courseVersion: SampleCourse.version)
    try book.record(SampleResult.submission("nobody"))
    try book.record(SampleResult.submission("submission", verdicts: ["1.1": [.failed]]))
    try GradeExporter(of: ClassGrades(of: book)).write([.gradescope], to: folder.place)
    for name in ["setup.sh", "run_autograder", "exercises.txt"] {
      try copy("gradescope/\(name)", to: "autograder/source/\(name)")
    }
    try write("public struct Answer {}", to: "autograder/submission/my work/TDTarget.swift")
    try write("2 old points", to: "autograder/results/results.json")
  }

  private func makeFolder(above file: URL) throws {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
  }

  private func copy(_ name: String, to place: String) throws {
    try makeFolder(above: folder[place])
    try FileManager.default.copyItem(at: folder[name], to: folder[place])
  }

  private func write(_ text: String, to place: String, isProgram: Bool = false) throws {
    try makeFolder(above: folder[place])
    try Data(text.utf8).write(to: folder[place])
    if isProgram {
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: folder[place].path)
    }
  }

  private func read(_ place: String) -> String? {
    try? String(contentsOf: folder[place], encoding: .utf8)
  }

  private var program: URL {
    Keeper.program.deletingLastPathComponent().appending(path: "bellwork-grade")
  }

  /// A program that writes down its arguments and what it was given; grading is a copy of the book above, and
  /// everything else is done by the real program.
  private func writeBellwork(at place: String, gradeStatus: Int = 0) throws {
    try write(
      """
      #!/usr/bin/env bash
      echo "bellwork $*" >>'\(folder["log"].path)'
      [ "$1" = grade ] || exec '\(program.path)' "$@"
      (cd "$2" && find . -type f) >>'\(folder["found"].path)'
      ls "$4" >>'\(folder["before"].path)' 2>/dev/null
      mkdir -p "$4" && cp -R '\(folder["graded"].path)/.' "$4" && echo 7 >"$4/salt.txt"
      exit \(gradeStatus)
      """, to: place, isProgram: true)
  }

  private func run(_ script: String) throws -> (status: Int32, output: String) {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["bash", folder["autograder/source/\(script)"].path]
    process.environment = ProcessInfo.processInfo.environment.merging([
      "AUTOGRADER": folder["autograder"].path,
      "BELLWORK": folder["bin/bellwork"].path,
      "PATH": "\(folder["bin"].path):\(ProcessInfo.processInfo.environment["PATH"] ?? "")",
    ]) { $1 }
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let said = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: said, as: UTF8.self))
  }

  @Test("A submission becomes a results.json that is as the schema wants it")
  func submission() throws {
    try writeBellwork(at: "bin/bellwork")
    let outcome = try run("run_autograder")
    #expect(outcome.status == 0, "\(outcome.output)")
    let text = try #require(read("autograder/results/results.json"))
    #expect(try JSONSchema("gradescope-results").faults(of: Data(text.utf8)) == [])
    let results =
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    #expect(results?["score"] as? Double == 35)
    #expect(read("found") == "./submission/my work/TDTarget.swift\n")
    let lines = try #require(read("log")).split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.hasSuffix(" --exercises 1.1 1.2 1.3 2.1 2.2") == true)
    #expect(lines.first?.contains("/source/.build/gradescope/workers ") == true)
  }

  @Test("What the image holds of the course is taken along, but not its questions")
  func warm() throws {
    try writeBellwork(at: "bin/bellwork")
    try write("book", to: "autograder/source/.build/gradescope/graded/gradebook")
    try write("5", to: "autograder/source/.build/gradescope/graded/salt.txt")
    #expect(try run("run_autograder").status == 0)
    #expect(read("before") == "gradebook\n")
    #expect(read("autograder/source/.build/gradescope/graded/salt.txt") == "5")
  }

  @Test("Where the grader fails there is no score, not even an old one")
  func failure() throws {
    try writeBellwork(at: "bin/bellwork", gradeStatus: 1)
    let outcome = try run("run_autograder")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("the student's work is not at fault"))
    #expect(read("autograder/results/results.json") == nil)
  }

  @Test("The image builds everything that grading starts, and grades an empty hand-in")
  func setup() throws {
    try writeBellwork(at: "bin/bellwork")
    for name in ["swift", "apt-get"] {
      try write(
        "#!/usr/bin/env bash\necho \"\(name) $*\" >>'\(folder["log"].path)'\n",
        to: "bin/\(name)", isProgram: true)
    }
    let outcome = try run("setup.sh")
    #expect(outcome.status == 0, "\(outcome.output)")
    let lines = try #require(read("log")).split(separator: "\n").map(String.init)
    let built = lines.filter { $0.hasPrefix("swift build --product ") }
      .map { String($0.dropFirst(22)) }
    let needed = [
      "bellwork", "bellwork-grade", "bellwork-gate", "bellwork-jail", "bellwork-probe",
      "bellwork-worker-solutions",
    ]
    #expect(built == needed)
    let warm = folder["autograder/source/.build/gradescope"].path
    #expect(
      lines.last
        == "bellwork grade \(warm)/hand-ins --output \(warm)/graded --cache \(warm)/workers"
        + " --exercises 1.1 1.2 1.3 2.1 2.2")
    #expect(FileManager.default.fileExists(atPath: "\(warm)/graded/\(GradeBook.fileName)"))
  }

  @Test("Without a list of exercises, all of them are graded")
  func allExercises() throws {
    try writeBellwork(at: "bin/bellwork")
    try FileManager.default.removeItem(at: folder["autograder/source/exercises.txt"])
    #expect(try run("run_autograder").status == 0)
    #expect(try #require(read("log")).contains("--exercises") == false)
  }
}
