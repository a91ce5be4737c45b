import Coursework
import DecisionProcesses
import DynamicProgramming
import Environments
import TabularLearning

/// The keys of the quiz, computed by the reference.
enum TabularQuizKey {
  /// How often the agents of the cliff explore.
  private static let epsilon = 0.1

  /// Which agent earns more on the cliff while both explore.
  static let earnsMoreWhileExploring = earnsMore(epsilon: epsilon)

  /// Which agent earns more on the cliff once neither explores.
  static let earnsMoreWithoutExploring = earnsMore(epsilon: 0)

  /// Which agent earns more on the cliff, if both act on what they have learned with this much
  /// exploration.
  ///
  /// Discount 1 counts whole episodes, as the question does.
  private static func earnsMore(epsilon: Double) -> QuizAnswers.Learner {
    let cliff = FiniteModel(CliffWalking())
    let start = cliff.initialStates[0].state
    let returns = [0, Self.epsilon].map { learned in
      let policy = optimalActionValues(of: cliff, discount: 1, epsilon: learned)
        .epsilonGreedyPolicy(epsilon: epsilon)
      return PolicyEvaluation(of: policy, in: cliff, discount: 1).stateValues[start]
    }
    if abs(returns[0] - returns[1]) < 1e-6 { return .bothTheSame }
    return returns[0] > returns[1] ? .qLearning : .expectedSARSA
  }

  /// The size of a sparse table in which 37 states were written to and 100 read.
  static let sparseTableSize: QuizAnswers.Count = {
    var table = SparseActionValues<Int>(actionCount: 4)
    for state in 0..<37 { table[state, 0] = 1 }
    for state in 0..<100 { _ = table[state] }
    let size = table.stateCount * 4
    return QuizAnswers.Count(rawValue: "values\(size)") ?? .values400
  }()

  /// Where the agent without exploration is after more steps than there are pairs.
  static let firstEpisodeOnTheLake: QuizAnswers.Fate = {
    let lake = FrozenLake.document
    let question = OptimisticValuesQuestion.lake(goalReward: 1, discount: 0.95)
    let zeros = Array(
      repeating: Array(repeating: 0.0, count: lake.actionCount), count: lake.stateCount)
    let walk = LakeWalk(question, table: zeros).afterLearning(steps: 1000)
    guard let last = walk.last, lake.isTerminal(last) else { return .neverEnds }
    return last == lake.stateCount - 1 ? .reachesTheGoal : .fallsIntoAHole
  }()

  /// The value of 20 rewards against that of a reward for ever.
  static let truncationAsTermination: QuizAnswers.Error = {
    let learned = (0..<20).reduce(0.0) { value, _ in
      TemporalDifference.qLearningTarget(
        reward: 1, continuation: value == 0 ? 0 : 0.9, nextActionValues: [value])
    }
    let exact = 1 / (1 - 0.9)
    return learned < exact - 1e-9 ? .tooLow : learned > exact + 1e-9 ? .tooHigh : .right
  }()

  /// The first of the discounts with which 10 in the tenth step is worth more than 1 in the third.
  static let smallestFarSightedDiscount: QuizAnswers.Discount = {
    let discounts: KeyValuePairs<Double, QuizAnswers.Discount> = [
      0.5: .percent50, 0.7: .percent70, 0.8: .percent80, 0.9: .percent90,
      0.99: .percent99,
    ]
    return discounts.first { value(of: 10, step: 10, $0.key) > value(of: 1, step: 3, $0.key) }?
      .value
      ?? .percent99
  }()

  /// What a reward is worth at the start that comes with a step, the first step being 1.
  private static func value(of reward: Double, step: Int, _ discount: Double) -> Double {
    (1..<step).reduce(reward) { value, _ in value * discount }
  }

  /// What sweeps of Q-learning with step size 0.5 do on the document's grid.
  static let constantStepSize: QuizAnswers.Limit = {
    let grid = FiniteModel(GridWorld.document)
    let bellman = BellmanOperator(of: grid, discount: 0.9)
    let exact = optimalActionValues(of: grid, discount: 0.9)
    var values = ActionValues(stateCount: grid.stateCount, actionCount: grid.actionCount)
    var before = values
    for _ in 0..<1000 {
      before = values
      let targets = bellman.optimality(values)
      values = ActionValues(
        elements: zip(values.elements, targets.elements).map { ($0 + $1) / 2 },
        actionCount: grid.actionCount)
    }
    if supremumDistance(values, exact) < 1e-9 { return .convergeToTheOptimum }
    return supremumDistance(values, before) < 1e-9 ? .convergeElsewhere : .oscillateForEver
  }()
}
