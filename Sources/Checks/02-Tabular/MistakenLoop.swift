import Coursework
import DecisionProcesses

/// A mistake in one place of the loop, with everything else right.
protocol LoopMistake {
  static func isTerminal(_ step: Step<Int>) -> Bool
  static func isOver(_ step: Step<Int>) -> Bool
  static func next(_ state: Int, _ step: Step<Int>) -> Int
  /// The state that a transition is said to begin in.
  static func origin(_ state: Int, _ step: Step<Int>) -> Int
  static func paid(_ step: Step<Int>) -> Double
  static func sum(_ sum: Double, _ reward: Double, weight: Double, discount: Double) -> Double
  static func firstWeight(_ discount: Double) -> Double
  static func firstReturn(after summaries: [EpisodeSummary]) -> Double
  static var countsTheLastStep: Bool { get }
  static var asksFirst: Bool { get }
  static var resetsOnce: Bool { get }
}

extension LoopMistake {
  static func isTerminal(_ step: Step<Int>) -> Bool { step.isTerminated }
  static func isOver(_ step: Step<Int>) -> Bool { step.isLast }
  static func next(_ state: Int, _ step: Step<Int>) -> Int { step.observation }
  static func origin(_ state: Int, _ step: Step<Int>) -> Int { state }
  static func paid(_ step: Step<Int>) -> Double { step.reward }
  static func sum(_ sum: Double, _ reward: Double, weight: Double, discount: Double) -> Double {
    sum + weight * reward
  }
  static func firstWeight(_ discount: Double) -> Double { 1 }
  static func firstReturn(after summaries: [EpisodeSummary]) -> Double { 0 }
  static var countsTheLastStep: Bool { true }
  static var asksFirst: Bool { false }
  static var resetsOnce: Bool { false }
}

/// A loop that refuses bad input and makes one mistake.
enum MistakenLoop<Mistake: LoopMistake>: TrainingLoopExercise {
  static func train<World: Environment>(
    _ agent: inout some LearningAgent,
    in environment: inout World,
    episodes: Int,
    discount: Double,
    using generator: inout some RandomNumberGenerator
  ) throws -> [EpisodeSummary] where World.Observation == Int {
    guard episodes >= 0, (0...1).contains(discount) else { throw InvalidInput("no training") }
    var summaries: [EpisodeSummary] = []
    var state = Mistake.resetsOnce ? environment.reset(using: &generator) : 0
    for _ in 0..<episodes {
      var sum = Mistake.firstReturn(after: summaries)
      var weight = Mistake.firstWeight(discount)
      var (count, isTerminated) = (0, false)
      if !Mistake.resetsOnce { state = environment.reset(using: &generator) }
      var chosen: Int?
      while true {
        let action = try chosen ?? agent.action(in: state, using: &generator)
        let step = environment.step(action, using: &generator)
        isTerminated = step.isTerminated
        if step.isLast && !Mistake.countsTheLastStep { break }
        if Mistake.asksFirst { chosen = try agent.action(in: step.observation, using: &generator) }
        try agent.learn(
          from: Transition(
            state: Mistake.origin(state, step), action: action, reward: step.reward,
            nextState: step.observation, isTerminal: Mistake.isTerminal(step)))
        sum = Mistake.sum(sum, Mistake.paid(step), weight: weight, discount: discount)
        weight *= discount
        count += 1
        state = Mistake.next(state, step)
        if Mistake.isOver(step) { break }
      }
      summaries.append(
        EpisodeSummary(discountedReturn: sum, stepCount: count, isTerminated: isTerminated))
    }
    return summaries
  }
}
