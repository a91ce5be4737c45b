import DecisionProcesses
import DynamicProgramming
import Environments
import TestSupport
import Testing

struct SolutionTests {
  let exact = ActionValues(rows: [[2, 2], [4, 2.5], [0, 0]])

  @Test func `The chain has the values that a pencil gives`() {
    let solution = optimalActionValues(of: chain, discount: 0.5)
    #expect(supremumDistance(solution, exact) < 1e-12)
    #expect(solution.greedyActions(in: 0) == [0, 1])
    #expect(solution.greedyActions(in: 1) == [0])
  }

  @Test func `The policy of a coin has the values that a pencil gives`() {
    // v(1) = ½ · 4 + ½ (2 + ¼ v(0)) and v(0) = ½ (1 + ½ v(0)) + ¼ v(1): v(0) = 40/23, v(1) = 74/23.
    let evaluation = PolicyEvaluation(
      of: UniformPolicy(actionCount: 2), in: chain, discount: 0.5)
    #expect(supremumDistance(evaluation.stateValues, [40.0 / 23, 74.0 / 23, 0]) < 1e-14)
  }

  @Test func `Without a discount the best policy that ends is found`() {
    // Two ways to the end from state 0: at once for −1, or over state 1 for −1 − 3. Staying costs 1
    // a step.
    let walk = FiniteModel(
      actionCount: 2, initialStates: [InitialState(state: 0)],
      rows: [
        [Outcome(probability: 1, nextState: 0, reward: -1, isTerminal: false)],
        [Outcome(probability: 1, nextState: 1, reward: -1, isTerminal: false)],
        [Outcome(probability: 1, nextState: 0, reward: -1, isTerminal: false)],
        [Outcome(probability: 1, nextState: 2, reward: -3, isTerminal: true)],
        [], [],
      ],
      terminalStates: [false, false, true])
    #expect(
      supremumDistance(
        optimalActionValues(of: walk, discount: 1),
        ActionValues(rows: [[-5, -4], [-5, -3], [0, 0]])
      ) < 1e-12)
  }

  @Test func `Where nothing needs choosing without a discount, the uniform policy still ends`() {
    // Both actions are worth 1 everywhere; always taking the first would stay for good.
    let tied = FiniteModel(
      actionCount: 2, initialStates: [InitialState(state: 0)],
      rows: [
        [Outcome(probability: 1, nextState: 0, reward: 0, isTerminal: false)],
        [Outcome(probability: 1, nextState: 1, reward: 1, isTerminal: true)],
        [], [],
      ],
      terminalStates: [false, true])
    #expect(
      supremumDistance(
        optimalActionValues(of: tied, discount: 1), ActionValues(rows: [[1, 1], [0, 0]])) < 1e-12)
  }

  @Test func `The cliff is 13 steps wide without a discount`() {
    let cliff = CliffWalking()
    let values = optimalActionValues(of: cliff, discount: 1)
    #expect(abs(values[cliff.initialStates[0].state].maximum + 13) < 1e-9)
  }

  @Test(arguments: 0..<60)
  func `The optimal values are the fixed point, and three methods find it`(trial: Int) {
    let seed = freshSeed() &+ UInt64(trial)
    var generator = SeededGenerator(seed: seed)
    let random = RandomModel(using: &generator)
    let exact = optimalActionValues(of: random.model, discount: random.discount)
    #expect(supremumDistance(random.bellman.optimality(exact), exact) < 1e-10, "seed \(seed)")
    let policies = PolicyIteration(of: random.model, discount: random.discount)
    #expect(supremumDistance(policies.actionValues, exact) < 1e-9, "seed \(seed)")
    let values = ValueIteration(of: random.model, discount: random.discount, tolerance: 1e-8)
    #expect(supremumDistance(values.actionValues, exact) < 1.001e-8, "seed \(seed)")
  }

  @Test(arguments: 0..<60)
  func `The true error is at most the reported bound, and that at most the tolerance`(trial: Int) {
    let seed = freshSeed() &+ UInt64(trial)
    var generator = SeededGenerator(seed: seed)
    let random = RandomModel(using: &generator)
    let exact = optimalActionValues(of: random.model, discount: random.discount)
    for tolerance in [1, 1e-3, 1e-6] {
      let solution = ValueIteration(
        of: random.model, discount: random.discount, tolerance: tolerance)
      let error = supremumDistance(solution.actionValues, exact)
      #expect(error <= solution.errorBound + 1e-11, "seed \(seed)")
      #expect(solution.errorBound <= tolerance, "seed \(seed)")
    }
  }

  @Test(arguments: 0..<60)
  func `Solving and iterating evaluate a policy alike`(trial: Int) {
    let seed = freshSeed() &+ UInt64(trial)
    var generator = SeededGenerator(seed: seed)
    let random = RandomModel(using: &generator)
    let policy = random.policy(using: &generator)
    let solved = PolicyEvaluation(of: policy, in: random.model, discount: random.discount)
    let iterated = PolicyEvaluation(
      of: policy, in: random.model, discount: random.discount, tolerance: 1e-9)
    #expect(iterated.errorBound <= 1e-9, "seed \(seed)")
    #expect(
      supremumDistance(solved.actionValues, iterated.actionValues) < 1.01e-9, "seed \(seed)")
  }

  @Test(arguments: [0, 0.1, 1])
  func `The epsilon-soft optimum is the fixed point of its operator`(epsilon: Double) {
    for discount in [0.9, 1] {
      let cliff = CliffWalking()
      let values = optimalActionValues(of: cliff, discount: discount, epsilon: epsilon)
      let again = BellmanOperator(of: cliff, discount: discount)
        .epsilonSoft(values, epsilon: epsilon)
      // Random walks over the cliff cost thousands, so rounding is relative to that.
      #expect(supremumDistance(values, again) < 1e-9 * (1 + supremumNorm(values.elements)))
    }
  }
}
