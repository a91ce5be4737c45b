import Plotting
import Testing

@Suite struct FigureTests {
  @Test func `Figures with the same contents are equal`() {
    #expect(Gallery.figures.map(\.figure) == Gallery.figures.map(\.figure))
    var other = Gallery.values
    other.title += "!"
    #expect(other != Gallery.values)
  }

  static let impossible: [(figure: Figure, reason: String)] = [
    (Figure(title: "", panels: []), "it has no panels"),
    (Figure(title: "", layers: []), "there is nothing to draw"),
    (Figure(title: "", layers: [.line("a", x: [], y: [])]), "the line 'a' is empty"),
    (
      Figure(title: "", layers: [.line("a", x: [1], y: [.nan])]),
      "the line 'a' has no finite numbers, or none above 0 for a logarithmic axis"
    ),
    (
      Figure(
        title: "", y: Axis(scale: .logarithmic), layers: [.points("b", x: [1, 2], y: [0, -1])]),
      "the points 'b' has no finite numbers, or none above 0 for a logarithmic axis"
    ),
    (
      Figure(title: "", layers: [.band("c", x: [1, 2], low: [.nan, 1], high: [1, .nan])]),
      "the band 'c' has no finite numbers, or none above 0 for a logarithmic axis"
    ),
    (Figure(title: "", layers: [.bars(categories: [], [])]), "the bar chart is empty"),
    (
      Figure(title: "", layers: [.heatMap(HeatMap([[]], quantity: "q"))]),
      "the heat map 'q' is empty"
    ),
    (
      Figure(title: "", layers: [.heatMap(HeatMap([], quantity: "q"))]), "the heat map 'q' is empty"
    ),
    (
      Figure(title: "", layers: [.heatMap(HeatMap([[.nan]], quantity: "q"))]),
      "the heat map 'q' has no finite numbers, or none above 0 for a logarithmic axis"
    ),
    (
      Figure(
        title: "", y: Axis(scale: .logarithmic, range: 0...1), layers: [.horizontal("r", at: 1)]),
      "the vertical axis is logarithmic and its range is not positive"
    ),
    (
      Figure(title: "", x: Axis(range: 1...1), layers: [.horizontal("r", at: 1)]),
      "the horizontal axis has a range of no length"
    ),
    (
      Figure(title: "", x: Axis(range: 0...(.infinity)), layers: [.horizontal("r", at: 1)]),
      "the horizontal axis has no finite range"
    ),
    (
      Figure(title: "", layers: [.horizontal("r", at: .nan)]),
      "the reference line 'r' has no finite numbers, or none above 0 for a logarithmic axis"
    ),
    (
      Figure(
        title: "",
        panels: [
          Panel(layers: [.horizontal("r", at: 1)]),
          Panel(layers: [.text("t", x: .infinity, y: 0)]),
        ]),
      "the annotation 't' has no finite numbers, or none above 0 for a logarithmic axis in panel 2"
    ),
  ]

  @Test(arguments: impossible.indices)
  func `A figure that nobody could draw is refused with the reason`(index: Int) {
    let (figure, reason) = Self.impossible[index]
    // A missing gnuplot does not matter: the figure is looked at first.
    #expect(throws: PlottingError.invalidFigure(reason: reason)) {
      try FigureRenderer(program: "no-such-gnuplot").render(figure, as: .svg)
    }
  }

  @Test func `A line with fewer y than x is a mistake of the caller`() async {
    await #expect(processExitsWith: .failure) { _ = Layer.line("a", x: [1, 2], y: [1]) }
  }
}
