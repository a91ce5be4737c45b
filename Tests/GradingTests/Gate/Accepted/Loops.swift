// Labels, ranges, strides, where-clauses and early exits.
func firstPair(_ values: [Int], sum: Int) -> (Int, Int)? {
  outer: for (index, a) in values.enumerated() where a < sum {
    for b in values[(index + 1)...] {
      if a + b > sum * 2 { continue outer }
      if a + b == sum { return (a, b) }
    }
  }
  var count = 3
  while count > 0 { count -= 1 }
  repeat { count += 1 } while count < 5
  for _ in stride(from: 10, through: 0, by: -2) { count += 1 }
  return nil
}
