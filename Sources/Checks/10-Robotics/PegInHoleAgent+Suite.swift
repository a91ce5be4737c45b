import Coursework

extension ExerciseSuite {
  /// Exercise 10.6.
  static let pegInHoleAgent = ExerciseSuite(
    Contracts.PegInHoleAgent.self,
    title: "An agent of your own that learns to insert the peg",
    points: 40,
    minutes: 90,
    hints: [
      """
      Write the four things that happen in a step in a row: choose, step, remember, learn. Which numbers \
      go on from one episode to the next, and which of the step's two flags is kept in the memory?
      """,
      """
      The memory of 8.4 knows slots and no transitions: keep those in a list of your own, at the slot that \
      append() returns. Count steps and updates apart: ε and the training interval go by steps, β and the \
      copies by updates. Errors go to the memory as they are; to the gradient they go clipped, weighted, \
      and divided by the size of the batch.
      """,
      """
      trainEpisode: state = task.reset(); repeat { explorer = exploration.init(epsilon: ε(steps)); action = \
      explorer.action(for: online.actionValues(of: state.features), using: &generator); step = \
      task.step(action); steps += 1; reward = scale · (step.reward + (step.isTerminated ? 0 : γ · \
      step.state.potential) − state.potential); slot = memory.append(); transitions[slot] = (state, action, \
      reward, next, step.isTerminated); if steps % trainingInterval == 0 and enough are held, learn; state = \
      step.state } until step.isTerminated or step.isTruncated. learn: slots = memory.sample(…); w = \
      weights.weights(of: slots, probabilities: memory.probabilities, exponent: β(updates), isNormalized: \
      true); δ = target.errors(of: DoubleDQNBatch(…), discount: γ); gradient[i][a] = −w[i] · clip(δ[i]) / \
      batchSize; online.descend(gradient, at: states); memory.update(δ, at: slots); updates += 1; copy when \
      updates % copyInterval == 0.
      """,
    ],
    checks: PegInHoleAgentChecks.all,
    misconceptions: PegInHoleAgentMisconceptions.all)
}
