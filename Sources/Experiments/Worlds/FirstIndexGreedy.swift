import DecisionProcesses
import Exploration

/// Epsilon-greedy choice that gives every tie to the first action, as NumPy's `argmax` does.
///
/// A specimen: while all values are 0 it prefers action 0 everywhere. `EpsilonGreedy` shares ties.
struct FirstIndexGreedy: Explorer {
  let epsilon: Double

  func writeProbabilities(
    of actionValues: some Collection<Double>, into probabilities: inout [Double]
  ) {
    let best = firstBest(actionValues)
    for action in probabilities.indices {
      probabilities[action] =
        epsilon / Double(probabilities.count) + (action == best ? 1 - epsilon : 0)
    }
  }

  func action(
    for actionValues: some Collection<Double>, using generator: inout some RandomNumberGenerator
  ) -> Int {
    if generator.flip(epsilon) { return generator.index(below: actionValues.count) }
    return firstBest(actionValues)
  }

  private func firstBest(_ actionValues: some Collection<Double>) -> Int {
    let best = actionValues.maximumAndTies().value
    var action = 0
    for value in actionValues {
      if value == best { return action }
      action += 1
    }
    return 0
  }
}
