import Coursework
import DecisionProcesses

extension CalibrationSet {
  private typealias Paraphrase = SARSAParaphrases

  static let sarsa = CalibrationSet(
    Contracts.SARSA.self,
    alternatives: [
      "updates a step late, and chooses in terminal states too": UpdatesLate.self,
      "weighs every action by its chance": WeighsChances.self,
    ],
    paraphrases: [
      "SARSA takes the best next action instead of the next action": [
        Paraphrase.SortsTheRow.self, Paraphrase.SearchesTheRow.self,
      ],
      "the next action is missing at truncation": [
        Paraphrase.MasksEveryEnd.self, Paraphrase.MasksByTheFlag.self,
      ],
      "bootstraps from a terminal state": [
        Paraphrase.MasksNothing.self, Paraphrase.MasksWithTheDiscount.self,
      ],
      "chooses the next action twice": [
        Paraphrase.ChoosesAfresh.self, Paraphrase.ForgetsTheChoice.self,
      ],
      "chooses the next action in the state it left": [
        Paraphrase.AsksTheOldRow.self, Paraphrase.AsksTheLastRow.self,
      ],
      "the greedy action gets no share of exploration": [
        Paraphrase.SkipsTheBest.self, Paraphrase.WeighsTooLittle.self,
      ],
      "exploration spares the greedy action": [
        Paraphrase.SharesAmongOthers.self, Paraphrase.RemovesTheBest.self,
      ],
      "expected SARSA averages as if it always explored": [
        Paraphrase.DividesTheSum.self, Paraphrase.RunningMean.self,
      ],
      "gives each of several best actions the whole greedy share": [
        Paraphrase.WeighsEveryBest.self, Paraphrase.CountsTheBest.self,
      ],
    ])

  // MARK: - Right answers of another style

  private enum UpdatesLate: Delayed {
    static var choosesAtTheEnd: Bool { true }
  }

  private enum WeighsChances: Delayed {
    static func expectation(_ row: [Double], _ epsilon: Double) -> Double {
      let best = row.indices.filter { row[$0] == row.max() }
      return row.indices.reduce(0) { sum, action in
        let greedy = best.contains(action) ? (1 - epsilon) / Double(best.count) : 0
        return sum + (greedy + epsilon / Double(row.count)) * row[action]
      }
    }
  }
}

/// Keeps what happened until the next action is known, and updates then, from parts that a sample
/// may replace.
protocol Delayed: SARSAExercise {
  static var choosesAtTheEnd: Bool { get }
  static func value(_ row: [Double], _ chosen: Int) -> Double
  static func hasFuture(_ step: Step<Int>) -> Bool
  static func continuation(_ isTerminal: Bool, _ discount: Double) -> Double
  static func next(_ chosen: Int, _ choose: ([Double]) -> Int, _ row: [Double]) -> Int
  static func asked(_ old: [Double], _ new: [Double]) -> [Double]
  static func expectation(_ row: [Double], _ epsilon: Double) -> Double
}

extension Delayed {
  static var choosesAtTheEnd: Bool { false }
  static func value(_ row: [Double], _ chosen: Int) -> Double { row[chosen] }
  static func hasFuture(_ step: Step<Int>) -> Bool { !step.isTerminated }
  static func continuation(_ isTerminal: Bool, _ discount: Double) -> Double {
    isTerminal ? 0 : discount
  }
  static func next(_ chosen: Int, _ choose: ([Double]) -> Int, _ row: [Double]) -> Int { chosen }
  static func asked(_ old: [Double], _ new: [Double]) -> [Double] { new }
  static func expectation(_ row: [Double], _ epsilon: Double) -> Double {
    let best = row.reduce(-.infinity, max)
    return best + epsilon * (row.reduce(0, +) / Double(row.count) - best)
  }

  static func learnEpisode<World: Environment>(
    _ values: inout [[Double]],
    in world: inout World,
    choosing choose: ([Double]) -> Int,
    stepSize: Double,
    discount: Double,
    using generator: inout some RandomNumberGenerator
  ) throws where World.Observation == Int {
    guard stepSize >= 0, stepSize <= 1, discount >= 0, discount <= 1 else {
      throw InvalidInput("settings")
    }
    var here = world.reset(using: &generator)
    var action = choose(values[here])
    var isOver = false
    while !isOver {
      let pending = (state: here, action: action)
      let step = world.step(action, using: &generator)
      here = step.observation
      isOver = step.isLast
      var future = 0.0
      if choosesAtTheEnd || hasFuture(step) {
        action = choose(asked(values[pending.state], values[here]))
        future = hasFuture(step) ? value(values[here], action) : 0
      }
      let old = values[pending.state][pending.action]
      values[pending.state][pending.action] =
        (1 - stepSize) * old + stepSize * (step.reward + discount * future)
      if !isOver { action = next(action, choose, values[here]) }
    }
  }

  static func learnExpected(
    _ values: inout [[Double]],
    from transition: Transition<Int>,
    epsilon: Double,
    stepSize: Double,
    discount: Double
  ) throws {
    for setting in [epsilon, stepSize, discount] where !(setting >= 0 && setting <= 1) {
      throw InvalidInput("settings")
    }
    let states = 0..<values.count
    guard states ~= transition.state, states ~= transition.nextState, transition.reward.isFinite,
      0..<values[transition.state].count ~= transition.action
    else { throw InvalidInput("transition") }
    let future =
      continuation(transition.isTerminal, discount)
      * expectation(values[transition.nextState], epsilon)
    let old = values[transition.state][transition.action]
    values[transition.state][transition.action] =
      old * (1 - stepSize) + stepSize * (future + transition.reward)
  }
}
