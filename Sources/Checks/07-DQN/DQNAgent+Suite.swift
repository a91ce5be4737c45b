import Coursework

extension ExerciseSuite {
  /// Exercise 7.7.
  static let dqnAgent = ExerciseSuite(
    Contracts.DQNAgent.self,
    title: "An agent assembled from a network, a replay buffer, a loss and exploration",
    points: 20,
    minutes: 50,
    hints: [
      """
      Write the six steps of `learn` down in a row, and beside each the part that does it. Which two \
      quantities does the agent itself have to keep, beside its parts?
      """,
      """
      The agent keeps two networks and a count of updates. The target network is asked about next \
      states, the online network about states; the loss puts both together, and only the online \
      network descends. A network is a value: an assignment copies it.
      """,
      """
      learn: memory.append(transition); guard memory.count >= batchSize; let sample = \
      memory.sample(count: batchSize, using: &generator); let batch = DQNBatch(…, nextActionValues: \
      target.actionValues(of: each nextState), discount: …); let value = loss.loss(of: \
      online.actionValues(of: each state), against: batch, penalty: …); \
      online.descend(value.gradient, at: states); updates += 1; if updates % copyInterval == 0 { \
      target = online }. action: explorer.action(for: online.actionValues(of: state), using: \
      &generator).
      """,
    ],
    checks: DQNAgentChecks.all,
    misconceptions: DQNAgentMisconceptions.all)
}
