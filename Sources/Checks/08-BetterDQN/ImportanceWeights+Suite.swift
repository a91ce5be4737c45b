import Coursework

extension ExerciseSuite {
  /// Exercise 8.5.
  static let importanceWeights = ExerciseSuite(
    Contracts.ImportanceWeights.self,
    title: "What makes up for drawing some transitions more often than others",
    points: 10,
    minutes: 30,
    hints: [
      """
      A survey asks twice as many old people as there are among the citizens. By which factor do you \
      count an old person's answer, so that the average is the citizens'?
      """,
      """
      What is drawn k times as often as it would be uniformly counts 1/k: k is N · P, and β says how \
      much of that correction is made. The largest weight is looked for in the batch, not in the \
      buffer. Around a training step, the weights come before the new priorities.
      """,
      """
      weights: pow(Double(probabilities.count) * probabilities[i], -exponent) for each i of the batch, \
      divided by their maximum if isNormalized. exponent: initial + (1 - initial) * min(1, step / \
      annealingSteps) in Doubles. bias: sum P · w · x over all, minus the mean of x. trainingStep: \
      weights of priorities / their sum, then priorities[i] = abs(error) + offset in the order of the \
      batch.
      """,
    ],
    checks: ImportanceWeightsChecks.all,
    misconceptions: ImportanceWeightsMisconceptions.all)
}
