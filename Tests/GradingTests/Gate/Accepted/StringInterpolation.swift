// Interpolation, raw strings, several lines, and words that sound like rules.
func report(_ values: [String: Double]) -> String {
  values.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: "\n")
}

extension String.StringInterpolation {
  mutating func appendInterpolation(rounded value: Double) {
    appendLiteral("\((value * 100).rounded() / 100)")
  }
}

let text = """
  #if import Glibc; exit(0) and \(rounded: 0.123) #sourceLocation
  """
let raw = #"unsafe _silgen_name \(nothing) \#(1 + 1)"#
