/// The findings of one study as a table of HTML.
struct FindingTable {
  let findings: [Finding]

  var html: String {
    """
    <table>
    <thead><tr><th scope="col">Finding</th><th scope="col">Measured</th>\
    <th scope="col">Exact</th><th scope="col">Accepted</th><th scope="col">Verdict</th></tr></thead>
    <tbody>
    \(findings.map(Self.row).joined(separator: "\n"))
    </tbody>
    </table>
    """
  }

  private static func row(_ finding: Finding) -> String {
    let interval = finding.interval.map {
      "<small>95 %: \(NumberText.range($0))</small>"
    }
    return "<tr><th scope=\"row\">\(HTML.escaped(finding.claim))"
      + "<small>\(HTML.escaped(finding.basis))</small></th>"
      + cell("Measured", NumberText.short(finding.measured) + (interval ?? ""))
      + cell("Exact", finding.exact.map(NumberText.short) ?? "")
      + cell("Accepted", accepted(finding))
      + cell("Verdict", verdict(finding)) + "</tr>"
  }

  /// A cell that is left out on narrow screens if it is empty.
  private static func cell(_ label: String, _ content: String) -> String {
    content.isEmpty
      ? "<td class=\"empty\"></td>" : "<td data-label=\"\(label)\"><span>\(content)</span></td>"
  }

  /// The accepted numbers; around an exact number, as the distance from it.
  private static func accepted(_ finding: Finding) -> String {
    guard let accepted = finding.accepted else { return "" }
    guard let exact = finding.exact, accepted.lowerBound.isFinite, accepted.upperBound.isFinite
    else { return NumberText.range(accepted) }
    let below = exact - accepted.lowerBound
    let above = accepted.upperBound - exact
    let isSymmetric = abs(above - below) <= 1e-3 * max(above, below) + 1e-15 * abs(exact)
    guard isSymmetric else { return NumberText.range(accepted) }
    return above == 0 ? "exactly" : "within " + NumberText.rounded(max(above, below))
  }

  private static func verdict(_ finding: Finding) -> String {
    guard finding.isAsserted else { return "reported" }
    return finding.holds ? "holds" : "<strong class=\"fails\">does not hold</strong>"
  }
}

/// Text made safe for a page.
enum HTML {
  /// A text in which nothing is markup, also inside an attribute in double quotes.
  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
  }
}
