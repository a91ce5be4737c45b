import DecisionProcesses
import DynamicProgramming
import Environments
import Exploration
import TabularLearning
import TestSupport
import Testing

/// In a deterministic world a step size of 1 turns learning into value iteration in a random order:
/// each time that all pairs were tried, the error shrinks by the discount, here ½.
///
/// False alarms: from an error of at most 20 to 1e-9 takes 35 rounds over at most 64 pairs. A round
/// of 1,850 steps misses a pair with probability at most 64 · (1 − 1/64)^1850 < 2e-11, so 35
/// rounds, 65,000 steps, do with less than 1e-9. Double Q-learning contracts by 3 times the
/// discount at worst, so its discount is ¼; 82 rounds over 128 pairs and tables, of 4,000 steps
/// each.
struct ConvergenceTests {
  let grid = GridWorld.document

  func trained<Learner: Agent<Int>>(_ agent: Learner, steps: Int, seed: UInt64) -> Learner {
    var generator = SeededGenerator(seed: seed)
    var agent = agent
    var world = Simulation(of: grid)
    // Steps from random states, so that every pair is tried equally often.
    let starts = (0..<grid.stateCount).filter { !grid.isTerminal($0) }
    for _ in 0..<steps {
      agent.beginEpisode()
      let state = starts[generator.index(below: starts.count)]
      world.reset(to: state)
      let action = generator.index(below: grid.actionCount)
      let step = world.step(action, using: &generator)
      agent.learn(
        from: Transition(
          state: state, action: action, reward: step.reward, nextState: step.observation,
          isTerminal: step.isTerminated),
        using: &generator)
    }
    return agent
  }

  @Test func `Q-learning finds the optimal values from random behaviour`() {
    let seed = freshSeed()
    let exact = optimalActionValues(of: grid, discount: 0.5)
    let agent = trained(
      QLearning(
        actionValues: ActionValues(stateCount: grid.stateCount, actionCount: 4),
        explorer: EpsilonGreedy(epsilon: 1), stepSize: 1, discount: 0.5),
      steps: 100_000, seed: seed)
    #expect(supremumDistance(agent.actionValues, exact) < 1e-9, "seed \(seed)")
  }

  @Test func `Double Q-learning's tables both find the optimal values`() {
    let seed = freshSeed()
    let exact = optimalActionValues(of: grid, discount: 0.25)
    let agent = trained(
      DoubleQLearning(
        actionValues: ActionValues(stateCount: grid.stateCount, actionCount: 4),
        explorer: EpsilonGreedy(epsilon: 1), stepSize: 1, discount: 0.25),
      steps: 330_000, seed: seed)
    #expect(supremumDistance(agent.first, exact) < 1e-9, "seed \(seed)")
    #expect(supremumDistance(agent.second, exact) < 1e-9, "seed \(seed)")
  }

  @Test func `Dyna-Q finds the optimal values with a tenth of the steps`() {
    // 5,000 real steps try every pair; the 100,000 practised in the other 5,000 are the rounds.
    let seed = freshSeed()
    let exact = optimalActionValues(of: grid, discount: 0.5)
    let agent = trained(
      DynaQ(
        actionValues: ActionValues(stateCount: grid.stateCount, actionCount: 4),
        explorer: EpsilonGreedy(epsilon: 1), stepSize: 1, discount: 0.5, planningSteps: 20),
      steps: 10_000, seed: seed)
    #expect(supremumDistance(agent.actionValues, exact) < 1e-9, "seed \(seed)")
  }

  @Test func `Expected SARSA finds the best epsilon-soft values`() {
    let seed = freshSeed()
    let exact = optimalActionValues(of: grid, discount: 0.5, epsilon: 0.2)
    let agent = trained(
      ExpectedSARSA(
        actionValues: ActionValues(stateCount: grid.stateCount, actionCount: 4),
        explorer: EpsilonGreedy(epsilon: 0.2), stepSize: 1, discount: 0.5),
      steps: 100_000, seed: seed)
    #expect(supremumDistance(agent.actionValues, exact) < 1e-9, "seed \(seed)")
  }

  @Test func `Dense and sparse tables learn the same`() {
    let seed = freshSeed()
    let dense = trained(
      QLearning(
        actionValues: ActionValues(stateCount: grid.stateCount, actionCount: 4),
        explorer: EpsilonGreedy(epsilon: 0.1), stepSize: 0.3, discount: 0.5),
      steps: 2_000, seed: seed)
    let sparse = trained(
      QLearning(
        actionValues: SparseActionValues<Int>(actionCount: 4),
        explorer: EpsilonGreedy(epsilon: 0.1), stepSize: 0.3, discount: 0.5),
      steps: 2_000, seed: seed)
    for state in 0..<grid.stateCount {
      #expect(Array(dense.actionValues[state]) == sparse.actionValues[state], "seed \(seed)")
    }
  }
}
