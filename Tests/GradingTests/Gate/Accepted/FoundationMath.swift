// What Foundation has for numbers.
import Foundation

func softmax(_ values: [Double], temperature: Double) -> [Double] {
  let highest = values.max() ?? 0
  let weights = values.map { exp(($0 - highest) / temperature) }
  let total = weights.reduce(0, +)
  return weights.map { $0 / total }
}

let entropy = -[0.5, 0.5].reduce(0) { $0 + $1 * log($1) }
let others = [pow(2, 0.5), sqrt(2), tanh(1), Foundation.log2(8), log1p(0.1), fabs(-1), floor(1.5)]
let text = String(format: "%.3f", entropy)
