import Foundation
import Grading
import GradingSamples
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

@Suite("JUnit's export")
struct JUnitExportTests {
  let files = ExportTests.files

  @Test(
    "JUnit's counts are those of its cases, and hostile texts come back whole but for control characters"
  )
  func junit() throws {
    for (path, data) in files where path.hasPrefix("junit/") {
      let reader = JUnitReader()
      let parser = XMLParser(data: data)
      parser.delegate = reader
      #expect(parser.parse(), "\(path): \(parser.parserError.map { "\($0)" } ?? "")")
      #expect(reader.stated == reader.counted)
      #expect(reader.suiteCount == 5)
    }
    let reader = JUnitReader()
    let parser = XMLParser(data: try #require(files["junit/=3Cscript=3Ealert=281=29=3C/junit.xml"]))
    parser.delegate = reader
    #expect(parser.parse())
    let expected = SampleClass.hostileText.replacing("\u{0}", with: "\u{FFFD}")
      .replacing("\u{1B}", with: "\u{FFFD}").replacing("\u{FFFE}", with: "\u{FFFD}")
    #expect(reader.messages.contains("threw an error: \(expected)"))
  }
}

/// Counts what a JUnit file states and what it holds.
private final class JUnitReader: NSObject, XMLParserDelegate {
  var stated = [0, 0, 0, 0]
  var counted = [0, 0, 0, 0]
  var suiteCount = 0
  var messages: [String] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    if let message = attributes["message"] { messages.append(message) }
    switch name {
    case "testsuite":
      suiteCount += 1
      for (index, key) in ["tests", "failures", "errors", "skipped"].enumerated() {
        stated[index] += attributes[key].flatMap { Int($0) } ?? 1_000
      }
    case "testcase": counted[0] += 1
    case "failure": counted[1] += 1
    case "error": counted[2] += 1
    case "skipped": counted[3] += 1
    default: break
    }
  }
}
