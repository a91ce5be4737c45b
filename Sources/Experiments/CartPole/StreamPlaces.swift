/// Where along a line a value is largest, and where an advantage changes its sign.
///
///     let places = StreamPlaces(along: [0, 1, 2], values: [1, 3, 2], advantages: [1, 3, -1])
///     places.peak         // 1
///     places.crossings    // [1.75]
struct StreamPlaces {
  /// The first place at which the value is largest.
  let peak: Double
  /// The places at which the advantage changes its sign, on straight lines between those that are known.
  let crossings: [Double]

  /// Looks at values and advantages, one of each for every place.
  ///
  /// - Precondition: There are as many of each, and at least one.
  init(along places: [Double], values: [Double], advantages: [Double]) {
    precondition(
      !places.isEmpty && values.count == places.count && advantages.count == places.count,
      "There is a value and an advantage for each place, and at least one place.")
    let best = values.indices.reduce(0) { values[$1] > values[$0] ? $1 : $0 }
    peak = places[best]
    var crossings: [Double] = []
    var last = 0.0
    for index in places.indices where advantages[index] != 0 {
      if last * advantages[index] < 0 {
        // A zero in between is where it changes.
        let (before, after) = (advantages[index - 1], advantages[index])
        let step = places[index] - places[index - 1]
        crossings.append(places[index - 1] + step * before / (before - after))
      }
      last = advantages[index]
    }
    self.crossings = crossings
  }

  /// Both in a sentence.
  func text(of places: String, unit: String) -> String {
    let changes = crossings.map { "at \(NumberText.fixed($0, places: 2))" }
    return
      "Among \(places) the value is largest at \(NumberText.fixed(peak, places: 2)) \(unit), and "
      + "the advantages change sign "
      + (changes.isEmpty ? "nowhere." : changes.joined(separator: " and ") + ".")
  }
}
