// Randomness as a parameter, and a generator of the file's own.
struct Linear: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 33)
  }
}

func action(of values: [Double], epsilon: Double, using generator: inout some RandomNumberGenerator)
  -> Int
{
  if Double.random(in: 0..<1, using: &generator) < epsilon {
    return Int.random(in: values.indices, using: &generator)
  }
  return values.indices.shuffled(using: &generator).max { values[$0] < values[$1] } ?? 0
}
