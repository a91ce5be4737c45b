// A wrapper with a generic argument, inside of another type.
enum Storage {
  @propertyWrapper
  struct Counted<Value> {
    var reads = 0
    var wrappedValue: Value
    init(wrappedValue: Value) { self.wrappedValue = wrappedValue }
  }
}

struct Agent {
  @Storage.Counted<[Double]> var values = [0, 0]
  @Storage.Counted var name = "greedy"

  var reads: Int { _values.reads + _name.reads }
}
