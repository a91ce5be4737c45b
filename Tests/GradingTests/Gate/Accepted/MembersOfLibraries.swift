// Members of the libraries that are found by their names alone, where C has a function of the name.
extension Set {
  mutating func toggle(_ member: Element) {
    if contains(member) { remove(member) } else { insert(member) }
  }
}

extension Array {
  var second: Element? {
    let next = index(after: startIndex)
    return indices.contains(next) ? self[next] : nil
  }
  var places: [Index] { indices.map(index(after:)) }
}

extension SystemRandomNumberGenerator {
  mutating func coins(_ count: Int) -> [UInt64] { (0..<count).map { _ in next() % 2 } }
}
