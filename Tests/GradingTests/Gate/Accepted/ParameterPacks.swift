// Parameter packs and variadic generics.
func describe<each Value>(_ value: repeat each Value) -> [String] {
  var parts: [String] = []
  func add<T>(_ one: T) { parts.append("\(one)") }
  repeat add(each value)
  return parts
}

struct Pair<each T> {
  let values: (repeat each T)
  init(_ values: repeat each T) { self.values = (repeat each values) }
}

let parts = describe(1, "two", 3.0)
