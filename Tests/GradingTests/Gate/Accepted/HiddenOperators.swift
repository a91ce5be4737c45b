// Operators on others' types that no other file can see.
private func + (a: [Double], b: [Double]) -> [Double] { zip(a, b).map { $0 + $1 } }
private func * (factor: Double, values: [Double]) -> [Double] { values.map { factor * $0 } }

extension Array where Element == Double {
  fileprivate static func - (a: [Double], b: [Double]) -> [Double] { zip(a, b).map { $0 - $1 } }
}

let moved = [1.0, 2] + 0.5 * ([3.0, 4] - [1.0, 2])
