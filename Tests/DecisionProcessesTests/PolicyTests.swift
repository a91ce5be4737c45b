import DecisionProcesses
import Testing

@Suite struct PolicyTests {
  private var generator = SeededGenerator(seed: 0)

  @Test func `A uniform policy gives every action the same chance`() {
    #expect(UniformPolicy(actionCount: 4).probabilities(in: 9) == [0.25, 0.25, 0.25, 0.25])
  }

  @Test func `A policy of one action for each state is certain of it`() {
    let policy = TabularPolicy(actions: [2, 0], actionCount: 3)
    #expect(policy.rows == [[0, 0, 1], [1, 0, 0]])
  }

  @Test mutating func `An action of probability 0 is never drawn`() {
    let policy = TabularPolicy(rows: [[0, 0.5, 0, 0.5]])
    for _ in 0..<100 {
      let action = policy.action(in: 0, using: &generator)
      #expect(action == 1 || action == 3)
    }
  }

  @Test func `An action out of range is a caller's mistake`() async {
    await #expect(processExitsWith: .failure) {
      _ = TabularPolicy(actions: [3], actionCount: 3)
    }
  }
}
