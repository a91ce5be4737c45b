import Coursework
import DecisionProcesses
import DynamicProgramming
import Exploration
import TabularLearning

extension SeededGenerator {
  /// A log of uniformly random behaviour that holds every action of every state.
  ///
  /// Episodes begin in any state that is not terminal, and all of them terminate: of every logged
  /// state the log knows what happened next.
  ///
  /// - Precondition: Random behaviour ends every episode.
  mutating func uniformLog(of model: some MarkovDecisionProcess) -> [Transition<Int>] {
    let living = (0..<model.stateCount).filter { !model.isTerminal($0) }
    var world = Simulation(of: model)
    var missing = Set(living.flatMap { state in (0..<model.actionCount).map { [state, $0] } })
    var log: [Transition<Int>] = []
    while !missing.isEmpty {
      var state = living[index(below: living.count)]
      world.reset(to: state)
      var isOver = false
      while !isOver {
        let action = index(below: model.actionCount)
        let step = world.step(action, using: &self)
        log.append(
          Transition(
            state: state, action: action, reward: step.reward, nextState: step.observation,
            isTerminal: step.isTerminated))
        missing.remove([state, action])
        state = step.observation
        isOver = step.isLast
      }
    }
    return log
  }

  /// A log of no world in particular: from anywhere to anywhere, ending after one step in five.
  ///
  /// A state that ended one episode is passed through in another, so a missing mask shows.
  mutating func wildLog(_ count: Int, stateCount: Int, actionCount: Int) -> [Transition<Int>] {
    var state = index(below: stateCount)
    return (1...count).map { number in
      let transition = Transition(
        state: state, action: index(below: actionCount),
        reward: flip(0.1) ? 0 : self.number(in: -5...5),
        nextState: index(below: stateCount), isTerminal: number == count || flip(0.2))
      state = transition.isTerminal ? index(below: stateCount) : transition.nextState
      return transition
    }
  }

  /// A fresh world without chance, which random behaviour leaves sooner or later.
  ///
  /// One action of each state leads to the next state, the last of which is terminal; the others
  /// lead anywhere else.
  mutating func deterministicModel() -> FiniteModel {
    let living = integer(in: 3...5)
    let actionCount = integer(in: 2...4)
    let rows = (0..<living).flatMap { state in
      let onward = index(below: actionCount)
      return (0..<actionCount).map { action in
        let next = action == onward ? state + 1 : index(below: living)
        return [
          Outcome(
            probability: 1, nextState: next, reward: flip(0.15) ? 0 : number(in: -5...5),
            isTerminal: next == living)
        ]
      }
    }
    return FiniteModel(
      actionCount: actionCount, initialStates: [InitialState(state: 0)],
      rows: rows + Array(repeating: [], count: actionCount),
      terminalStates: (0...living).map { $0 == living })
  }
}

extension OffPolicyLearningQuestion {
  /// A log of no world in particular, read a few times.
  static func anyLog(using generator: inout SeededGenerator) -> OffPolicyLearningQuestion {
    let stateCount = generator.integer(in: 3...5)
    let actionCount = generator.integer(in: 2...4)
    return OffPolicyLearningQuestion(
      transitions: generator.wildLog(60, stateCount: stateCount, actionCount: actionCount),
      stateCount: stateCount, actionCount: actionCount, stepSize: generator.stepSize(),
      discount: generator.discount(), passes: generator.integer(in: 2...4))
  }

  /// A log of a world, and as many passes as the reference needs to come within `error` of the
  /// optimum.
  static func converging(
    in model: some MarkovDecisionProcess,
    stepSize: Double,
    discount: Double,
    error: Double,
    using generator: inout SeededGenerator
  ) -> OffPolicyLearningQuestion {
    var question = OffPolicyLearningQuestion(
      transitions: generator.uniformLog(of: model), stateCount: model.stateCount,
      actionCount: model.actionCount, stepSize: stepSize, discount: discount, passes: 0)
    let exact = optimalActionValues(of: model, discount: discount)
    var agent = question.reference
    // Every pass updates every value, so errors shrink; the limit is far away.
    while question.passes < 2000, supremumDistance(agent.actionValues, exact) > error {
      agent.read(question.transitions)
      question.passes += 1
    }
    return question
  }

  /// What the reference learns.
  var learned: ActionValues {
    var agent = reference
    for _ in 0..<passes { agent.read(transitions) }
    return agent.actionValues
  }

  private var reference: QLearning<ActionValues, EpsilonGreedy> {
    QLearning(
      actionValues: ActionValues(stateCount: stateCount, actionCount: actionCount),
      explorer: EpsilonGreedy(epsilon: 1), stepSize: stepSize, discount: discount)
  }
}

extension QLearning<ActionValues, EpsilonGreedy> {
  /// Learns from a whole log, in order; no draw is made.
  fileprivate mutating func read(_ log: [Transition<Int>]) {
    var generator = SeededGenerator(seed: 0)
    for transition in log { learn(from: transition, using: &generator) }
  }
}
