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

  private static func plain(_ value: Double, _ exponent: Int) -> String {
    abs(exponent) > 5
      ? String(format: "%.0e", value) : GnuplotText.fixed(value, places: max(0, -exponent))
  }
}
