import Coursework
import DecisionProcesses

extension CalibrationSet {
  // No reference: its policy iteration chooses the first policy itself, has no limit of rounds, and
  // offers no improvement alone. Its evaluation is what the checks compare with.
  static let policyIteration = CalibrationSet(
    Contracts.PolicyIteration.self,
    alternatives: [
      "sweeps with matrices, takes the last of tied actions": SweepsMatrices.self,
      "recurses with matrices": SolvesMatrices.self,
    ],
    paraphrases: [
      "evaluates the best policy instead of the one given": [
        SweepsTheMaximum.self, SolvesTheOptimum.self,
      ],
      "changes between tied actions": [TakesTheNextTied.self, AcceptsAsGood.self],
      "improves from stale values": [ReusesTheFirstValues.self, KeepsValuesInAStore.self],
      "gives terminal states a value": [KeepsEveryRow.self, SweepsEveryRow.self],
      "improves without the reward": [ComparesFutures.self, ComparesUndiscountedFutures.self],
      "returns a policy that was never evaluated": [
        AssignsBeforeTheTest.self, ImprovesOnceMore.self,
      ],
    ])

  // MARK: - Right answers of another style

  private enum SweepsMatrices: MatrixStyle {
    static func solve(_ world: PolicyMatrices, _ policy: [Int], _ discount: Double) -> [Double] {
      world.sweep(discount) { state, row in row[policy[state]] }
    }
    static func better(_ row: [Double], than action: Int) -> Int {
      let best = row.indices.reduce(action) { row[$1] >= row[$0] ? $1 : $0 }
      return row[best] - row[action] > 1e-9 ? best : action
    }
  }

  private enum SolvesMatrices: MatrixStyle {}

  // MARK: - Evaluates the best policy instead of the one given

  private enum SweepsTheMaximum: MatrixStyle {
    static func solve(_ world: PolicyMatrices, _ policy: [Int], _ discount: Double) -> [Double] {
      world.sweep(discount) { _, row in row.reduce(-.infinity, max) }
    }
  }

  private enum SolvesTheOptimum: MatrixStyle {
    static func solve(
      _ world: PolicyMatrices, _ policy: [Int], _ discount: Double
    ) throws -> [Double] {
      var policy = policy
      for _ in 0..<100 {
        let values = try world.solution(policy, discount)
        let next = policy.indices.map { state in
          better(world.row(state, values, discount), than: policy[state])
        }
        if next == policy { return values }
        policy = next
      }
      return []
    }
  }

  // MARK: - Changes between tied actions

  private enum TakesTheNextTied: MatrixStyle {
    static func better(_ row: [Double], than action: Int) -> Int {
      let best = row.sorted()[row.count - 1]
      for other in row.indices where other != action && best - row[other] < 1e-9 { return other }
      return action
    }
  }

  private enum AcceptsAsGood: MatrixStyle {
    static func better(_ row: [Double], than action: Int) -> Int {
      var others = Array(row.enumerated())
      others.remove(at: action)
      guard let (rival, value) = others.max(by: { $0.element < $1.element - 1e-10 }) else {
        return action
      }
      return value >= row[action] - 1e-10 ? rival : action
    }
  }

  // MARK: - Improves from stale values

  private enum ReusesTheFirstValues: MatrixStyle {
    static func iterate(
      from policy: [Int], in model: FiniteModel, discount: Double, maximumRounds: Int
    ) throws -> PolicyIterationResult {
      guard maximumRounds >= 1 else { throw InvalidInput("rounds") }
      let values = try evaluate(policy, in: model, discount: discount)
      let once = try improve(policy, stateValues: values, in: model, discount: discount)
      let isStable = once == policy
      let stopsAtOnce = isStable || maximumRounds == 1
      return PolicyIterationResult(
        policy: once == policy || stopsAtOnce ? policy : once, stateValues: values,
        rounds: stopsAtOnce ? 1 : 2, isStable: isStable || !stopsAtOnce)
    }
  }

  private enum KeepsValuesInAStore: MatrixStyle {
    static func iterate(
      from policy: [Int], in model: FiniteModel, discount: Double, maximumRounds: Int
    ) throws -> PolicyIterationResult {
      guard maximumRounds >= 1 else { throw InvalidInput("rounds") }
      var store: [String: [Double]] = [:]
      var (current, rounds) = (policy, 0)
      while true {
        rounds += 1
        if store["values"] == nil {
          store["values"] = try evaluate(current, in: model, discount: discount)
        }
        let values = store["values", default: []]
        let next = try improve(current, stateValues: values, in: model, discount: discount)
        if next == current || rounds == maximumRounds {
          return PolicyIterationResult(
            policy: current, stateValues: values, rounds: rounds, isStable: next == current)
        }
        current = next
      }
    }
  }

  // MARK: - Gives terminal states a value

  private enum KeepsEveryRow: MatrixStyle {
    static var endsMatter: Bool { false }
  }

  private enum SweepsEveryRow: MatrixStyle {
    static var endsMatter: Bool { false }
    static func solve(_ world: PolicyMatrices, _ policy: [Int], _ discount: Double) -> [Double] {
      world.sweep(discount) { state, row in row[policy[state]] }
    }
  }

  // MARK: - Improves without the reward

  private enum ComparesFutures: MatrixStyle {
    static func improvementRow(
      _ world: PolicyMatrices, _ state: Int, _ values: [Double], _ discount: Double
    ) -> [Double] {
      world.chances[state].map { chances in
        chances.indices.reduce(0) { $0 + chances[$1] * values[$1] } * discount
      }
    }
  }

  private enum ComparesUndiscountedFutures: MatrixStyle {
    static func improvementRow(
      _ world: PolicyMatrices, _ state: Int, _ values: [Double], _ discount: Double
    ) -> [Double] {
      let full = world.row(state, values, 1)
      return full.indices.map { full[$0] - world.rewards[state][$0] }
    }
  }

  // MARK: - Returns a policy that was never evaluated

  private enum AssignsBeforeTheTest: MatrixStyle {
    static func iterate(
      from policy: [Int], in model: FiniteModel, discount: Double, maximumRounds: Int
    ) throws -> PolicyIterationResult {
      guard maximumRounds >= 1 else { throw InvalidInput("rounds") }
      var result = PolicyIterationResult(
        policy: policy, stateValues: [], rounds: 0, isStable: false)
      while !result.isStable && result.rounds < maximumRounds {
        let old = result.policy
        result.stateValues = try evaluate(old, in: model, discount: discount)
        result.policy = try improve(
          old, stateValues: result.stateValues, in: model, discount: discount)
        result.isStable = old == result.policy
        result.rounds += 1
      }
      return result
    }
  }

  private enum ImprovesOnceMore: MatrixStyle {
    static func iterate(
      from policy: [Int], in model: FiniteModel, discount: Double, maximumRounds: Int
    ) throws -> PolicyIterationResult {
      guard maximumRounds >= 1 else { throw InvalidInput("rounds") }
      var result = try round(1, policy, model, discount, maximumRounds)
      result.policy = try improve(
        result.policy, stateValues: result.stateValues, in: model, discount: discount)
      return result
    }
  }
}
