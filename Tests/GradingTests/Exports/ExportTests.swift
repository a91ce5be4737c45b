import Engines
import Foundation
import Grading
import GradingSamples
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

@Suite("Exports")
struct ExportTests {
  let folder: Folder
  let files = Self.files

  init() throws {
    folder = try Folder()
  }

  /// All exports of the sample class, made once for all tests.
  static let files: [String: Data] = {
    do {
      let folder = try Folder()
      return try Folder.exports(of: sampleBook(in: folder))
    } catch {
      fatalError("The sample class was not exported: \(error)")
    }
  }()

  private static func sampleBook(in folder: Folder) throws -> GradeBook {
    let book = try GradeBook(at: folder["book.sqlite"])
    try SampleClass.fill(book)
    return book
  }

  private func json(_ path: String) throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: try #require(files[path]))
    return try #require(object as? [String: Any])
  }

  private func lines(_ path: String) throws -> [String] {
    String(decoding: try #require(files[path]), as: UTF8.self).split(separator: "\r\n")
      .map(String.init)
  }

  @Test("The same results, recorded in another order and at another time, give the same bytes")
  func deterministic() throws {
    let other = try GradeBook(at: folder["other.sqlite"])
    try SampleClass.fill(other, begun: Date(timeIntervalSince1970: 1), reversed: true)
    let again = try Folder.exports(of: other)
    #expect(again.keys.sorted() == files.keys.sorted())
    #expect(files.keys.filter { files[$0] != again[$0] } == [])
  }

  @Test(
    "Every document is as its schema wants it",
    arguments: [
      ("gradescope", "gradescope-results"), ("exercism", "exercism-results-3"),
      ("classroom50", "classroom50-result-1"), ("check50", "check50"),
    ])
  func schema(format: String, name: String) throws {
    let schema = try JSONSchema(name)
    let documents = files.filter { $0.key.hasPrefix("\(format)/") && $0.key.hasSuffix(".json") }
    #expect(documents.count == 24)
    for (path, document) in documents {
      #expect(try schema.faults(of: document) == [], "\(path)")
    }
  }

  @Test("A complete validator agrees, where it is installed")
  func independentValidator() throws {
    for (path, data) in files {
      let place = folder["out/\(path)"]
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: place)
    }
    let validator = Process()
    let output = Pipe()
    validator.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    validator.arguments = [
      ProcessInfo.processInfo.environment["BELLWORK_PYTHON"] ?? "python3",
      JSONSchema.folder.appending(path: "validate.py").path, folder["out"].path,
    ]
    validator.standardOutput = output
    validator.standardError = output
    try validator.run()
    let text = String(
      decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    validator.waitUntilExit()
    // 3: the validator itself is not installed; 127: nor is Python.
    #expect([0, 3, 127].contains(validator.terminationStatus), "\(text)")
  }

  @Test("Gradescope gets a test for each exercise, and the score after the late penalty")
  func gradescope() throws {
    let ada = try json("gradescope/ada/results.json")
    let tests = try #require(ada["tests"] as? [[String: Any]])
    #expect(tests.map { $0["number"] as? String } == ["1.1", "1.2", "1.3", "2.1", "2.2"])
    #expect(tests.map { $0["max_score"] as? Double } == [10, 10, 5, 15, 5])
    let sum = tests.compactMap { $0["score"] as? Double }.reduce(0, +)
    #expect(ada["score"] as? Double == sum)
    // George was three days late, of which one was free.
    let george = try json("gradescope/george/results.json")
    let earned = try #require(george["tests"] as? [[String: Any]])
      .compactMap { $0["score"] as? Double }.reduce(0, +)
    #expect(george["score"] as? Double == earned * 0.8)
    #expect(
      (george["output"] as? String)?.contains("3 days late: 20 % of the points are taken.") == true)
    // A person gave Emmy 8 points.
    let emmy = try #require(try json("gradescope/emmy/results.json")["tests"] as? [[String: Any]])
    #expect(emmy[1]["score"] as? Double == 8)
    #expect((emmy[1]["output"] as? String)?.hasPrefix("Decided by a person: The proof") == true)
  }

  @Test("Gradescope's scripts are whole, and may be run")
  func gradescopeScripts() throws {
    let book = try Self.sampleBook(in: folder)
    try GradeExporter(of: ClassGrades(of: book)).write([.gradescope], to: folder["scripts"])
    for name in ["setup.sh", "run_autograder"] {
      let path = folder["scripts/gradescope/\(name)"].path
      #expect(FileManager.default.isExecutableFile(atPath: path))
      let shell = try Process.run(
        URL(fileURLWithPath: "/usr/bin/env"), arguments: ["bash", "-n", path])
      shell.waitUntilExit()
      #expect(shell.terminationStatus == 0)
    }
    let list = try String(
      contentsOf: folder["scripts/gradescope/exercises.txt"], encoding: .utf8)
    #expect(list == "1.1 1.2 1.3 2.1 2.2\n")
  }

  @Test("nbgrader's columns hold each chapter's points before and after the penalty")
  func nbgrader() throws {
    let book = try Self.sampleBook(in: folder)
    let lines = try lines("csv/nbgrader.csv")
    #expect(
      lines[0] == """
        "assignment","duedate","timestamp","student_id","last_name","first_name","email",\
        "raw_score","late_submission_penalty","score","max_score"
        """)
    let george = lines.filter { $0.contains(",\"george\",") }
    let points = try ClassGrades(of: book).grade(of: "george").chapters.map(\.raw)
    #expect(
      george == [
        Self.row("Chapter 1: Bellman", raw: points[0], maximum: 25),
        Self.row("Chapter 2: Tabular", raw: points[1], maximum: 20),
      ])
    // Blaise is on the roster and has handed in nothing.
    #expect(lines.count { $0.contains(",\"blaise\",") && $0.contains(",\"0\",\"0\",\"0\",") } == 2)
  }

  private static func row(_ chapter: String, raw: Double, maximum: Int) -> String {
    let whole = Int(raw)
    return """
      "\(chapter)","2026-12-01T23:59:00Z","2026-12-04T08:00:00Z","george","Boole","George",\
      "4@example.org","\(whole)","\(whole / 5)","\(whole * 4 / 5)","\(maximum)"
      """
  }

  @Test(
    "Canvas finds students by its number or their login, and nothing is written for those without a hand-in"
  )
  func canvas() throws {
    let lines = try lines("canvas/canvas.csv")
    #expect(
      Array(lines[..<2]) == [
        "\"Student\",\"ID\",\"SIS User ID\",\"SIS Login ID\",\"Section\","
          + "\"Chapter 1: Bellman\",\"Chapter 2: Tabular\"",
        "\"    Points Possible\",\"\",\"\",\"\",\"\",\"25\",\"20\"",
      ])
    #expect(lines.contains("\"Blaise Pascal\",\"199\",\"\",\"blaise\",\"B\",\"\",\"\""))
    #expect(lines.contains { $0.hasPrefix("\"Ada Lovelace\",\"100\",\"\",\"ada\",\"A\",") })
  }

  @Test("Moodle gets the same points and their sum")
  func moodle() throws {
    let book = try Self.sampleBook(in: folder)
    let ada = try #require(try lines("moodle/moodle.csv").first { $0.contains("\"ada\"") })
    let grade = try ClassGrades(of: book).grade(of: "ada")
    let cells = ada.split(separator: ",").suffix(3)
      .compactMap { Double($0.trimmingPrefix("\"").dropLast()) }
    #expect(cells == grade.chapters.map(\.score) + [grade.score])
  }

  @Test("Classroom 50's scores are whole, and its runner's environment names the submission")
  func classroom50() throws {
    let book = try Self.sampleBook(in: folder)
    let george = try json("classroom50/george/result.json")
    let tests = try #require(george["tests"] as? [[String: Any]])
    #expect(george["score"] as? Int == tests.compactMap { $0["score"] as? Int }.reduce(0, +))
    #expect(george["max-score"] as? Int == 45)
    #expect(george["datetime"] as? String == "2026-12-04T08:00:00Z")
    try GradeExporter(
      of: ClassGrades(of: book),
      environment: ["CLASSROOM": "cs", "SUBMISSION_TAG": "submit/1", "COMMIT_URL": "https://c"]
    ).write([.classroom50], to: folder["c50"])
    let data = try Data(contentsOf: folder["c50/classroom50/ada/result.json"])
    let ada = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    #expect(ada?["classroom"] as? String == "cs")
    #expect(ada?["assignment"] as? String == "bellwork")
    #expect(ada?["review"] as? String == "https://c")
  }

  @Test("check50's skipped checks are null, and one that waits names what it waits for")
  func check50() throws {
    let john = try #require(try json("check50/john/check50.json")["results"] as? [[String: Any]])
    let waiting = try #require(john.first { $0["name"] as? String == "2.2-1" })
    #expect(waiting["passed"] is NSNull)
    #expect(waiting["dependency"] as? String == "2.1-1")
    let bad = try #require(
      try json("check50/=3Cscript=3Ealert=281=29=3C/check50.json")["results"]
        as? [[String: Any]])
    let cause = try #require(bad[0]["cause"] as? [String: Any])
    #expect(cause["expected"] as? String == "2.8")
    #expect(cause["actual"] as? String == "1.0")
    #expect(cause["rationale"] as? String == "1 + 0.9 · 2: what is paid and the best that follows")
  }

  @Test("Gradescope and Classroom 50 are told what an answer waits for")
  func waiting() throws {
    let tests = try #require(
      try json("gradescope/john/results.json")["tests"] as? [[String: Any]])
    let facts = tests.map { $0["extra_data"] as? [String: String] }
    #expect(facts.map { $0?["waits_for"] } == ["", "", "", "", "2.1"])
    #expect(facts.last??["verdict"] == "waiting")
    #expect((tests.last?["output"] as? String)?.hasPrefix("Waits for 2.1, which it calls") == true)
    let others = try #require(
      try json("classroom50/john/result.json")["tests"] as? [[String: Any]])
    #expect(others.compactMap { $0["waits-for"] as? String } == ["2.1"])
  }

  @Test("No name of a student leads out of the folder")
  func names() {
    let parts = files.keys.flatMap { $0.split(separator: "/") }
    #expect(!parts.contains("..") && !parts.contains("."))
    #expect(files.keys.allSatisfy { !$0.hasPrefix("/") })
    #expect(files["gradescope/=2E./results.json"] != nil)
  }

  @Test("A folder that cannot be written is named")
  func unwritable() throws {
    let book = try Self.sampleBook(in: folder)
    try Data().write(to: folder["file"])
    #expect(throws: UnwritableFile.self) {
      try GradeExporter(of: ClassGrades(of: book)).write([.csv], to: folder["file"])
    }
  }
}
