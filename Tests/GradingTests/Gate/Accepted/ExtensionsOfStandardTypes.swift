// swift-format-ignore-file
// Helpers on the standard library's types.
extension Array where Element == Double {
  var mean: Double { isEmpty ? 0 : reduce(0, +) / Double(count) }
  fileprivate func softened(by temperature: Double) -> [Double] { map { $0 / temperature } }
}

extension Dictionary where Value == Int {
  mutating func count(_ key: Key) { self[key, default: 0] += 1 }
}

extension Int: @retroactive Error {}
