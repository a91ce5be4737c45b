import Foundation

/// Numbers as people read them: few significant digits and a true minus sign.
enum NumberText {
  /// A number in as few digits as it needs, at most six significant ones.
  static func short(_ value: Double) -> String { text(value, digits: 6) }

  /// A tolerance in at most two significant digits.
  static func rounded(_ value: Double) -> String { text(value, digits: 2) }

  /// A number with so many decimal places.
  static func fixed(_ value: Double, places: Int) -> String {
    withMinus(String(format: "%.\(places)f", value))
  }

  /// An interval, one-sided if an end is infinite.
  static func range(_ range: ClosedRange<Double>) -> String {
    let (low, high) = (text(range.lowerBound, digits: 5), text(range.upperBound, digits: 5))
    if range.lowerBound == -.infinity { return "at most \(high)" }
    if range.upperBound == .infinity { return "at least \(low)" }
    return "\(low) to \(high)"
  }

  private static func text(_ value: Double, digits: Int) -> String {
    // Adding 0 turns −0 into 0.
    let text = String(format: "%.\(digits)g", value + 0)
    // C writes at least two digits of an exponent.
    return withMinus(text.replacing("e-0", with: "e-").replacing("e+0", with: "e+"))
  }

  private static func withMinus(_ text: String) -> String {
    text.replacing("-", with: "\u{2212}")
  }
}
