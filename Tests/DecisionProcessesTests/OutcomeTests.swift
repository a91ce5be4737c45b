import DecisionProcesses
import Testing

@Suite struct OutcomeTests {
  private func outcome(
    _ probability: Double,
    to nextState: Int,
    reward: Double = 0,
    ends isTerminal: Bool = false
  ) -> Outcome {
    Outcome(
      probability: probability, nextState: nextState, reward: reward, isTerminal: isTerminal)
  }

  @Test func `Merging adds up equal results in the order of their first appearance`() {
    let outcomes = [outcome(0.25, to: 3), outcome(0.5, to: 1), outcome(0.25, to: 3)]
    #expect(outcomes.merged() == [outcome(0.5, to: 3), outcome(0.5, to: 1)])
  }

  @Test func `Merging keeps apart what differs in reward or in ending`() {
    let outcomes = [
      outcome(0.25, to: 3), outcome(0.25, to: 3, reward: 1), outcome(0.5, to: 3, ends: true),
    ]
    #expect(outcomes.merged() == outcomes)
  }

  @Test func `Merging leaves out what cannot happen`() {
    #expect([outcome(0, to: 3), outcome(1, to: 1)].merged() == [outcome(1, to: 1)])
  }
}
