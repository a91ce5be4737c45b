import Coursework
import DecisionProcesses
import DeepQLearning

/// The reference's accumulator of n-step transitions behind the contract of exercise 8.6.
///
/// It writes into a store that keeps sums and numbers of steps. The power of the discount, which the
/// reference takes in single precision, is multiplied out here.
enum NStepReturnReference: NStepReturnExercise {
  static func transitions(
    of steps: [NStepRecord], n: Int, discount: Double
  ) throws -> [NStepTransition] {
    try checkNSteps(steps, n, discount)
    // No window is longer than the recording.
    var accumulator = NStepAccumulator(
      stepCount: max(1, min(n, steps.count)), discount: discount, featureCount: 1)
    var store = WindowStore(discount: discount)
    for step in steps {
      accumulator.append(
        Transition(
          state: [0.0], action: 0, reward: step.reward, nextState: [0.0],
          isTerminal: step.isTerminated), to: &store)
      if step.isTruncated { accumulator.endEpisode(to: &store) }
    }
    accumulator.endEpisode(to: &store)
    return store.windows
  }

  static func targets(of steps: [NStepRecord], n: Int, discount: Double) throws -> [Double] {
    try transitions(of: steps, n: n, discount: discount).enumerated().map { first, window in
      let estimate = steps[first + window.stepCount - 1].nextValue
      return window.rewardSum + window.bootstrapDiscount * estimate
    }
  }

  /// Keeps what is asked for of each transition.
  private struct WindowStore: TransitionStore {
    let discount: Double
    var windows: [NStepTransition] = []

    mutating func append(_ transition: Transition<some FeatureVector>, stepCount: Int) {
      let power = (0..<stepCount).reduce(1.0) { power, _ in power * discount }
      windows.append(
        NStepTransition(
          rewardSum: transition.reward, stepCount: stepCount,
          bootstrapDiscount: transition.isTerminal ? 0 : power))
    }
  }
}
