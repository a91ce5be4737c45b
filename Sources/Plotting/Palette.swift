/// Colours that people with any colour vision can tell apart, and markers for print in grey.
///
/// Source: Okabe and Ito (2008), "Color Universal Design". Yellow is left out: it is hard to see on
/// white. The order alternates dark and light, so that neighbours differ in grey too.
enum Palette {
  /// The look of one name in the legend.
  struct Entry: Equatable {
    /// The colour as gnuplot and SVG write it.
    var colour: String
    /// The number of gnuplot's kind of line, which a text terminal draws as another character.
    var number: Int
    /// The number of gnuplot's marker, filled wherever there is a filled one.
    var marker: Int
  }

  static let entries = [
    Entry(colour: "#0072B2", number: 1, marker: 7),
    Entry(colour: "#E69F00", number: 2, marker: 5),
    Entry(colour: "#009E73", number: 3, marker: 9),
    Entry(colour: "#D55E00", number: 4, marker: 13),
    Entry(colour: "#56B4E9", number: 5, marker: 11),
    Entry(colour: "#CC79A7", number: 6, marker: 6),
  ]

  static let ink = "#222222"
  static let paper = "#FFFFFF"
  static let rule = "#555555"
  static let grid = "#E0E0E0"
  static let wall = "#5A5A5A"
  static let goal = "#009E73"
  static let pit = "#D55E00"

  /// A scale of colours from dark to light; lightness rises evenly, so it reads in grey.
  ///
  /// Source: viridis, van der Walt and Smith (2015).
  static let viridis = ["#440154", "#414487", "#2A788E", "#22A884", "#7AD151", "#FDE725"]

  /// The scale of pictures that are grey.
  static let grey = ["#000000", "#FFFFFF"]

  /// The share of the scale above which dark text is easier to read than white text.
  static let lightFrom = 0.55
}

extension Palette {
  /// The scale of colours of a heat map, from low to high.
  static func scale(_ colours: HeatMap.Colours) -> [String] {
    switch colours {
    case .viridis: viridis
    case .grey: grey
    }
  }

  /// The look of the name at `index`; colours come again after the sixth, with other markers.
  static func entry(_ index: Int) -> Entry {
    let entry = entries[index % entries.count]
    let marker = entries[(index + index / entries.count) % entries.count].marker
    return Entry(colour: entry.colour, number: entry.number, marker: marker)
  }
}
