import DecisionProcesses
import DynamicProgramming
import Environments
import Exploration
import TabularLearning
import TestSupport
import Testing

struct TrainingTests {
  /// A world of one state that pays 1 for each step and never ends by itself.
  let spring = FiniteModel(
    actionCount: 1, initialStates: [InitialState(state: 0)],
    rows: [[Outcome(probability: 1, nextState: 0, reward: 1, isTerminal: false)]],
    terminalStates: [false])

  /// Three steps to the end, which pays 8.
  let corridor = FiniteModel(
    actionCount: 1, initialStates: [InitialState(state: 0)],
    rows: [
      [Outcome(probability: 1, nextState: 1, reward: -1, isTerminal: false)],
      [Outcome(probability: 1, nextState: 2, reward: -1, isTerminal: false)],
      [Outcome(probability: 1, nextState: 3, reward: 8, isTerminal: true)],
      [],
    ],
    terminalStates: [false, false, false, true])

  @Test func `The log has the return, length and ending of each episode`() {
    var generator = SeededGenerator(seed: 1)
    var agent = QLearning(
      actionValues: ActionValues(stateCount: 4, actionCount: 1),
      explorer: EpsilonGreedy(epsilon: 0), stepSize: 1, discount: 0.5)
    var world = Simulation(of: corridor)
    let log = train(&agent, in: &world, episodes: 3, using: &generator)
    #expect(log.returns == [6, 6, 6])
    #expect(log.lengths == [3, 3, 3])
    #expect(log.endings == [.terminated, .terminated, .terminated])
    #expect(log.stepCount == 9)
    // Each episode carries the 8 one state back: −1 + ½ · 8 = 3 and −1 + ½ · 3 = ½.
    #expect(agent.actionValues.elements == [0.5, 3, 8, 0])
  }

  @Test func `A truncated episode still bootstraps, for every agent`() {
    // Truncated each step, the value of the spring is 1 / (1 − ½) = 2 all the same; with step size
    // 1 the error halves each step. A truncation taken for an end would leave 1.
    let table = ActionValues(stateCount: 1, actionCount: 1)
    let greedy = EpsilonGreedy(epsilon: 0)
    var generator = SeededGenerator(seed: 1)
    var qLearning = QLearning(actionValues: table, explorer: greedy, stepSize: 1, discount: 0.5)
    var sarsa = SARSA(actionValues: table, explorer: greedy, stepSize: 1, discount: 0.5)
    var expected = ExpectedSARSA(actionValues: table, explorer: greedy, stepSize: 1, discount: 0.5)
    var double = DoubleQLearning(actionValues: table, explorer: greedy, stepSize: 1, discount: 0.5)
    var world = TimeLimited(Simulation(of: spring), limit: 1)
    let log = train(&qLearning, in: &world, episodes: 500, using: &generator)
    _ = train(&sarsa, in: &world, episodes: 500, using: &generator)
    _ = train(&expected, in: &world, episodes: 500, using: &generator)
    _ = train(&double, in: &world, episodes: 500, using: &generator)
    #expect(log.endings.allSatisfy { $0 == .truncated })
    for values in [qLearning.actionValues, sarsa.actionValues, expected.actionValues] {
      #expect(abs(values[0, 0] - 2) < 1e-12)
    }
    // Double Q-learning needs the coin to fall on both sides: 500 throws leave an error above 1e-12
    // with probability below 1e-60.
    #expect(abs(double.actionValues[0, 0] - 2) < 1e-12)
  }

  @Test func `A schedule sees the log before each episode`() {
    var generator = SeededGenerator(seed: 1)
    var agent = QLearning(
      actionValues: ActionValues(stateCount: 4, actionCount: 1),
      explorer: EpsilonGreedy(epsilon: 0), stepSize: 1, discount: 0.5)
    var world = Simulation(of: corridor)
    var steps: [Int] = []
    _ = train(&agent, in: &world, episodes: 3, using: &generator) { agent, log in
      steps.append(log.stepCount)
      agent.explorer.epsilon = LinearSchedule(from: 1, to: 0, over: 2).value(at: log.episodeCount)
    }
    #expect(steps == [0, 3, 6])
    #expect(agent.explorer.epsilon == 0)
  }

  @Test func `The same seed gives the same table`() {
    let seed = freshSeed()
    let tables = (0..<2).map { _ in
      var generator = SeededGenerator(seed: seed)
      var agent = DoubleQLearning(
        actionValues: ActionValues(stateCount: 16, actionCount: 4),
        explorer: Softmax(temperature: 0.1), stepSize: 0.1, discount: 0.9)
      var world = Simulation(of: FrozenLake.fourByFour(isSlippery: true))
      _ = train(&agent, in: &world, episodes: 200, using: &generator)
      return agent.actionValues
    }
    #expect(tables[0] == tables[1], "seed \(seed)")
  }

  @Test func `Evaluation is greedy, learns nothing, and counts what it had to cut`() {
    var generator = SeededGenerator(seed: 1)
    let agent = QLearning(
      actionValues: ActionValues(stateCount: 4, actionCount: 1),
      explorer: EpsilonGreedy(epsilon: 1), stepSize: 1, discount: 0.5)
    let evaluation = GreedyEvaluation(
      of: agent, in: Simulation(of: corridor), episodes: 4, stepLimit: 10, using: &generator)
    #expect(evaluation.log.returns == [6, 6, 6, 6])
    #expect(evaluation.meanReturn == 6)
    #expect(evaluation.cappedCount == 0)
    #expect(agent.actionValues.elements == [0, 0, 0, 0])
    let endless = GreedyEvaluation(
      of: agent, in: Simulation(of: spring), episodes: 2, stepLimit: 7, using: &generator)
    #expect(endless.cappedCount == 2)
    #expect(endless.log.returns == [7, 7])
    #expect(endless.log.endings == [.truncated, .truncated])
  }
}
