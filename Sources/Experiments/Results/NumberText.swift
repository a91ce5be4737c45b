import Foundation

/// Numbers as people read them: six significant digits and a true minus sign.
enum NumberText {
  /// A number in as few digits as it needs, at most six significant ones.
  static func short(_ value: Double) -> String {
    if value == .infinity { return "∞" }
    if value == -.infinity { return "\u{2212}∞" }
    return String(format: "%.6g", value + 0).replacing("-", with: "\u{2212}")
  }

  /// A number with so many decimal places.
  static func fixed(_ value: Double, places: Int) -> String {
    String(format: "%.\(places)f", value).replacing("-", with: "\u{2212}")
  }

  /// An interval, one-sided if an end is infinite.
  static func range(_ range: ClosedRange<Double>) -> String {
    if range.lowerBound == -.infinity { return "at most \(short(range.upperBound))" }
    if range.upperBound == .infinity { return "at least \(short(range.lowerBound))" }
    return "\(short(range.lowerBound)) to \(short(range.upperBound))"
  }
}

extension NumberText {
  /// A tolerance in two significant digits.
  static func rounded(_ value: Double) -> String {
    String(format: "%.2g", value).replacing("-", with: "\u{2212}")
  }
}
