import Coursework
import DecisionProcesses
import Robotics

/// Fresh inputs for exercise 10.4.
extension ShapedRewardsQuestion {
  /// A step of each kind: one that goes on, one that terminates, one that is cut off, and one that is
  /// both; between different states with different potentials.
  static func random(using generator: inout SeededGenerator) -> Self {
    let potentials = generator.potentials(6)
    let steps = [(false, false), (true, false), (false, true), (true, true)].map { ends in
      let states = Array(0..<6).shuffled(using: &generator)
      return RewardStep(
        state: states[0], reward: generator.number(in: -5...5), nextState: states[1],
        isTerminated: ends.0, isTruncated: ends.1)
    }
    return ShapedRewardsQuestion(
      steps: steps, potentials: potentials, discount: generator.number(in: 0.2...0.9))
  }

  /// A way through some states and back to the first, without a discount; sums are exact.
  static func loop(using generator: inout SeededGenerator) -> Self {
    let count = generator.integer(in: 3...6)
    let states = Array(0..<count).shuffled(using: &generator)
    return ShapedRewardsQuestion(
      steps: states.indices.map {
        RewardStep(
          state: states[$0], reward: generator.dyadic(in: -4...4),
          nextState: states[($0 + 1) % count])
      },
      potentials: generator.potentials(count), discount: 1)
  }
}

extension ReturnChangeQuestion {
  /// The ways in which an episode can be over or not: whether it terminates, and whether it is cut off.
  static let endings = [(false, false), (true, false), (false, true), (true, true)]

  /// An episode of at least three steps that has such an end.
  static func random(
    _ ending: (Bool, Bool) = (true, false), using generator: inout SeededGenerator
  ) -> Self {
    let stateCount = generator.integer(in: 4...7)
    let count = generator.integer(in: 3...8)
    var states = [generator.index(below: stateCount)]
    // Two neighbours are different, and so are the ends.
    while states.count <= count {
      let isLast = states.count == count
      let choices = (0..<stateCount).filter { state in
        state != states[states.count - 1] && !(isLast && state == states[0])
      }
      states.append(choices[generator.index(below: choices.count)])
    }
    return ReturnChangeQuestion(
      episode: (0..<count).map { number in
        RewardStep(
          state: states[number], reward: generator.number(in: -5...5),
          nextState: states[number + 1], isTerminated: number + 1 == count && ending.0,
          isTruncated: number + 1 == count && ending.1)
      },
      potentials: generator.potentials(stateCount), discount: generator.number(in: 0.4...0.95))
  }
}

extension ShapedModelQuestion {
  /// A fresh model with potentials that are large beside its rewards, in terminal states too.
  static func random(using generator: inout SeededGenerator) -> Self {
    let model = FiniteModel.random(using: &generator)
    return ShapedModelQuestion(
      model: model, potentials: generator.potentials(model.stateCount),
      discount: generator.number(in: 0.3...0.95))
  }

  /// The model with shaped rewards.
  var expected: FiniteModel {
    FiniteModel(
      actionCount: model.actionCount, initialStates: model.initialStates,
      rows: model.rows.enumerated().map { index, outcomes in
        outcomes.map { outcome in
          let step = RewardStep(
            state: index / model.actionCount, reward: outcome.reward,
            nextState: outcome.nextState, isTerminated: outcome.isTerminal)
          return Outcome(
            probability: outcome.probability, nextState: outcome.nextState,
            reward: step.shapedReward(potentials: potentials, discount: discount),
            isTerminal: outcome.isTerminal)
        }
      },
      terminalStates: model.terminalStates)
  }
}

extension TaskValuesQuestion {
  /// A table with a terminal state among others, whose row holds anything.
  static func random(using generator: inout SeededGenerator) -> Self {
    let stateCount = generator.integer(in: 3...5)
    let terminal = generator.index(below: stateCount)
    let actionCount = generator.integer(in: 2...3)
    return TaskValuesQuestion(
      shapedValues: (0..<stateCount).map { _ in generator.numbers(actionCount, in: 1...20) },
      terminalStates: (0..<stateCount).map { $0 == terminal },
      potentials: generator.potentials(stateCount))
  }
}

extension TemptationQuestion {
  /// A bonus that adds to waiting for ever, beyond what it adds to finishing, `excess` times the latter.
  static func random(excess: Double, using generator: inout SeededGenerator) -> Self {
    let discount = generator.number(in: 0.55...0.95)
    let atGoal = generator.number(in: 0.5...20)
    return TemptationQuestion(
      bonus: NearnessBonus(beside: (1 + excess) * atGoal * (1 - discount), atGoal: atGoal),
      discount: discount)
  }
}

extension PegPlacement {
  /// Five placements of a peg, each nearer to its end than the one before, the last inserted upright.
  static func way(using generator: inout SeededGenerator) -> [PegPlacement] {
    (0..<5).map { number in
      let left = Double(4 - number) / 4
      return PegPlacement(
        tip: Vector3(
          left * 0.001 * generator.number(in: 1...3),
          left * 0.001 * generator.number(in: -3 ... -1),
          -0.020 + left * 0.001 * generator.number(in: 15...24)),
        lean: SIMD2(left * generator.number(in: 0.01...0.03), 0))
    }
  }
}

extension SeededGenerator {
  /// Potentials that are all different, neither 0 nor near it, of either sign; in eighths.
  fileprivate mutating func potentials(_ count: Int) -> [Double] {
    Array(1...(3 * count)).shuffled(using: &self).prefix(count).map { place in
      (flip(0.5) ? 1 : -1) * (1 + Double(place) * 0.75)
    }
  }
}
