// A lazy sequence, an iterator and a collection of the file's own.
struct Countdown: Sequence, IteratorProtocol {
  var current: Int
  mutating func next() -> Int? {
    defer { current -= 1 }
    return current < 0 ? nil : current
  }
}

struct Ring<Element>: RandomAccessCollection {
  var elements: [Element]
  var startIndex: Int { 0 }
  var endIndex: Int { elements.count }
  subscript(position: Int) -> Element { elements[(position + 1) % elements.count] }
}

let evens = Array(Countdown(current: 9).lazy.filter { $0.isMultiple(of: 2) }.prefix(3))
let pairs = Array(zip(Ring(elements: [1, 2, 3]), sequence(first: 1) { $0 * 2 }))
