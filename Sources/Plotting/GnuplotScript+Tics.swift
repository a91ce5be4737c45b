import Foundation

extension GnuplotScript {
  /// The powers of ten in a range with small tics between them; 1, 2 and 5 where powers are few.
  func logarithmicTics(
    over range: ClosedRange<Double>
  ) -> [(label: String, value: Double)] {
    let low = Int(log10(range.lowerBound).rounded(.down))
    let high = Int(log10(range.upperBound).rounded(.up))
    let step = max(1, (high - low + 7) / 8)
    let manyPowers = log10(range.upperBound) - log10(range.lowerBound) > 2
    var tics: [(label: String, value: Double)] = []
    for exponent in low...high {
      for digit in 1...9 where digit == 1 || high - low < 8 && !terminal.isText {
        let value = Double(digit) * pow(10, Double(exponent))
        guard range.contains(value) else { continue }
        let isMain = digit == 1 ? exponent % step == 0 : !manyPowers && [2, 5].contains(digit)
        let label = manyPowers ? GnuplotText.powerOfTen(exponent) : Self.plain(value, exponent)
        tics.append((isMain ? label : "", value))
      }
    }
    return tics
  }

  /// The distance of an axis's tics: 1, 2 or 5 times a power of ten, and as small as leaves room for the numbers.
  func linearStep(over range: ClosedRange<Double>) -> Double {
    let length = max(range.upperBound - range.lowerBound, 1e-300)
    // What stands beside the plot takes a quarter of the panel.
    let room = panelCharacters * 3 / 4
    var exponent = Int(log10(length).rounded(.down)) - 2
    while true {
      for digit in [1.0, 2, 5] {
        let step = digit * pow(10, Double(exponent))
        let count = (length / step).rounded(.down) + 1
        guard count <= 10 else { continue }
        let width = Self.width(of: range, decimals: max(0, -exponent)) + 2
        if Int(count) * width <= room || count <= 3 { return step }
      }
      exponent += 1
    }
  }

  /// The characters of the longest number of a range; gnuplot writes large and small ones with an exponent.
  private static func width(of range: ClosedRange<Double>, decimals: Int) -> Int {
    let sign = range.lowerBound < 0 ? 1 : 0
    let whole = Int(log10(max(1, abs(range.lowerBound), abs(range.upperBound)))) + 1
    return min(sign + whole + (decimals > 0 ? decimals + 1 : 0), sign + 6)
  }

  private static func plain(_ value: Double, _ exponent: Int) -> String {
    abs(exponent) > 5
      ? String(format: "%.0e", value) : GnuplotText.fixed(value, places: max(0, -exponent))
  }
}
