import Coursework

extension ExerciseSuite {
  /// Exercise 7.2.
  static let adamStep = ExerciseSuite(
    Contracts.AdamStep.self,
    title: "Adam: steps that do not depend on how large gradients are",
    points: 10,
    minutes: 30,
    hints: [
      """
      Take a gradient of 1 in the first step. How large are m and v after it? And how large should a \
      mean of one gradient be? Which factor lies between the two, and what is it in the second step?
      """,
      """
      An optimiser remembers two numbers for each parameter, and one count for all. The count is 1 \
      while the first step is taken. The correction makes new numbers for this step: what is \
      remembered stays uncorrected. ε is added last, to the root.
      """,
      """
      After the guards: stepCount += 1. For each parameter, means[i] = β₁ * means[i] + (1 - β₁) * g; \
      squares[i] = β₂ * squares[i] + (1 - β₂) * g * g; then parameter - learningRate * (means[i] / \
      (1 - pow(β₁, Double(stepCount)))) / ((squares[i] / (1 - pow(β₂, \
      Double(stepCount)))).squareRoot() + epsilon), with pow from Foundation.
      """,
    ],
    checks: AdamStepChecks.all,
    misconceptions: AdamStepMisconceptions.all)
}
