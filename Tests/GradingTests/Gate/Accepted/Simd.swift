// Vectors of the standard library.
func dot(_ a: [Double], _ b: [Double]) -> Double {
  var sum = SIMD4<Double>.zero
  var index = 0
  while index + 4 <= a.count {
    sum += SIMD4(a[index..<(index + 4)]) * SIMD4(b[index..<(index + 4)])
    index += 4
  }
  return zip(a[index...], b[index...]).reduce(sum.sum()) { $0 + $1.0 * $1.1 }
}
