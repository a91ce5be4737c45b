import Coursework

extension ExerciseSuite {
  /// Exercise 7.7.
  static let dqnAgent = ExerciseSuite(
    Contracts.DQNAgent.self,
    title: "An agent assembled from replay, a target network, a loss and exploration",
    points: 20,
    minutes: 50,
    hints: [
      """
      Write the six steps of `learn` down in a row, and beside each the part that does it. Which of your \
      properties are values and which are objects? What has to be carried from the one to the other?
      """,
      """
      The agent keeps the online network, a store with its parameters, and the target network, which \
      counts updates itself. In each update a network with the target's parameters values the next \
      states, the online network the states; the loss puts both together, and only the online network \
      descends. Then its parameters are written into the store, and the target is told.
      """,
      """
      init: store = ParameterStore(network.parameters); target = parts.target.init(online: store, \
      rule: targetRule). learn: memory.append(transition); guard memory.count >= batchSize; let \
      sample = memory.sample(count: batchSize, using: &generator); let slow = online.with(parameters: \
      target.parameters.values); let batch = DQNBatch(…, nextActionValues: slow.actionValues(of: each \
      nextState), discount: …); let value = loss.loss(of: online.actionValues(of: each state), \
      against: batch, penalty: …); online.descend(value.gradient, at: states); store.values = \
      online.parameters; target.onlineLearned(store). action: explorer.action(for: \
      online.actionValues(of: state), using: &generator).
      """,
    ],
    checks: DQNAgentChecks.all,
    misconceptions: DQNAgentMisconceptions.all)
}
