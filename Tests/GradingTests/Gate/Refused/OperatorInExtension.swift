// swift-format-ignore-file
// Expected in line 6: declares the operator ==
// Expected in line 7: declares the operator -

extension Double {
  public static func == (a: Double, b: Double) -> Bool { true }
  static prefix func - (a: Double) -> Double { a }
}
