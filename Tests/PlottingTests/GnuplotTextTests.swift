import Foundation
import Plotting
import Testing

@testable import Plotting

#if canImport(FoundationXML)
import FoundationXML
#endif

@Suite struct GnuplotTextTests {
  @Test func `Characters that could mean something are written as numbers`() {
    #expect(GnuplotText.quoted("Plain text, 5.0 (90 %)") == #""Plain text, 5.0 (90 %)""#)
    #expect(GnuplotText.quoted("") == #""""#)
    #expect(GnuplotText.quoted("it's") == #""it\047s""#)
    #expect(GnuplotText.quoted(#""a" \n `ls` @b"#) == #""\042a\042 \134n \140ls\140 \100b""#)
    #expect(GnuplotText.quoted("one\ntwo\r\nthree ∈") == #""one\ntwo\nthree ∈""#)
    #expect(GnuplotText.quoted("#19a1") == #""\043\061\071a1""#)
    #expect(GnuplotText.quoted("a\u{0}b\tc\u{1B}d") == #""a b c d""#)
    #expect(GnuplotText.ticLabel("50 %") == #""50 %%""#)
  }

  @Test func `Numbers are written for gnuplot and for people`() {
    #expect(GnuplotText.number(3) == "3")
    #expect(GnuplotText.number(-0.5) == "-0.5")
    #expect(GnuplotText.number(-0.0) == "0")
    #expect(GnuplotText.number(1e-7) == "1e-07")
    #expect(GnuplotText.number(1e300) == "1e+300")
    #expect(GnuplotText.fixed(-1.005, places: 1) == "\u{2212}1.0")
    #expect(GnuplotText.fixed(-0.001, places: 2) == "0.00")
    #expect(GnuplotText.powerOfTen(-12) == "10⁻¹²")
  }

  @Test func `Long lines are broken between words`() {
    #expect(GnuplotText.wrapped("one two three", width: 8) == "one two\nthree")
    #expect(GnuplotText.wrapped("unbreakable", width: 4) == "unbreakable")
    #expect(GnuplotText.wrapped("a\nb", width: 4) == "a\nb")
  }

  @Test func `No text runs a command or breaks a figure`() throws {
    let folder = try TemporaryFolder()
    let touch = "touch \(folder.path)/harm"
    for text in Self.hostile(touch) {
      for figure in Self.figures(with: text) {
        let svg = try FigureRenderer().render(figure, as: .svg)
        #expect(XMLParser(data: Data(svg)).parse(), "\(text.debugDescription)")
        _ = try FigureRenderer().render(figure, as: .terminal(columns: 80, rows: 24))
      }
      #expect(try folder.names == [], "\(text.debugDescription)")
    }
  }

  @Test func `Markup characters are shown as they are`() throws {
    let title = #"a_1^{2} @b {c} ~d &e; \f %g #1 '2'3"#
    let figure = Figure(title: title, layers: [.bars(categories: [title], [.init(title, [1])])])
    let bytes = try FigureRenderer().render(figure, as: .terminal(columns: 80, rows: 24))
    let shown = String(decoding: bytes, as: UTF8.self)
    #expect(shown.ranges(of: title).count == 3)
  }

  @Test func `Every printable ASCII character is shown as it is, in either order`() throws {
    let all = String(String.UnicodeScalarView((33...126).map { UnicodeScalar(UInt8($0)) }))
    for title in [all, String(all.reversed())] {
      let figure = Figure(title: title, layers: [.horizontal("", at: 1)])
      let bytes = try FigureRenderer().render(figure, as: .terminal(columns: 120, rows: 20))
      #expect(String(decoding: bytes, as: UTF8.self).contains(title))
    }
  }

  static func hostile(_ command: String) -> [String] {
    [
      "`\(command)`", "'`\(command)`'", "''`\(command)`''", "\"`\(command)`\"", "\\'`\(command)`",
      "system(\"\(command)\")", "'.system('\(command)').'", "\".system(\"\(command)\").\"",
      "\n!\(command)\n", "\r!\(command)", "\u{2028}!\(command)", "\u{85}!\(command)",
      "\\\n!\(command)",
      "'\n!\(command)\n'", "EOD\n!\(command)", "x'; !\(command); '", "{/:Bold x", "}}}{{{",
      "@ARGV $0 @@",
      "a\u{0}b\u{7}c\u{1B}[2J", "&lt; &foo; <b> ]]> &#0;", "100% %s %n %%", "\\", "'", "\"", "`",
      "#", ";",
      "ünïcödé ∈ 漢字 🎓 \u{202E}rtl", "\u{FFFE}\u{FFFF}", String(repeating: "long ", count: 500), " ",
      "\n\n",
    ]
  }

  /// Figures that have the text in every place where a text may stand.
  static func figures(with text: String) -> [Figure] {
    let axis = Axis(text, unit: text)
    var map = HeatMap([[1, 2]], quantity: text)
    map.cells[0][0].label = text
    let lines: [Layer] = [
      .line(text, x: [0, 1], y: [0, 1]), .points(text + "p", x: [0], y: [1]),
      .band(text + "b", x: [0, 1], low: [0, 1], high: [1, 2]), .horizontal(text + "h", at: 1),
      .vertical(text + "v", at: 1), .text(text, x: 0.5, y: 0.5),
    ]
    return [
      Figure(
        title: text,
        panels: [
          Panel(title: text, x: axis, y: axis, layers: lines),
          Panel(title: text, layers: [.heatMap(map)]),
        ]),
      Figure(
        title: text, x: axis, y: axis, layers: [.bars(categories: [text], [.init(text, [1])])]),
    ]
  }
}
