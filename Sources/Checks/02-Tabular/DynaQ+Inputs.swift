import Coursework
import DecisionProcesses

/// Fresh experience to plan with.
extension DynaQQuestion {
  /// Twenty transitions of four pairs, each with a new result every time, and every fifth an end.
  ///
  /// Other pairs are never tried. Step sizes are small enough that the plans of one step do not
  /// drown the real update.
  static func random(using generator: inout SeededGenerator) -> DynaQQuestion {
    let (stateCount, actionCount) = (generator.integer(in: 3...4), generator.integer(in: 2...4))
    let pairs = (0..<stateCount * actionCount).shuffled(using: &generator).prefix(4)
    return DynaQQuestion(
      stateCount: stateCount, actionCount: actionCount, stepSize: generator.number(in: 0.05...0.5),
      discount: generator.discount(), planningSteps: generator.integer(in: 12...18),
      transitions: (0..<20).map { index in
        // Each pair in turn, and then at random: the first four moments know one pair more each.
        let pair = pairs[index < 4 ? index : generator.index(below: 4)]
        return Transition(
          state: pair / actionCount, action: pair % actionCount,
          reward: generator.number(in: -5...5) + Double(index) / 1000,
          nextState: generator.index(below: stateCount), isTerminal: index % 5 == 2)
      }, seed: generator.next())
  }

  /// Three pairs that are tried once, and then one that is tried nine times with the same result.
  static func uneven(using generator: inout SeededGenerator) -> DynaQQuestion {
    let question = random(using: &generator)
    return question.with {
      $0.transitions =
        Array(question.transitions.prefix(3))
        + Array(repeating: question.transitions[3], count: 9)
      $0.planningSteps = 100
      $0.stepSize = 0.03
    }
  }

  /// Walks from one end of a corridor to the goal at the other, where the only reward is paid.
  static func corridor(
    length: Int,
    walks: Int,
    planningSteps: Int,
    stepSize: Double,
    using generator: inout SeededGenerator
  ) -> DynaQQuestion {
    let actionCount = generator.integer(in: 2...4)
    let forward = generator.index(below: actionCount)
    let goalReward = generator.number(in: 1...10)
    let walk = (0..<length).map { state in
      Transition(
        state: state, action: forward, reward: state == length - 1 ? goalReward : 0,
        nextState: state + 1, isTerminal: state == length - 1)
    }
    return DynaQQuestion(
      stateCount: length + 1, actionCount: actionCount, stepSize: stepSize,
      discount: generator.number(in: 0.5...0.95), planningSteps: planningSteps,
      transitions: Array(repeatElement(walk, count: walks).joined()), seed: generator.next())
  }
}
