// Closures that capture, escape and are called at once.
func makeCounter() -> () -> Int {
  var count = 0
  return {
    count += 1
    return count
  }
}

func applied<T>(_ value: T, _ changes: [(T) -> T]) -> T { changes.reduce(value) { $1($0) } }

let seven = applied(1, [{ $0 + 2 }, { $0 * 2 }, { value in value + 1 }])
let square = { (x: Double) -> Double in x * x }(3)
