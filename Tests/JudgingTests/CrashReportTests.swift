import Checks
import Testing

@testable import Judging

@Suite("What last words say about a crash")
struct CrashReportTests {
  private func location(printed: String, places: String = "") -> String? {
    let report = CrashReport(end: .signalled(4), printed: printed, places: places)
    guard case .crashed(_, _, let location) = report.verdict else { return nil }
    return location
  }

  @Test("The innermost line of the learner's own code is taken from a backtrace")
  func backtrace() {
    let printed = """
      0 [inlined] Array.subscript.getter in libswiftCore.so at /build/swift/Array.swift:42:1
      1 Submission.update in worker at /home/a/course/Exercises/01-Bellman/QUpdate.swift:12:9
      2 Submission.other in worker at /home/a/course/Exercises/01-Bellman/TDTarget.swift:3:1
      """
    #expect(location(printed: printed) == "Exercises/01-Bellman/QUpdate.swift:12")
  }

  @Test("… or from the lines that were found for addresses, without what the compiler added")
  func places() {
    let places = """
      ??:0:0
      /tmp/room/Sources/Array.swift:5:1
      /tmp/room/Exercises/02-Tabular/SARSA.swift:0:0
      /tmp/room/Exercises/02-Tabular/SARSA.swift:31:7
      """
    #expect(location(printed: "", places: places) == "Exercises/02-Tabular/SARSA.swift:31")
    #expect(location(printed: "", places: "Exercises/02-Tabular/SARSA.swift:31:7") == nil)
    #expect(location(printed: "nothing") == nil)
  }

  @Test("Addresses are the last that were written, and nothing but hexadecimal numbers")
  func addresses() {
    let mark = CrashPlaces.mark
    #expect(CrashPlaces(printed: "\(mark) 0x1f 0x20\n")?.addresses == ["0x1f", "0x20"])
    #expect(CrashPlaces(printed: "\(mark) 0x1\nx\n\(mark) 0x2")?.addresses == ["0x2"])
    #expect(CrashPlaces(printed: "\(mark) --obj=/etc/passwd 0x0 0x 7 0xg")?.addresses == ["0x0"])
    #expect(CrashPlaces(printed: "\(mark)\n") == nil)
    #expect(CrashPlaces(printed: "fine") == nil)
    let many = mark + String(repeating: " 0x1", count: 1000)
    #expect(CrashPlaces(printed: many)?.addresses.count == 40)
  }
}
