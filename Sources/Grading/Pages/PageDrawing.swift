/// The few drawings of the class page, as SVG that the page's style colours.
enum PageDrawing {
  /// A bar of three parts, with what it says for those who cannot see it.
  static func bar(good: Int, bad: Int, idle: Int) -> String {
    let total = max(1, good + bad + idle)
    let (first, second) = (1_000 * good / total, 1_000 * (good + bad) / total)
    return """
      <svg class="bar" viewBox="0 0 1000 10" preserveAspectRatio="none" role="img" \
      aria-label="\(good) passed, \(bad) failed, \(idle) not attempted">\
      <rect class="f-idle" width="1000" height="10"/>\
      <rect class="f-bad" width="\(good + bad == total ? 1_000 : second)" height="10"/>\
      <rect class="f-good" width="\(first)" height="10"/></svg>
      """
  }

  /// A bar filled to a share.
  static func bar(share: Double) -> String {
    let width = Int((1_000 * max(0, min(1, share))).rounded())
    return """
      <svg class="bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">\
      <rect class="f-idle" width="1000" height="10"/>\
      <rect class="f-accent" width="\(width)" height="10"/></svg>
      """
  }

  /// The distribution of scores over the tenths of the points.
  static func histogram(_ counts: [Int]) -> String {
    let highest = max(1, counts.max() ?? 1)
    let (width, base, room) = (35, 128, 100)
    var parts = counts.enumerated().map { index, count in
      let height = room * count / highest
      let x = 5 + index * width
      let label =
        count == 0
        ? ""
        : "<text class=\"f-ink\" x=\"\(x + 15)\" y=\"\(base - height - 7)\" "
          + "text-anchor=\"middle\">\(count)</text>"
      return "<rect class=\"f-accent\" x=\"\(x)\" y=\"\(base - height)\" width=\"30\" "
        + "height=\"\(height)\" rx=\"3\"/>\(label)"
    }
    parts.append("<path class=\"s-line\" d=\"M2 \(base).5H358\"/>")
    for tenth in stride(from: 0, through: 10, by: 2) {
      let anchor = tenth == 0 ? "start" : tenth == 10 ? "end" : "middle"
      parts.append(
        "<text class=\"f-faint\" x=\"\(2 + tenth * width + (tenth == 10 ? 5 : 0))\" y=\"147\" "
          + "text-anchor=\"\(anchor)\">\(tenth * 10) %</text>")
    }
    let spoken = counts.enumerated().filter { $0.element > 0 }
      .map { "\($0.element) from \($0.offset * 10) to \($0.offset * 10 + 10) per cent" }
    return """
      <svg class="plot" viewBox="0 0 360 152" role="img" aria-label="Students by share of the points: \
      \(spoken.joined(separator: ", "))">\(parts.joined())</svg>
      """
  }
}
