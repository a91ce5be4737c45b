import Testing

@testable import Plotting

@Suite struct GnuplotScriptTests {
  @Test func `The script of a small figure reads as expected`() throws {
    let figure = Figure(
      title: "Return", x: Axis("episode"), y: Axis("return", unit: "reward", range: 0...4),
      layers: [
        .band("mean", x: [1, 2, 3], low: [0, 1, 2], high: [2, 3, 4]),
        .line("mean", x: [1, 2, 3], y: [1, .nan, 3]),
        .horizontal("it's best", at: 4),
      ])
    let script = String(decoding: try FigureRenderer().render(figure, as: .script), as: UTF8.self)
    #expect(script == Self.expected)
  }

  @Test(
    "Numbers beside each other have room: a panel of 440 pixels shows 36 characters of them",
    arguments: [
      // Ten numbers of one character and two spaces are 30; eleven were too many.
      (0.0...9.0, 1.0),
      // 0, 500, … 4,500 would be ten of six; 1000, 2000, … 5000 are six.
      (250.0...5000.0, 1000.0),
      // -0.2, -0.1, … 0.7 would be ten of six; -0.2, 0, … 0.6 are five.
      (-0.26...0.7, 0.2),
    ])
  func linearStep(_ range: ClosedRange<Double>, _ expected: Double) {
    let panel = Panel(layers: [.line("a", x: [0, 1], y: [0, 1])])
    let figure = Figure(title: "two", panels: [panel, panel])
    let script = GnuplotScript(figure, on: GnuplotTerminal(.svg, for: figure))
    #expect(script.linearStep(over: range) == expected)
    #expect(script.linearStep(over: 1...1) > 0)
  }

  @Test(
    "Three panels stand in the rows that are asked for, and one above the other as characters",
    arguments: [
      (nil, "1,3", "1320,440"), (1, "3,1", "800,1200"), (2, "2,2", "880,800"),
      (9, "1,3", "1320,440"),
    ] as [(Int?, String, String)])
  func rows(_ columns: Int?, layout: String, size: String) {
    let panel = Panel(layers: [.line("a", x: [0, 1], y: [0, 1])])
    let figure = Figure(title: "three", panels: [panel, panel, panel], columns: columns)
    let drawing = GnuplotScript(figure, on: GnuplotTerminal(.svg, for: figure)).text
    #expect(drawing.contains("set multiplot layout \(layout) title"))
    #expect(drawing.contains("size \(size) "))
    let text = GnuplotTerminal(.terminal(columns: 80, rows: 20), for: figure)
    #expect(GnuplotScript(figure, on: text).text.contains("set multiplot layout 3,1 title"))
  }

  static let expected = #"""
    # A Bellwork figure; gnuplot writes it to standard output.
    set encoding utf8
    set terminal svg size 800,500 noenhanced font 'DejaVu \#
    Sans,Verdana,Helvetica,Arial,sans-serif,14' background '#FFFFFF'
    set minussign
    set border 3 linecolor rgb '#555555'
    set tics nomirror out textcolor rgb '#222222'
    set grid back linecolor rgb '#E0E0E0' linetype 1 linewidth 1
    set style textbox opaque fillcolor rgb '#40FFFFFF' noborder
    set title "Return" font ',17'
    set xlabel "episode" textcolor rgb '#222222'
    set ylabel "return (reward)" textcolor rgb '#222222'
    set xrange [1:3]
    set yrange [0:4]
    unset logscale x; set xtics 0.5 norotate
    unset logscale y; set ytics autofreq norotate
    set key bmargin center horizontal maxcols 5
    set key reverse Left samplen 2.5 height 1
    $data1 << EOD
    1 0 2
    2 1 3
    3 2 4
    EOD
    $data2 << EOD
    1 1

    3 3
    EOD
    $data3 << EOD
    1 1
    3 3
    EOD
    $data4 << EOD
    1 4
    3 4
    EOD
    plot \
      $data1 using 1:2:3 with filledcurves fillcolor rgb '#0072B2' fillstyle transparent \#
    solid 0.2 noborder notitle, \
      $data2 with lines linetype 1 linewidth 2.2 linecolor rgb '#0072B2' notitle, \
      $data4 with lines linetype 1 dashtype 2 linewidth 1.8 linecolor rgb '#555555' notitle, \
      $data3 with points pointtype 7 pointsize 0.7 linecolor rgb '#0072B2' notitle, \
      keyentry with linespoints linetype 1 linewidth 2.2 linecolor rgb '#0072B2' pointtype 7 \#
    pointsize 0.7 title "mean", \
      keyentry with lines linetype 1 dashtype 2 linewidth 1.8 linecolor rgb '#555555' title \#
    "it\047s best"

    """#

  @Test func `A name has one colour in all layers and panels`() throws {
    let line = Layer.line("b", x: [0, 1], y: [0, 1])
    let figure = Figure(
      title: "",
      panels: [
        Panel(layers: [.line("a", x: [0, 1], y: [0, 1]), line]), Panel(layers: [line]),
      ])
    let script = GnuplotScript(figure, on: GnuplotTerminal(.svg, for: figure))
    #expect(script.looks["a"]?.colour == "#0072B2")
    #expect(script.looks["b"]?.colour == "#E69F00")
    #expect(script.text.ranges(of: "keyentry with linespoints linetype 2").count == 2)
  }

  @Test func `The first twelve names differ in colour or marker`() {
    let looks = (0..<12).map(Palette.entry)
    #expect(Set(looks.map { "\($0.colour) \($0.marker)" }).count == 12)
  }

  @Test func `A band and a line of one name share an entry in the legend`() {
    let band = Layer.band("a", x: [0, 1], low: [0, 1], high: [1, 2])
    for layers in [
      [band, .line("a", x: [0, 1], y: [0, 1])], [.line("a", x: [0, 1], y: [0, 1]), band],
    ] {
      let figure = Figure(title: "", layers: layers)
      let text = GnuplotScript(figure, on: GnuplotTerminal(.svg, for: figure)).text
      #expect(text.ranges(of: "keyentry").count == 1)
      #expect(text.contains("keyentry with linespoints"))
    }
  }

  @Test func `A legend may be hidden and an empty name stays out of it`() {
    let line = Layer.line("a", x: [0, 1], y: [0, 1])
    for figure in [
      Figure(title: "", layers: [line], legend: .hidden),
      Figure(title: "", layers: [.line("", x: [0, 1], y: [0, 1])]),
    ] {
      let text = GnuplotScript(figure, on: GnuplotTerminal(.svg, for: figure)).text
      #expect(!text.contains("keyentry"))
    }
  }

  @Test func `Ranges show all data and what it is compared with`() {
    let panel = Panel(
      layers: [
        .line("", x: [0, 10], y: [0, 100]), .horizontal("", at: 200), .vertical("", at: 20),
        .text("", x: -10, y: 0),
      ])
    #expect(panel.xRange == -10...20)
    #expect(panel.yRange == -10...210)
    let logarithmic = Panel(
      y: Axis(scale: .logarithmic), layers: [.line("", x: [0, 1, 2], y: [0.01, 100, -1])])
    #expect(abs(logarithmic.yRange.lowerBound - 0.006_31) < 1e-5)
    #expect(abs(logarithmic.yRange.upperBound - 158.489) < 1e-3)
    let bars = Panel(layers: [.bars(categories: ["a", "b"], [.init("s", [3, 5])])])
    #expect(bars.xRange == -0.6...1.6)
    #expect(bars.yRange == 0...5.25)
  }

  @Test func `A logarithmic axis counts powers of ten, or 1, 2 and 5 where they are few`() {
    let figure = Figure(title: "", layers: [.horizontal("", at: 1)])
    let script = GnuplotScript(figure, on: GnuplotTerminal(.svg, for: figure))
    func labels(_ range: ClosedRange<Double>) -> [String] {
      script.logarithmicTics(over: range).map(\.label).filter { !$0.isEmpty }
    }
    #expect(labels(0.009...11) == ["10⁻²", "10⁻¹", "10⁰", "10¹"])
    #expect(labels(0.9...30) == ["1", "2", "5", "10", "20"])
    #expect(
      labels(1e-16...1) == [
        "10⁻¹⁶", "10⁻¹⁴", "10⁻¹²", "10⁻¹⁰", "10⁻⁸", "10⁻⁶", "10⁻⁴", "10⁻²", "10⁰",
      ])
  }

  @Test func `The label of a scale of colours has room beyond the scale's longest number`() {
    func script(_ values: [Double], quantity: String) -> String {
      let figure = Figure(title: "", layers: [.heatMap(HeatMap([values], quantity: quantity))])
      return GnuplotScript(figure, on: GnuplotTerminal(.svg, for: figure)).text
    }
    // The scales run to 10.0 and from −100: four characters each, and two for the label.
    #expect(script([8.8, 10], quantity: "value").contains("set rmargin 6\n"))
    #expect(script([-100, 0], quantity: "value").contains("set rmargin 6\n"))
    #expect(script([0, 4], quantity: "value").contains("set rmargin 5\n"))
    #expect(!script([8.8, 10], quantity: "").contains("rmargin"))
  }

  @Test func `A table may name its rows and columns, and then each row is a line high`() {
    var map = HeatMap([[1, 2], [3, 4], [5, 6]], quantity: "share", showsValues: false)
    map.rowLabels = ["first", "", "third"]
    map.columnLabels = ["a", "b"]
    map.hasSquareCells = false
    let figure = Figure(title: "", layers: [.heatMap(map)])
    let terminal = GnuplotTerminal(.svg, for: figure)
    let script = GnuplotScript(figure, on: terminal).text
    #expect(script.contains("set xtics (\"a\" 0, \"b\" 1) scale 0\n"))
    #expect(script.contains("set ytics (\"first\" 0, \"third\" 2) scale 0\n"))
    #expect(script.contains("set size noratio\n"))
    #expect(terminal.height == 3 * 20 + 130)
  }

  @Test func `Without lines, equal cells are one box, and nothing is written beside the map`() {
    var map = HeatMap([[1, 1, 2], [1, 1, 2], [3, 3, .nan]], quantity: "", showsValues: false)
    map.hasLines = false
    map.rowLabels = ["", "", ""]
    map.columnLabels = ["", "", ""]
    let figure = Figure(title: "", layers: [.heatMap(map)])
    let script = GnuplotScript(figure, on: GnuplotTerminal(.svg, for: figure)).text
    #expect(script.contains("\n0.5 0.5 1 1 1\n2 0.5 0.5 1 2\n0.5 2 1 0.5 3\n"))
    #expect(script.contains("using 1:2:3:4:5 with boxxyerror fillstyle solid 1 noborder"))
    #expect(script.contains("unset xtics\n"))
    #expect(script.contains("unset ytics\n"))
  }

  @Test func `A grey map runs from black to white`() {
    var map = HeatMap([[0, 1]], quantity: "")
    map.colours = .grey
    let figure = Figure(title: "", layers: [.heatMap(map)])
    let script = GnuplotScript(figure, on: GnuplotTerminal(.svg, for: figure)).text
    #expect(script.contains("set palette defined (0 '#000000', 1 '#FFFFFF')"))
  }
}
