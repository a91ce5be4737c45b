import Coursework
import DecisionProcesses
import DynamicProgramming
import Exploration
import TabularLearning

extension VisitCountStepSizeQuestion {
  /// A stream from anywhere to anywhere.
  static func anyStream(
    _ count: Int = 60,
    exponent: Double,
    discount: Double,
    using generator: inout SeededGenerator
  ) -> VisitCountStepSizeQuestion {
    let stateCount = generator.integer(in: 2...4)
    let actionCount = generator.integer(in: 2...3)
    return VisitCountStepSizeQuestion(
      transitions: generator.wildLog(count, stateCount: stateCount, actionCount: actionCount),
      stateCount: stateCount, actionCount: actionCount, exponent: exponent, discount: discount)
  }

  /// One state that returns to itself, each time with a reward of its own.
  static func loop(
    rewards: [Double],
    exponent: Double,
    discount: Double,
    passes: Int = 1
  ) -> VisitCountStepSizeQuestion {
    VisitCountStepSizeQuestion(
      transitions: rewards.map {
        Transition(state: 0, action: 0, reward: $0, nextState: 0, isTerminal: false)
      }, stateCount: 1, actionCount: 1, exponent: exponent, discount: discount, passes: passes)
  }

  /// Sweeps over all pairs of a world without chance, in a fixed order.
  static func sweeps(
    of model: FiniteModel,
    exponent: Double,
    discount: Double,
    passes: Int,
    using generator: inout SeededGenerator
  ) -> VisitCountStepSizeQuestion {
    let pairs = model.livingStates.flatMap { state in
      (0..<model.actionCount).map { (state, $0) }
    }
    let transitions = pairs.shuffled(using: &generator).map { state, action in
      let outcome = model.outcomes(of: action, in: state)[0]
      return Transition(
        state: state, action: action, reward: outcome.reward, nextState: outcome.nextState,
        isTerminal: outcome.isTerminal)
    }
    return VisitCountStepSizeQuestion(
      transitions: transitions, stateCount: model.stateCount, actionCount: model.actionCount,
      exponent: exponent, discount: discount, passes: passes)
  }

  /// What the reference learns: Q-learning that is told its step size before each transition.
  var expected: Learned {
    let schedule = PowerLawSchedule(exponent: exponent)
    var visits = Array(repeating: 0, count: stateCount * actionCount)
    var agent = QLearning(
      actionValues: ActionValues(stateCount: stateCount, actionCount: actionCount),
      explorer: EpsilonGreedy(epsilon: 1), stepSize: 1, discount: discount)
    // Learning draws nothing.
    var generator = SeededGenerator(seed: 0)
    var values: [Double] = []
    for pass in 0..<passes {
      for transition in transitions {
        let pair = transition.state * actionCount + transition.action
        agent.stepSize = schedule.value(at: visits[pair])
        visits[pair] += 1
        agent.learn(from: transition, using: &generator)
        if pass == 0 { values.append(agent.actionValues[transition.state, transition.action]) }
      }
    }
    return Learned(values: values, table: agent.actionValues.rows)
  }

  /// The share of the first error that sweeps over all pairs leave at most.
  ///
  /// A step moves an error e to at most (1 − α) e + α · discount · E, with E the largest error there
  /// is. A sweep that visits each pair once, all with step size α, thus leaves at most the share
  /// 1 − α (1 − discount) of E, in whatever order the pairs come.
  var shareOfErrorLeft: Double {
    let schedule = PowerLawSchedule(exponent: exponent)
    return (0..<passes).reduce(1) { $0 * (1 - schedule.value(at: $1) * (1 - discount)) }
  }
}
