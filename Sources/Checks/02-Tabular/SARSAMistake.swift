import Coursework
import DecisionProcesses

/// A mistake in one of the two methods, with everything else right.
protocol SARSAMistake: SARSAExercise {
  static func nextValue(_ row: [Double], chosen: Int) -> Double
  static func expectation(_ row: [Double], best: Double, epsilon: Double) -> Double
  static var endsAtTruncation: Bool { get }
  static var bootstrapsAtTheEnd: Bool { get }
  static var choosesTwice: Bool { get }
  static var looksBack: Bool { get }
  static var movesOnFirst: Bool { get }
  static func weight(_ discount: Double) -> Double
  static func shareOfError(_ stepSize: Double) -> Double
}

extension SARSAMistake {
  static func nextValue(_ row: [Double], chosen: Int) -> Double { row[chosen] }
  static func expectation(_ row: [Double], best: Double, epsilon: Double) -> Double {
    (1 - epsilon) * best + epsilon * row.reduce(0, +) / Double(row.count)
  }
  static var endsAtTruncation: Bool { false }
  static var bootstrapsAtTheEnd: Bool { false }
  static var choosesTwice: Bool { false }
  static var looksBack: Bool { false }
  static var movesOnFirst: Bool { false }
  static func weight(_ discount: Double) -> Double { discount }
  static func shareOfError(_ stepSize: Double) -> Double { stepSize }

  static func learnEpisode<World: Environment>(
    _ values: inout [[Double]],
    in world: inout World,
    choosing choose: ([Double]) -> Int,
    stepSize: Double,
    discount: Double,
    using generator: inout some RandomNumberGenerator
  ) throws where World.Observation == Int {
    guard (0...1).contains(stepSize), (0...1).contains(discount) else {
      throw InvalidInput("not in 0...1")
    }
    var state = world.reset(using: &generator)
    var action = choose(values[state])
    while true {
      let step = world.step(action, using: &generator)
      let next = step.observation
      let hasEnded = endsAtTruncation ? step.isLast : step.isTerminated
      var target = step.reward
      var chosen = action
      if bootstrapsAtTheEnd || !hasEnded {
        chosen = choose(values[looksBack ? state : next])
        target += weight(discount) * nextValue(values[next], chosen: chosen)
      }
      let moved = movesOnFirst ? (state: next, action: chosen) : (state: state, action: action)
      values[moved.state][moved.action] +=
        shareOfError(stepSize) * (target - values[moved.state][moved.action])
      if step.isLast { return }
      state = next
      action = choosesTwice ? choose(values[state]) : chosen
    }
  }

  static func learnExpected(
    _ values: inout [[Double]],
    from transition: Transition<Int>,
    epsilon: Double,
    stepSize: Double,
    discount: Double
  ) throws {
    guard values.indices.contains(transition.state), transition.reward.isFinite,
      values.indices.contains(transition.nextState),
      values[transition.state].indices.contains(transition.action),
      let best = values[transition.nextState].max(),
      [epsilon, stepSize, discount].allSatisfy((0...1).contains)
    else { throw InvalidInput("not a transition of this table") }
    var target = transition.reward
    if bootstrapsAtTheEnd || !transition.isTerminal {
      target +=
        weight(discount) * expectation(values[transition.nextState], best: best, epsilon: epsilon)
    }
    values[transition.state][transition.action] +=
      shareOfError(stepSize) * (target - values[transition.state][transition.action])
  }
}
