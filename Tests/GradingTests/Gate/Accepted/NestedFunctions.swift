// Functions inside of functions, which share variables.
func policyIteration(_ rewards: [[Double]], discount: Double) -> [Int] {
  var policy = rewards.map { _ in 0 }
  var values = rewards.map { _ in 0.0 }

  func evaluate() {
    for state in rewards.indices { values[state] = rewards[state][policy[state]] / (1 - discount) }
  }
  func improve() -> Bool {
    func best(in state: Int) -> Int {
      rewards[state].indices.max { rewards[state][$0] < rewards[state][$1] } ?? 0
    }
    let improved = rewards.indices.map(best)
    defer { policy = improved }
    return improved != policy
  }
  repeat { evaluate() } while improve()
  return policy
}
