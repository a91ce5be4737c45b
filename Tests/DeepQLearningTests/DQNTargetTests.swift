import DeepQLearning
import Testing

struct DQNTargetTests {
  @Test func `The target of DQN adds the largest value of the target network`() {
    #expect(DQNTarget.dqnTarget(reward: 1, continuation: 0.5, nextTargetValues: [2, 4]) == 3)
    #expect(DQNTarget.dqnTarget(reward: -3, continuation: 0.5, nextTargetValues: [-7, -8]) == -6.5)
  }

  @Test func `The target of double DQN evaluates what the online network selects`() {
    #expect(
      DQNTarget.doubleDQNTarget(
        reward: 1, continuation: 0.5, nextOnlineValues: [9, 8], nextTargetValues: [2, 4]) == 2)
    #expect(
      DQNTarget.doubleDQNTarget(
        reward: 1, continuation: 0.5, nextOnlineValues: [-9, -8], nextTargetValues: [2, -4]) == -1)
  }

  @Test func `Of several that tie, the first is evaluated`() {
    #expect(
      DQNTarget.doubleDQNTarget(
        reward: 0, continuation: 1, nextOnlineValues: [1, 3, 3], nextTargetValues: [7, 8, 9]) == 8)
  }

  @Test func `After the end nothing is read`() {
    #expect(DQNTarget.dqnTarget(reward: 2, continuation: 0, nextTargetValues: [.nan]) == 2)
    #expect(
      DQNTarget.doubleDQNTarget(
        reward: 2, continuation: 0, nextOnlineValues: [Float](), nextTargetValues: [.infinity])
        == 2)
  }

  @Test func `A continuation is a power of the discount, and 0 at the end`() {
    #expect(DQNTarget.continuation(isTerminated: false, discount: 0.5, stepCount: 3) == 0.125)
    #expect(DQNTarget.continuation(isTerminated: false, discount: 0.5) == 0.5)
    #expect(DQNTarget.continuation(isTerminated: true, discount: 0.5) == 0)
  }
}
