import Coursework
import DecisionProcesses

extension CalibrationSet {
  private typealias Paraphrase = CountBonusParaphrases

  static let countBonus = CalibrationSet(
    Contracts.CountBonus.self,
    alternatives: [
      "keeps its history and counts in it": BonusAgent<CountsItsHistory>.self,
      "blends old and new, and divides by the root": BonusAgent<StandardBonus>.self,
    ],
    paraphrases: [
      "the bonus leaks into the reported return": [
        BonusAgent<Paraphrase.ChangesTheReward>.self, BonusAgent<Paraphrase.AddsAllUp>.self,
      ],
      "pays the bonus of the next state": [
        BonusAgent<Paraphrase.CountsWhereItArrives>.self,
        BonusAgent<Paraphrase.LooksForArrivals>.self,
      ],
      "keeps one count for all actions of a state": [
        BonusAgent<Paraphrase.SumsTheActions>.self, BonusAgent<Paraphrase.LooksForDepartures>.self,
      ],
      "counts one visit too many": [
        BonusAgent<Paraphrase.AddsOneUnderTheRoot>.self, BonusAgent<Paraphrase.StartsAtOne>.self,
      ],
      "the bonus never fades": [
        BonusAgent<Paraphrase.PaysTheWeight>.self, BonusAgent<Paraphrase.ForgetsToCount>.self,
      ],
      "divides the bonus by the count, not its root": [
        BonusAgent<Paraphrase.DividesPlainly>.self, BonusAgent<Paraphrase.RootsTwice>.self,
      ],
      "adds the bonus to the value, not to the reward": [
        BonusAgent<Paraphrase.PaysAfterwards>.self, BonusAgent<Paraphrase.RaisesTheBlend>.self,
      ],
      "untried actions do not come first": [
        BonusAgent<Paraphrase.TakesTheMaximum>.self, BonusAgent<Paraphrase.SortsTheRow>.self,
      ],
    ])
}

/// An alternative that counts by walking through all that it has seen.
private enum CountsItsHistory: BonusStyle {
  static func visits(_ step: Transition<Int>, _ history: [Transition<Int>]) -> Double {
    history.reduce(0) { $0 + ($1.state == step.state && $1.action == step.action ? 1 : 0) }
  }
  static func blend(_ old: Double, _ target: Double, _ bonus: Double, _ stepSize: Double)
    -> Double
  {
    old - stepSize * (old - bonus - target)
  }
}

/// The parts of an agent that is right.
enum StandardBonus: BonusStyle {}

/// The parts of an agent with a bonus; a sample replaces some.
protocol BonusStyle {
  /// The number of visits that the bonus is about, the present one the last of the history.
  static func visits(_ step: Transition<Int>, _ history: [Transition<Int>]) -> Double
  static func bonus(_ weight: Double, _ visits: Double) -> Double
  static func blend(_ old: Double, _ target: Double, _ bonus: Double, _ stepSize: Double)
    -> Double
  static func choose(_ row: [Double], _ tried: Set<Int>) -> Int
  static func total(_ rewards: [Double], _ bonuses: [Double]) -> Double
}

extension BonusStyle {
  static func visits(_ step: Transition<Int>, _ history: [Transition<Int>]) -> Double {
    Double(history.count { $0.state == step.state && $0.action == step.action })
  }

  static func bonus(_ weight: Double, _ visits: Double) -> Double {
    weight * (1 / visits).squareRoot()
  }

  static func blend(_ old: Double, _ target: Double, _ bonus: Double, _ stepSize: Double)
    -> Double
  {
    (1 - stepSize) * old + stepSize * (bonus + target)
  }

  static func choose(_ row: [Double], _ tried: Set<Int>) -> Int {
    for action in row.indices where !tried.contains(action) { return action }
    var best = 0
    for action in row.indices where row[action] > row[best] { best = action }
    return best
  }

  static func total(_ rewards: [Double], _ bonuses: [Double]) -> Double { rewards.reduce(0, +) }
}

/// An agent that refuses bad input, keeps all that it has seen, and leaves the rest to its style.
struct BonusAgent<Style: BonusStyle>: CountBonusExercise {
  let stateCount: Int
  let actionCount: Int
  let stepSize: Double
  let discount: Double
  let bonusWeight: Double
  var values: [Int: [Double]] = [:]
  var history: [Transition<Int>] = []

  init(
    stateCount: Int, actionCount: Int, stepSize: Double, discount: Double, bonusWeight: Double
  ) throws {
    guard min(stateCount, actionCount) > 0 else { throw InvalidInput("empty") }
    for share in [stepSize, discount] {
      guard share >= 0, share <= 1 else { throw InvalidInput("not a share") }
    }
    guard 0 <= bonusWeight && bonusWeight < .infinity else { throw InvalidInput("weight") }
    self.stateCount = stateCount
    self.actionCount = actionCount
    self.stepSize = stepSize
    self.discount = discount
    self.bonusWeight = bonusWeight
  }

  func actionValues(of state: Int) throws -> [Double] {
    guard state >= 0, state < stateCount else { throw InvalidInput("no such state") }
    return values[state] ?? Array(repeating: 0, count: actionCount)
  }

  func action(in state: Int) throws -> Int {
    Style.choose(
      try actionValues(of: state),
      Set(history.filter { $0.state == state }.map(\.action)))
  }

  mutating func learn(from transition: Transition<Int>) throws { _ = try practise(transition) }

  private mutating func practise(_ step: Transition<Int>) throws -> Double {
    var row = try actionValues(of: step.state)
    let next = try actionValues(of: step.nextState)
    guard (0..<actionCount).contains(step.action), step.reward.isFinite else {
      throw InvalidInput("no such action, or no reward")
    }
    history.append(step)
    let bonus = Style.bonus(bonusWeight, Style.visits(step, history))
    let target = step.reward + (step.isTerminal ? 0 : discount * next.reduce(-.infinity, max))
    row[step.action] = Style.blend(row[step.action], target, bonus, stepSize)
    values[step.state] = row
    return bonus
  }

  mutating func playEpisode<World: Environment>(
    in world: inout World, using generator: inout some RandomNumberGenerator
  ) throws -> Double where World.Observation == Int {
    var rewards: [Double] = []
    var bonuses: [Double] = []
    var state = world.reset(using: &generator)
    var isOver = false
    while !isOver {
      let action = try action(in: state)
      let step = world.step(action, using: &generator)
      bonuses.append(
        try practise(
          Transition(
            state: state, action: action, reward: step.reward, nextState: step.observation,
            isTerminal: step.isTerminated)))
      rewards.append(step.reward)
      state = step.observation
      isOver = step.isTerminated || step.isTruncated
    }
    return Style.total(rewards, bonuses)
  }
}
