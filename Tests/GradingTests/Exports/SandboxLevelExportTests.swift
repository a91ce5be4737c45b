import Foundation
import Grading
import GradingSamples
import Testing

@Suite("The level of the sandbox in exports")
struct SandboxLevelExportTests {
  /// A student who was graded under level A, and one under level B, by the names of their folders.
  private static let levels = [("ada", "A"), ("=3Cscript=3Ealert=281=29=3C", "B")]

  private func json(_ path: String) throws -> [String: Any] {
    let data = try #require(ExportTests.files[path])
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test("JUnit has it among the properties of each suite", arguments: levels)
  func junit(student: String, level: String) throws {
    let text = String(
      decoding: try #require(ExportTests.files["junit/\(student)/junit.xml"]), as: UTF8.self)
    let property = "<property name=\"sandbox_level\" value=\"\(level)\"/>"
    #expect(text.components(separatedBy: property).count == 6)
    #expect(text.components(separatedBy: "sandbox_level").count == 6)
  }

  @Test("check50 has it among the data of each check", arguments: levels)
  func check50(student: String, level: String) throws {
    let results = try json("check50/\(student)/check50.json")["results"] as? [[String: Any]]
    let found = (results ?? []).map { ($0["data"] as? [String: Any])?["sandbox_level"] as? String }
    #expect(found == Array(repeating: level, count: 20))
  }

  @Test("Classroom 50 has it in each test", arguments: levels)
  func classroom50(student: String, level: String) throws {
    let tests = try json("classroom50/\(student)/result.json")["tests"] as? [[String: Any]]
    let found = (tests ?? []).map { $0["sandbox-level"] as? String }
    #expect(found == Array(repeating: level, count: 5))
  }

  @Test(
    "Exercism has it in the code of the first test, where there is no message", arguments: levels)
  func exercism(student: String, level: String) throws {
    let results = try json("exercism/\(student)/results.json")
    #expect(results["message"] == nil)
    let codes = try #require(results["tests"] as? [[String: Any]])
      .map { $0["test_code"] as? String ?? "" }
    #expect(codes.first?.hasSuffix("\n// Graded under sandbox level \(level).") == true)
    #expect(codes.count { $0.contains("sandbox level") } == 1)
  }

  @Test("The validator checks tables without jsonschema, and says that it is missing")
  func validator() throws {
    let folder = try Folder()
    func write(_ data: Data, to path: String) throws {
      let place = folder[path]
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: place)
    }
    for (path, data) in ExportTests.files { try write(data, to: "out/\(path)") }
    try write(Data("raise ImportError\n".utf8), to: "modules/jsonschema.py")
    func validate() throws -> (status: Int32, text: String) {
      let validator = Process()
      let output = Pipe()
      validator.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      validator.arguments = [
        "PYTHONPATH=\(folder["modules"].path)",
        ProcessInfo.processInfo.environment["BELLWORK_PYTHON"] ?? "python3",
        JSONSchema.folder.appending(path: "validate.py").path, folder["out"].path,
      ]
      validator.standardOutput = output
      validator.standardError = output
      try validator.run()
      let said = try output.fileHandleForReading.readToEnd() ?? Data()
      validator.waitUntilExit()
      return (validator.terminationStatus, String(decoding: said, as: UTF8.self))
    }
    let whole = try validate()
    // 127: Python is not installed.
    guard whole.status != 127 else { return }
    #expect(whole.status == 3, "\(whole.text)")
    #expect(whole.text.contains("jsonschema is not installed"))
    let moodle = String(
      decoding: try #require(ExportTests.files["moodle/moodle.csv"]), as: UTF8.self)
    try write(
      Data(moodle.replacing("\"ID number\"", with: "\"Login\"").utf8), to: "out/moodle/moodle.csv")
    let broken = try validate()
    #expect(broken.status == 1)
    #expect(broken.text.contains("moodle/moodle.csv: the columns are"), "\(broken.text)")
  }
}
