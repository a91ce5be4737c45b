import Coursework
import DecisionProcesses

/// The classic mistakes of exercise 3.5.
enum CountBonusMisconceptions {
  static let all = [
    Misconception(
      Contracts.CountBonus.self, "the bonus leaks into the reported return",
      """
      Your episodes report more than the world paid. A curve of such returns falls while the agent \
      gets better. Which of the two rewards does the sum hold?
      """,
      as: Mistaken<Leaks>.self),
    Misconception(
      Contracts.CountBonus.self, "pays the bonus of the next state",
      """
      Your bonus depends on how often the agent has come to the next state. The contract asks what \
      is known about something else; look at the arguments of N.
      """,
      as: Mistaken<CountsArrivals>.self),
    Misconception(
      Contracts.CountBonus.self, "keeps one count for all actions of a state",
      """
      Your second action of a state earns the bonus of a second visit. Was that action tried \
      before?
      """,
      as: Mistaken<CountsStates>.self),
    Misconception(
      Contracts.CountBonus.self, "counts one visit too many",
      """
      Your first visit of a pair earns less than the whole weight. Under which root does it stand?
      """,
      as: Mistaken<CountsTwice>.self),
    Misconception(
      Contracts.CountBonus.self, "the bonus never fades",
      """
      Your hundredth visit earns as much as the first. When will the agent have seen enough?
      """,
      as: Mistaken<NeverFades>.self),
    Misconception(
      Contracts.CountBonus.self, "divides the bonus by the count, not its root",
      """
      Your fourth visit earns a quarter of the weight. Uncertainty about a mean falls more slowly \
      than that.
      """,
      as: Mistaken<DividesByTheCount>.self),
    Misconception(
      Contracts.CountBonus.self, "adds the bonus to the value, not to the reward",
      """
      Your bonus moves the value by its whole size, whatever the step size. Where does it stand in \
      the rule, inside the brackets or outside?
      """,
      as: Mistaken<AddsToTheValue>.self),
    Misconception(
      Contracts.CountBonus.self, "untried actions do not come first",
      """
      Your agent takes the largest value in its table. What was tried has earned a bonus, and what \
      was not stands at 0: which of the two does it prefer from then on?
      """,
      as: Mistaken<IgnoresTheUntried>.self),
  ]

  private enum Leaks: CountBonusMistake {
    static func reported(_ reward: Double, _ bonus: Double) -> Double { reward + bonus }
  }

  private enum CountsArrivals: CountBonusMistake {
    static func key(_ transition: Transition<Int>) -> [Int] { [transition.nextState] }
  }

  private enum CountsStates: CountBonusMistake {
    static func key(_ transition: Transition<Int>) -> [Int] { [transition.state] }
  }

  private enum CountsTwice: CountBonusMistake {
    static func bonus(_ weight: Double, _ count: Double) -> Double {
      weight / (count + 1).squareRoot()
    }
  }

  private enum NeverFades: CountBonusMistake {
    static func bonus(_ weight: Double, _ count: Double) -> Double { weight }
  }

  private enum DividesByTheCount: CountBonusMistake {
    static func bonus(_ weight: Double, _ count: Double) -> Double { weight / count }
  }

  private enum AddsToTheValue: CountBonusMistake {
    static func change(_ error: Double, _ bonus: Double, _ stepSize: Double) -> Double {
      stepSize * error + bonus
    }
  }

  private enum IgnoresTheUntried: CountBonusMistake {
    static var prefersTheUntried: Bool { false }
  }
}

/// A mistake in one part of an agent with a bonus, with everything else right.
private protocol CountBonusMistake {
  static func key(_ transition: Transition<Int>) -> [Int]
  static func bonus(_ weight: Double, _ count: Double) -> Double
  static func change(_ error: Double, _ bonus: Double, _ stepSize: Double) -> Double
  static func reported(_ reward: Double, _ bonus: Double) -> Double
  static var prefersTheUntried: Bool { get }
}

extension CountBonusMistake {
  static func key(_ transition: Transition<Int>) -> [Int] {
    [transition.state, transition.action]
  }
  static func bonus(_ weight: Double, _ count: Double) -> Double { weight / count.squareRoot() }
  static func change(_ error: Double, _ bonus: Double, _ stepSize: Double) -> Double {
    stepSize * (error + bonus)
  }
  static func reported(_ reward: Double, _ bonus: Double) -> Double { reward }
  static var prefersTheUntried: Bool { true }
}

/// An agent that refuses bad input and makes one mistake.
private struct Mistaken<Mistake: CountBonusMistake>: CountBonusExercise {
  let stepSize: Double
  let discount: Double
  let weight: Double
  var rows: [[Double]]
  var isTried: [[Bool]]
  var counts: [[Int]: Double] = [:]

  init(
    stateCount: Int, actionCount: Int, stepSize: Double, discount: Double, bonusWeight: Double
  ) throws {
    guard stateCount > 0, actionCount > 0, (0...1).contains(stepSize), (0...1).contains(discount),
      bonusWeight >= 0, bonusWeight.isFinite
    else { throw InvalidInput("not an agent") }
    self.stepSize = stepSize
    self.discount = discount
    weight = bonusWeight
    rows = Array(repeating: Array(repeating: 0, count: actionCount), count: stateCount)
    isTried = rows.map { $0.map { _ in false } }
  }

  func actionValues(of state: Int) throws -> [Double] {
    guard rows.indices.contains(state) else { throw InvalidInput("not a state") }
    return rows[state]
  }

  func action(in state: Int) throws -> Int {
    let row = try actionValues(of: state)
    if Mistake.prefersTheUntried, let untried = isTried[state].firstIndex(of: false) {
      return untried
    }
    return row.firstIndex(of: row.max() ?? 0) ?? 0
  }

  mutating func learn(from transition: Transition<Int>) throws { _ = try absorb(transition) }

  /// Learns, and tells the bonus.
  private mutating func absorb(_ transition: Transition<Int>) throws -> Double {
    let row = try actionValues(of: transition.state)
    let next = try actionValues(of: transition.nextState)
    guard row.indices.contains(transition.action), transition.reward.isFinite else {
      throw InvalidInput("not a transition")
    }
    isTried[transition.state][transition.action] = true
    counts[Mistake.key(transition), default: 0] += 1
    let bonus = Mistake.bonus(weight, counts[Mistake.key(transition), default: 0])
    let future = transition.isTerminal ? 0 : discount * (next.max() ?? 0)
    rows[transition.state][transition.action] += Mistake.change(
      transition.reward + future - row[transition.action], bonus, stepSize)
    return bonus
  }

  mutating func playEpisode<World: Environment>(
    in world: inout World, using generator: inout some RandomNumberGenerator
  ) throws -> Double where World.Observation == Int {
    var state = world.reset(using: &generator)
    var sum = 0.0
    while true {
      let action = try action(in: state)
      let step = world.step(action, using: &generator)
      let bonus = try absorb(
        Transition(
          state: state, action: action, reward: step.reward, nextState: step.observation,
          isTerminal: step.isTerminated))
      sum += Mistake.reported(step.reward, bonus)
      state = step.observation
      if step.isLast { return sum }
    }
  }
}
