// Tuples with labels, underscored ones as well, and destructuring.
typealias Moments = (mean: Double, _variance: Double)

func moments(_ values: [Double]) -> Moments {
  let mean = values.reduce(0, +) / Double(values.count)
  let squares = values.map { ($0 - mean) * ($0 - mean) }
  return (mean: mean, _variance: squares.reduce(0, +) / Double(values.count))
}

let (mean, variance) = moments([1, 2, 3])
let spread = moments([1, 2, 3])._variance
let pair = (_low: 0, high: 1)
let low = pair._low
