import DecisionProcesses
import DynamicProgramming
import Environments
import Exploration
import TabularLearning
import TestSupport
import Testing

struct CountBonusQLearningTests {
  // ½ · 2, then ½ · (3 + 2), then 1 + ½ (2 / √2 + ½ · 2.5 − 1).
  @Test func `Three transitions are what a pencil says`() {
    var generator = SeededGenerator(seed: 1)
    var agent = CountBonusQLearning(
      stateCount: 2, actionCount: 2, stepSize: 0.5, discount: 0.5, bonusWeight: 2)
    let onward = Transition(state: 0, action: 1, reward: 0, nextState: 1, isTerminal: false)
    agent.learn(from: onward, using: &generator)
    #expect(agent.actionValues == ActionValues(rows: [[0, 1], [0, 0]]))
    #expect(agent.action(in: 0) == 0)
    agent.learn(
      from: Transition(state: 1, action: 0, reward: 3, nextState: 0, isTerminal: true),
      using: &generator)
    agent.learn(from: onward, using: &generator)
    #expect(agent.actionValues[1, 0] == 2.5)
    #expect(abs(agent.actionValues[0, 1] - 1.832_106_781_186_547_6) < 1e-12)
  }

  // Every lock of length 8 with 3 actions and every pair of settings: 19,683 runs without chance.
  @Test func `Every lock of length 8 is opened within 40 episodes`() {
    var latest = 0
    for number in 0..<6_561 {
      var rest = number
      let combination = (0..<8).map { _ in
        defer { rest /= 3 }
        return rest % 3
      }
      for weight in [0.25, 0.5, 1] {
        latest = max(latest, Self.firstSuccess(combination, weight: weight) ?? .max)
      }
    }
    #expect(latest <= 40)
  }

  @Test func `Without a bonus the same agent never opens a lock that it does not try first`() {
    #expect(Self.firstSuccess([1, 0, 2, 1, 0, 2, 1, 0], weight: 0, episodes: 5_000) == nil)
  }

  // A random player opens this lock with probability 3⁻³⁰ < 5e-15 in an episode, and an
  // epsilon-greedy one is a random player until then: below 2e-11 in 3,000 episodes.
  @Test func `What epsilon-greedy does not find, the bonus finds`() {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    let combination = (0..<30).map { _ in generator.index(below: 3) }
    var world = Simulation(of: CombinationLock(combination, actionCount: 3))
    var blind = QLearning(
      actionValues: ActionValues(stateCount: 31, actionCount: 3),
      explorer: EpsilonGreedy(epsilon: 0.2), stepSize: 1, discount: 0.95)
    let log = train(&blind, in: &world, episodes: 3_000, using: &generator)
    #expect(log.returns.allSatisfy { $0 == 0 }, "seed \(seed)")
    #expect(Self.firstSuccess(combination, weight: 0.5, episodes: 400) != nil, "seed \(seed)")
  }

  /// The first episode that opens the lock, counted from 1.
  static func firstSuccess(
    _ combination: [Int], weight: Double, episodes: Int = 100
  ) -> Int? {
    var generator = SeededGenerator(seed: 0)
    var world = Simulation(of: CombinationLock(combination, actionCount: 3))
    var agent = CountBonusQLearning(
      stateCount: combination.count + 1, actionCount: 3, stepSize: 1, discount: 0.95,
      bonusWeight: weight)
    let log = train(&agent, in: &world, episodes: episodes, using: &generator)
    return log.returns.firstIndex(of: 1).map { $0 + 1 }
  }
}
