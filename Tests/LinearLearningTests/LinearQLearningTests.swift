import DecisionProcesses
import LinearLearning
import TestSupport
import Testing

@Suite struct `Linear Q-learning` {
  // First: δ = 4, times 0.5, on features 1 and 2. Then the next state, [1, 0], is worth 2 by
  // action 1 and 0 by action 0: δ = 1 + 0.5 · 2 − 0, times 0.5, on features 2 and 0.
  @Test func `Two updates, worked by hand`() {
    var learner = LinearQLearning(featureCount: 2, actionCount: 2, stepSize: 0.5, discount: 0.5)
    learner.learn(from: step([1, 2], 1, 4, [3, 3]))
    #expect(learner.weights == [[0, 0], [2, 4]])
    learner.learn(from: step([2, 0], 0, 1, [1, 0]))
    #expect(learner.weights == [[2, 0], [2, 4]])
    #expect(learner.actionValues(of: [1, -1]) == [2, -2])
    // Nothing follows: δ = 1 − 4.
    learner.learn(from: step([2, 0], 0, 1, [9, 9], isTerminal: true))
    #expect(learner.weights == [[-1, 0], [2, 4]])
  }

  @Test func `With one feature for each state it is the table`() {
    var generator = SeededGenerator(seed: freshSeed())
    var learner = LinearQLearning(featureCount: 4, actionCount: 3, stepSize: 0.3, discount: 0.8)
    var table = Array(repeating: Array(repeating: 0.0, count: 3), count: 4)
    func unit(_ state: Int) -> [Double] { (0..<4).map { $0 == state ? 1 : 0 } }
    for _ in 0..<300 {
      let (s, a, next) = (
        generator.index(below: 4), generator.index(below: 3), generator.index(below: 4)
      )
      let (reward, ends) = (generator.normal(), generator.flip(0.2))
      learner.learn(from: step(unit(s), a, reward, unit(next), isTerminal: ends))
      let best = table[next].max() ?? 0
      table[s][a] += 0.3 * (reward + (ends ? 0 : 0.8 * best) - table[s][a])
    }
    for state in 0..<4 { #expect(isClose(learner.actionValues(of: unit(state)), table[state])) }
  }

  private func step(
    _ features: [Double], _ action: Int, _ reward: Double, _ next: [Double],
    isTerminal: Bool = false
  ) -> Transition<[Double]> {
    Transition(
      state: features, action: action, reward: reward, nextState: next, isTerminal: isTerminal)
  }
}
