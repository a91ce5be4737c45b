import Coursework
import DecisionProcesses
import DynamicProgramming
import Environments
import Exploration
import RealModule
import Statistics
import TabularLearning

/// The keys of the quiz, computed by the reference.
enum BiasQuizKey {
  /// The bias of the largest of several standard normal estimates of means that are all 0.
  private static func bias(actionCount: Int, sampleCount: Int = 1) -> Double {
    MaximumOfMeans.expectedSingleEstimate(
      means: Array(repeating: 0, count: actionCount), deviation: 1, sampleCount: sampleCount)
  }

  /// The expectation of the larger of two standard normal draws.
  static let largerOfTwo: BiasAnswers.Amount = {
    let hundredths = Int((100 * bias(actionCount: 2)).rounded())
    return BiasAnswers.Amount(rawValue: "hundredths\(hundredths)") ?? .hundredths0
  }()

  /// How the bias of 2, 11 and 20 actions compares: nine more each time.
  static let moreActions: BiasAnswers.Growth = {
    let biases = [2, 11, 20].map { bias(actionCount: $0) }
    let gains = [biases[1] - biases[0], biases[2] - biases[1]]
    if abs(gains[0]) < 1e-9 { return .staysTheSame }
    if gains[0] < 0 { return .shrinks }
    return gains[1] < 0.9 * gains[0] ? .growsEverMoreSlowly : .growsInProportion
  }()

  /// What four times the samples leave of the bias.
  static let fourTimesTheSamples: BiasAnswers.Rest = {
    let share = bias(actionCount: 10, sampleCount: 8) / bias(actionCount: 10, sampleCount: 2)
    let rests: KeyValuePairs<Double, BiasAnswers.Rest> = [
      1: .allOfIt, 0.5: .aHalf, 0.25: .aQuarter, 0: .noneOfIt,
    ]
    return rests.first { abs($0.key - share) < 1e-9 }?.value ?? .allOfIt
  }()

  /// The sign of the double estimator's bias for three different means.
  static let doubleEstimate: BiasAnswers.Error = {
    let bias =
      MaximumOfMeans.expectedDoubleEstimate(means: [0, 0.5, 1], deviation: 1, sampleCount: 4) - 1
    return abs(bias) < 1e-9 ? .unbiased : bias < 0 ? .tooSmall : .tooLarge
  }()

  /// How many numbers differ after a transition with a reward of 1, whichever table is updated.
  static let changedNumbers: BiasAnswers.Count = {
    let zeros = ActionValues(stateCount: 3, actionCount: 4)
    let changes = [true, false].map { isFirst in
      var agent = DoubleQLearning(
        actionValues: zeros, explorer: EpsilonGreedy(epsilon: 0), stepSize: 0.5, discount: 0.9)
      agent.learn(
        from: Transition(state: 0, action: 1, reward: 1, nextState: 2, isTerminal: false),
        updatingFirst: isFirst)
      return (agent.first.elements + agent.second.elements).count { $0 != 0 }
    }
    switch Set(changes) {
    case [1]: return .oneNumber
    case [2]: return .twoNumbers
    case [4]: return .oneRow
    default: return .twoRows
    }
  }()

  /// How often an agent that knows the optimal values goes left with epsilon 0.1.
  static let leftInTheEnd: BiasAnswers.Share = {
    let row = optimalActionValues(of: MaximizationBias().meanModel, discount: 1)[
      MaximizationBias.stateA]
    var chances = [0.0, 0.0]
    EpsilonGreedy(epsilon: 0.1).writeProbabilities(
      of: [row[MaximizationBias.left], row[MaximizationBias.right]], into: &chances)
    let percent = Int((100 * chances[MaximizationBias.left]).rounded())
    return BiasAnswers.Share(rawValue: "percent\(percent)") ?? .percent0
  }()

  /// By definition, after van Hasselt, Guez and Silver (2016), equation 4.
  static let doubleDQN = BiasAnswers.Division.onlineSelectsTargetEvaluates
}
