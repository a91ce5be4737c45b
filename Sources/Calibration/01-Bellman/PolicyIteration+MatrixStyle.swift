import Coursework
import DecisionProcesses

/// A model as arrays: p(s′ given s, a) without what is terminal, and the mean reward of each
/// action.
struct PolicyMatrices {
  var chances: [[[Double]]]
  var rewards: [[Double]]

  init(_ model: FiniteModel, endsMatter: Bool) {
    let none = Array(repeating: 0.0, count: model.stateCount)
    chances = Array(
      repeating: Array(repeating: none, count: model.actionCount), count: model.stateCount)
    rewards = Array(
      repeating: Array(repeating: 0.0, count: model.actionCount), count: model.stateCount)
    for (index, row) in model.rows.enumerated() {
      let (state, action) = index.quotientAndRemainder(dividingBy: model.actionCount)
      if endsMatter && model.terminalStates[state] { continue }
      for outcome in row {
        rewards[state][action] += outcome.reward * outcome.probability
        if endsMatter && model.terminalStates[outcome.nextState] { continue }
        chances[state][action][outcome.nextState] += outcome.probability
      }
    }
  }

  func row(_ state: Int, _ values: [Double], _ discount: Double) -> [Double] {
    zip(chances[state], rewards[state]).map { chances, reward in
      reward + discount * zip(chances, values).map { $0 * $1 }.reduce(0, +)
    }
  }

  /// Repeats v(s) = pick(s, q(s, ·)) in place until nothing moves.
  func sweep(_ discount: Double, _ pick: (Int, [Double]) -> Double) -> [Double] {
    var values = Array(repeating: 0.0, count: rewards.count)
    for _ in 0..<5000 {
      var change = 0.0
      for state in values.indices {
        let new = pick(state, row(state, values, discount))
        change = max(change, abs(new - values[state]))
        values[state] = new
      }
      if change < 1e-12 { break }
    }
    return values
  }

  func solution(_ policy: [Int], _ discount: Double) throws -> [Double] {
    let matrix = policy.enumerated().map { state, action in
      chances[state][action].enumerated().map { ($0 == state ? 1 : 0) - discount * $1 }
    }
    let means = policy.enumerated().map { rewards[$0][$1] }
    return try LinearSystem(coefficients: matrix, constants: means).solution()
  }
}

/// Policy iteration over matrices, as a recursion; each step can be replaced.
protocol MatrixStyle: PolicyIterationExercise {
  static var endsMatter: Bool { get }
  static func solve(_ world: PolicyMatrices, _ policy: [Int], _ discount: Double) throws -> [Double]
  static func improvementRow(
    _ world: PolicyMatrices, _ state: Int, _ values: [Double], _ discount: Double
  ) -> [Double]
  static func better(_ row: [Double], than action: Int) -> Int
}

extension MatrixStyle {
  static var endsMatter: Bool { true }

  static func solve(
    _ world: PolicyMatrices, _ policy: [Int], _ discount: Double
  ) throws -> [Double] {
    try world.solution(policy, discount)
  }

  static func improvementRow(
    _ world: PolicyMatrices, _ state: Int, _ values: [Double], _ discount: Double
  ) -> [Double] {
    world.row(state, values, discount)
  }

  static func better(_ row: [Double], than action: Int) -> Int {
    let best = row.sorted()[row.count - 1]
    let ranked = row.indices.filter { best - row[$0] < 1e-9 }
    return ranked.contains(action) ? action : ranked[0]
  }

  static func evaluate(
    _ policy: [Int], in model: FiniteModel, discount: Double
  ) throws -> [Double] {
    try refuse(policy, model, discount)
    return try solve(PolicyMatrices(model, endsMatter: endsMatter), policy, discount)
  }

  static func improve(
    _ policy: [Int], stateValues: [Double], in model: FiniteModel, discount: Double
  ) throws -> [Int] {
    try refuse(policy, model, discount)
    if stateValues.count != model.stateCount || stateValues.contains(where: { !$0.isFinite }) {
      throw InvalidInput("values")
    }
    let world = PolicyMatrices(model, endsMatter: endsMatter)
    return policy.enumerated().map { state, action in
      let isOver = endsMatter && model.terminalStates[state]
      return isOver
        ? action : better(improvementRow(world, state, stateValues, discount), than: action)
    }
  }

  static func iterate(
    from policy: [Int], in model: FiniteModel, discount: Double, maximumRounds: Int
  ) throws -> PolicyIterationResult {
    guard maximumRounds >= 1 else { throw InvalidInput("rounds") }
    return try round(1, policy, model, discount, maximumRounds)
  }

  static func round(
    _ count: Int, _ policy: [Int], _ model: FiniteModel, _ discount: Double, _ limit: Int
  ) throws -> PolicyIterationResult {
    let values = try evaluate(policy, in: model, discount: discount)
    let next = try improve(policy, stateValues: values, in: model, discount: discount)
    if next != policy && count < limit {
      return try round(count + 1, next, model, discount, limit)
    }
    return PolicyIterationResult(
      policy: policy, stateValues: values, rounds: count, isStable: next == policy)
  }

  private static func refuse(_ policy: [Int], _ model: FiniteModel, _ discount: Double) throws {
    if !(discount >= 0 && discount < 1) { throw InvalidInput("discount") }
    if policy.count != model.terminalStates.count { throw InvalidInput("policy") }
    if policy.contains(where: { $0 < 0 || $0 >= model.actionCount }) {
      throw InvalidInput("action")
    }
  }
}
