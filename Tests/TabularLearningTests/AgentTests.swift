import DecisionProcesses
import DynamicProgramming
import Exploration
import TabularLearning
import Testing

/// One transition each, by hand, with dyadic numbers so that results are exact.
struct AgentTests {
  let table = ActionValues(rows: [[2, 0], [-4, -8]])
  let greedy = EpsilonGreedy(epsilon: 0)

  func transition(isTerminal: Bool = false) -> Transition<Int> {
    Transition(state: 0, action: 1, reward: 3, nextState: 1, isTerminal: isTerminal)
  }

  @Test func `Q-learning moves one entry towards the best that follows`() {
    var generator = SeededGenerator(seed: 1)
    var agent = QLearning(actionValues: table, explorer: greedy, stepSize: 0.5, discount: 0.5)
    agent.learn(from: transition(), using: &generator)
    // 0 + ½ (3 + ½ · −4 − 0)
    #expect(agent.actionValues == ActionValues(rows: [[2, 0.5], [-4, -8]]))
    agent.learn(from: transition(isTerminal: true), using: &generator)
    // ½ + ½ (3 − ½)
    #expect(agent.actionValues == ActionValues(rows: [[2, 1.75], [-4, -8]]))
  }

  @Test func `SARSA moves towards the action that it then takes`() {
    var generator = SeededGenerator(seed: 1)
    var agent = SARSA(actionValues: table, explorer: greedy, stepSize: 0.5, discount: 0.5)
    agent.learn(from: transition(), nextAction: 1)
    // 0 + ½ (3 + ½ · −8)
    #expect(agent.actionValues[0, 1] == -0.5)
    agent.learn(from: transition(isTerminal: true), nextAction: nil)
    #expect(agent.actionValues[0, 1] == 1.25)
    agent.beginEpisode()
    #expect(agent.action(in: 0, using: &generator) == 0)
  }

  @Test func `SARSA takes the action that it learned from, and forgets it with the episode`() {
    var generator = SeededGenerator(seed: 2)
    var agent = SARSA(
      actionValues: ActionValues(stateCount: 2, actionCount: 64),
      explorer: EpsilonGreedy(epsilon: 1), stepSize: 0, discount: 0.5)
    for _ in 0..<100 {
      var copy = generator
      agent.learn(from: transition(), using: &generator)
      let drawn = EpsilonGreedy(epsilon: 1).action(for: agent.actionValues[1], using: &copy)
      #expect(agent.action(in: 1, using: &generator) == drawn)
    }
    agent.learn(from: transition(), using: &generator)
    agent.beginEpisode()
    let before = generator
    _ = agent.action(in: 1, using: &generator)
    #expect(generator != before)
  }

  @Test func `Expected SARSA moves towards the mean of what may follow`() {
    var generator = SeededGenerator(seed: 1)
    var agent = ExpectedSARSA(
      actionValues: table, explorer: EpsilonGreedy(epsilon: 0.5), stepSize: 0.5, discount: 0.5)
    agent.learn(from: transition(), using: &generator)
    // ¾ · −4 + ¼ · −8 = −5, and 0 + ½ (3 − 2.5)
    #expect(agent.actionValues[0, 1] == 0.25)
    agent.learn(from: transition(isTerminal: true), using: &generator)
    #expect(agent.actionValues[0, 1] == 1.625)
  }

  @Test func `Double Q-learning selects with the table that it updates`() {
    var agent = DoubleQLearning(
      actionValues: table, explorer: greedy, stepSize: 0.5, discount: 0.5)
    agent.second = ActionValues(rows: [[0, 1], [-16, 6]])
    let second = agent.second
    agent.learn(from: transition(), updatingFirst: true)
    // The first table likes action 0, which the second values at −16: 0 + ½ (3 − 8).
    #expect(agent.first == ActionValues(rows: [[2, -2.5], [-4, -8]]))
    #expect(agent.second == second)
    let first = agent.first
    agent.learn(from: transition(), updatingFirst: false)
    // The second likes action 1, which the first values at −8: 1 + ½ (3 − 4 − 1).
    #expect(agent.second == ActionValues(rows: [[0, 0], [-16, 6]]))
    #expect(agent.first == first)
    #expect(agent.actionValues == ActionValues(rows: [[1, -1.25], [-10, -1]]))
  }

  @Test func `Double Q-learning acts on both tables`() {
    var generator = SeededGenerator(seed: 1)
    var agent = DoubleQLearning(
      actionValues: table, explorer: greedy, stepSize: 0.5, discount: 0.5)
    // Sums: 2 and 3, then −4 and −3; alone, the first table prefers action 0 in both states.
    agent.second = ActionValues(rows: [[0, 3], [0, 5]])
    #expect(agent.action(in: 0, using: &generator) == 1)
    #expect(agent.greedyAction(in: 1, using: &generator) == 1)
    // Sums: 2 and 1; alone, the second table prefers action 1.
    agent.second[0, 1] = 1
    #expect(agent.greedyAction(in: 0, using: &generator) == 0)
  }

  @Test func `Dyna-Q practises what happened, its end included`() {
    var generator = SeededGenerator(seed: 1)
    var agent = DynaQ(
      actionValues: ActionValues(rows: [[0, 0], [7, 7]]), explorer: greedy, stepSize: 0.5,
      discount: 0.5, planningSteps: 3)
    agent.learn(from: transition(isTerminal: true), using: &generator)
    // One real step and three practised: 3 · (1 − 2⁻⁴). Without the end it would approach 6.5.
    #expect(agent.actionValues == ActionValues(rows: [[0, 2.8125], [7, 7]]))
  }

  @Test func `Dyna-Q without planning is Q-learning`() {
    var generator = SeededGenerator(seed: 1)
    var agent = DynaQ(
      actionValues: table, explorer: greedy, stepSize: 0.5, discount: 0.5, planningSteps: 0)
    agent.learn(from: transition(), using: &generator)
    #expect(agent.actionValues[0, 1] == 0.5)
  }
}
