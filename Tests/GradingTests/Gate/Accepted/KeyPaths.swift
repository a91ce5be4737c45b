// Key paths, stored and composed.
struct Step {
  var reward: Double
  var state: Place
  struct Place: Hashable { var row: Int, column: Int }
}

func row(of step: Step) -> Int {
  let row: KeyPath<Step, Int> = (\Step.state).appending(path: \.row)
  return step[keyPath: row]
}
func total<T>(_ values: [T], _ path: KeyPath<T, Double>) -> Double {
  values.reduce(0) { $0 + $1[keyPath: path] }
}
let sum = total([Step(reward: 1, state: .init(row: 0, column: 1))], \.reward)
