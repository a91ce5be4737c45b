import Coursework

extension ExerciseSuite {
  /// Exercise 8.6.
  static let nStepReturn = ExerciseSuite(
    Contracts.NStepReturn.self,
    title: "Targets that look several rewards ahead",
    points: 15,
    minutes: 30,
    hints: [
      """
      Write down the target of the third last step of an episode, with n = 5: once where the episode \
      ended in a crash, once where the clock ran out. Which rewards are in it, and what is the last \
      summand?
      """,
      """
      For each step walk forward, at most n steps, and stop behind a step that ends the episode. Keep \
      a running power of the discount: it multiplies the next reward, and after the walk the \
      estimate. Only termination sets it to 0.
      """,
      """
      For each first: sum = 0, power = 1, count = 0; for step in steps[first...].prefix(n): sum += \
      power * step.reward, power *= step.isTerminated ? 0 : discount, count += 1, and break where the \
      step is terminated or truncated. The target is sum + power * \
      steps[first + count - 1].nextValue.
      """,
    ],
    checks: NStepReturnChecks.all,
    misconceptions: NStepReturnMisconceptions.all)
}
