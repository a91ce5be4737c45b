import Checks
import Foundation
import Gate
import Testing

@Suite("The gate")
struct GateTests {
  @Test(arguments: try Sample.all(in: "Accepted"))
  func `A correct program in any style has nothing to explain`(sample: Sample) {
    #expect(sample.violations.map(\.description) == [])
  }

  @Test(arguments: try Sample.all(in: "Refused"))
  func `What no answer needs is refused with its line and its reason`(sample: Sample) throws {
    let expected = sample.expected
    #expect(!expected.isEmpty)
    try #require(sample.violations.map(\.line) == expected.map(\.line), "\(sample.violations)")
    for (violation, expected) in zip(sample.violations, expected) {
      #expect(violation.reason.hasPrefix(expected.reason), "\(violation)")
    }
  }

  @Test func `There are at least forty samples of both kinds`() throws {
    #expect(try Sample.all(in: "Accepted").count >= 40)
    #expect(try Sample.all(in: "Refused").count >= 40)
  }

  @Test(arguments: ["Exercises", "Solutions"])
  func `No stub and no model answer is refused`(tree: String) throws {
    for suite in Catalogue.exercises {
      let path = suite.path.replacing("Exercises/", with: "\(tree)/", maxReplacements: 1)
      let source = try Sample.text(of: Sample.root.appending(path: path))
      #expect(Gate().violations(in: source, of: suite) == [], "\(path)")
    }
  }

  @Test func `No alternative and no misconception is refused, their own imports aside`() throws {
    let rooms = [
      "Checks", "HiddenChecks", "DynamicProgramming", "Environments", "Exploration",
      "LinearLearning", "NeuralNetworks", "DeepQLearning", "RealModule", "Robotics", "Statistics",
      "TabularLearning",
    ]
    let files = try Sample.files(in: Sample.root.appending(path: "Sources/Calibration"))
    #expect(files.count > 60)
    for file in files {
      let found = Gate().violations(
        in: try Sample.text(of: file),
        allowedImports: ["Coursework", "DecisionProcesses"] + rooms)
      #expect(found == [], "\(file.lastPathComponent)")
    }
  }

  @Test func `An answer may import what its exercise allows, and nothing else`() {
    let source = "import Environments"
    #expect(Gate().violations(in: source, allowedImports: ["Environments"]) == [])
    #expect(Gate().violations(in: source, allowedImports: []).map(\.line) == [1])
  }

  @Test func `A helper in another file is the learner's, whatever C has under its name`() {
    let caller = "func f() -> Int { select(3) }\nlet g = sync.count\nlet h: Process? = nil"
    let helpers = """
      func select(_ x: Int) -> Int { x }
      extension Submission { static let sync = [1] }
      struct Process {}
      """
    func lines(beside other: String) -> [Int] {
      let others = VisibleNames(in: [other])
      return Gate().violations(in: caller, allowedImports: [], beside: others).map(\.line)
    }
    #expect(lines(beside: "") == [1, 2, 3])
    #expect(lines(beside: helpers) == [])
    // What nobody else sees: private names, and those inside of functions. A variable is no function.
    #expect(lines(beside: "private func select() {}\nfileprivate struct Process {}") == [1, 2, 3])
    #expect(
      lines(beside: "func f() { func select() {}; let sync = 1; struct Process {} }") == [1, 2, 3])
    #expect(lines(beside: "let select = 3, sync = 4") == [1, 3])
    let requests = [caller, helpers, "import Glibc"].map {
      GateRequest(source: $0, allowedImports: [])
    }
    #expect(GateRequest.violations(in: requests).map(\.count) == [0, 0, 1])
    #expect(GateRequest.violations(in: Array(requests.prefix(1))).map(\.count) == [3])
  }

  @Test func `A violation is a sentence with its line`() {
    let found = Gate().violations(in: "\n\nimport Glibc", allowedImports: ["Coursework"])
    #expect(
      found.map(\.description) == [
        "line 3: imports Glibc, which this exercise does not allow; "
          + "Foundation has exp, log and the like on every system"
      ])
  }
}

@Suite("The gate before texts that are no answers")
struct GateRobustnessTests {
  private func violations(in source: String) -> [GateViolation] {
    Gate().violations(in: source, allowedImports: [])
  }

  @Test(arguments: [
    "", " ", "\u{FEFF}let a = 1", "}}}}", "func", "\"", "/*", "let = = 3", "@", "#", "\0",
  ])
  func `What does not parse is left to the compiler`(source: String) {
    #expect(violations(in: source) == [])
  }

  @Test func `Nesting that nobody writes is refused as such`() {
    let found = violations(in: "let x = a" + String(repeating: ".b", count: 5_000))
    #expect(found.map(\.reason) == ["is nested more than 1000 deep; split it into small functions"])
  }

  @Test func `Of a file full of violations fifty are reported`() {
    #expect(violations(in: String(repeating: "import Glibc\n", count: 500)).count == 50)
  }
}
