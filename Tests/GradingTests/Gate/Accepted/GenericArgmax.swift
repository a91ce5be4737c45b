// A generic function over any comparable values.
func argmax<Value: Comparable>(_ values: some Collection<Value>) -> Int? {
  values.enumerated().max { $0.element < $1.element }?.offset
}

let best = argmax([0.5, 2.5, 1.5])
