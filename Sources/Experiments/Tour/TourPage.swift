/// The page that shows what a tour found: pictures, assertions, seeds and times.
///
///     let page = TourPage(results: results)
///     page.html    // the text of index.html
///
/// The page is one file of HTML without scripts; beside it lie the pictures, `NAME.svg` for each
/// illustration, and the rows, `NAME.csv` for each result. All text in it is escaped.
public struct TourPage: Sendable {
  /// The results, in the order of the page.
  public let results: [ExperimentResult]

  /// Creates the page of some results.
  public init(results: [ExperimentResult]) {
    self.results = results
  }

  /// The text of the page.
  ///
  /// - Complexity: O(length).
  public var html: String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Bellwork: the tour</title>
    <style>
    \(Self.style)
    </style>
    </head>
    <body>
    <main>
    <h1>The tour</h1>
    <p>\(HTML.escaped(summary))</p>
    <nav aria-label="Studies"><ul>
    \(results.map(Self.entry).joined(separator: "\n"))
    </ul></nav>
    \(results.map(Self.section).joined(separator: "\n"))
    </main>
    </body>
    </html>

    """
  }

  private var summary: String {
    let findings = results.flatMap(\.findings)
    let asserted = findings.count(where: \.isAsserted)
    let failed = findings.count { !$0.holds }
    let verdict =
      failed == 0
      ? "all of them hold" : failed == 1 ? "one does not hold" : "\(failed) do not hold"
    let seconds = results.reduce(Duration.zero) { $0 + $1.duration } / .seconds(1)
    return "\(results.count) studies in \(NumberText.fixed(seconds, places: 1)) seconds. "
      + "\(asserted) findings are asserted: \(verdict). "
      + "\(findings.count - asserted) more are reported without an assertion."
  }

  private static func entry(_ result: ExperimentResult) -> String {
    "<li><a href=\"#\(HTML.escaped(result.name))\">\(HTML.escaped(result.title))</a>"
      + (result.holds ? "" : " <strong class=\"fails\">a finding does not hold</strong>") + "</li>"
  }

  private static func section(_ result: ExperimentResult) -> String {
    let name = HTML.escaped(result.name)
    let seconds = NumberText.fixed(result.duration / .seconds(1), places: 2)
    return """
      <section id="\(name)">
      <h2>\(HTML.escaped(result.title))</h2>
      <p>\(HTML.escaped(result.question))</p>
      \(result.illustrations.map(figure).joined(separator: "\n"))
      \(FindingTable(findings: result.findings).html)
      <p class="note"><code>bellwork plot \(name) --seed \(result.seed)</code> repeats it, in \
      \(seconds) seconds here. Rows: <a href="\(name).csv">\(name).csv</a></p>
      </section>
      """
  }

  /// A picture that opens by itself when it is touched, to be enlarged.
  private static func figure(_ illustration: Illustration) -> String {
    let file = HTML.escaped(illustration.name) + ".svg"
    let caption = HTML.escaped(illustration.caption)
    return """
      <figure>
      <a href="\(file)"><img src="\(file)" alt="\(caption)"></a>
      <figcaption>\(caption)</figcaption>
      </figure>
      """
  }
}
