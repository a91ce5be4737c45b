import TabularLearning
import Testing

struct TemporalDifferenceTests {
  @Test func `The first document's example comes out`() {
    let target = TemporalDifference.qLearningTarget(
      reward: 1, continuation: 0.99, nextActionValues: [3.0, 2.8, 3.2, 2.9])
    #expect(abs(target - 4.168) < 1e-15)
    #expect(abs(TemporalDifference.error(target: target, estimate: 2.5) - 1.668) < 1e-15)
    #expect(abs(TemporalDifference.updated(2.5, towards: target, stepSize: 0.1) - 2.6668) < 1e-15)
  }

  @Test func `The largest of negative values is negative`() {
    let target = TemporalDifference.qLearningTarget(
      reward: 1, continuation: 0.5, nextActionValues: [-6, -4, -8])
    #expect(target == -1)
  }

  @Test func `After termination nothing follows, whatever the table says`() {
    for values in [[100.0, 200], [.infinity, 0], [.nan, .nan], []] {
      #expect(
        TemporalDifference.qLearningTarget(
          reward: 3, continuation: 0, nextActionValues: values) == 3)
      #expect(
        TemporalDifference.doubleQLearningTarget(
          reward: 3, continuation: 0, selector: values, evaluator: values) == 3)
      #expect(
        TemporalDifference.expectedSARSATarget(
          reward: 3, continuation: 0, nextActionValues: values, probabilities: values) == 3)
    }
    #expect(
      TemporalDifference.sarsaTarget(reward: 3, continuation: 0, nextActionValue: .nan) == 3)
    #expect(TemporalDifference.continuation(isTerminal: true, discount: 0.9) == 0)
    #expect(TemporalDifference.continuation(isTerminal: false, discount: 0.9) == 0.9)
  }

  @Test func `SARSA bootstraps from the action taken`() {
    #expect(
      TemporalDifference.sarsaTarget(reward: 1, continuation: 0.5, nextActionValue: -4) == -1)
  }

  @Test func `Expected SARSA bootstraps from the mean`() {
    // ¼ · 8 + ¾ · 4 = 5
    #expect(
      TemporalDifference.expectedSARSATarget(
        reward: 1, continuation: 0.5, nextActionValues: [8, 4], probabilities: [0.25, 0.75]) == 3.5)
  }

  @Test func `Double Q-learning asks one table which and the other how much`() {
    let target = TemporalDifference.doubleQLearningTarget(
      reward: 1, continuation: 0.5, selector: [-1, -2, -3], evaluator: [-8, 10, 20])
    #expect(target == -3)
  }

  @Test func `A step of 0 stays and a step of 1 arrives`() {
    #expect(TemporalDifference.updated(2, towards: 10, stepSize: 0) == 2)
    #expect(TemporalDifference.updated(2, towards: 10, stepSize: 1) == 10)
    #expect(TemporalDifference.updated(2, towards: 10, stepSize: 0.25) == 4)
  }
}
