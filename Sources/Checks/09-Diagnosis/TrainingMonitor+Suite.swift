import Coursework

extension ExerciseSuite {
  /// Exercise 9.3.
  static let trainingMonitor = ExerciseSuite(
    Contracts.TrainingMonitor.self,
    title: "A monitor that goes along with a training",
    points: 15,
    minutes: 60,
    hints: [
      """
      An alert goes off at a return below half of the running mean. The mean is −10, and the next \
      return is −10, too. What does the alert say? And which differences of returns would it have to \
      look at, to say the same of −10 and of 90?
      """,
      """
      Keep the last returns; the first and the best mean of a full window, the best one with its \
      standard error; and whether the alert is on, for what begins it is not what ends it. Keep the \
      largest magnitudes, the last states, the steps since the last look, the count of flat steps, \
      and one fact that is never forgotten.
      """,
      """
      On a finite return: append, drop the first beyond the window, and if the window is full compare \
      its mean with the best. Larger, or the first: it is the best, and the alert is off. Otherwise \
      threshold = max(0.5 * (best − start), 6 * root of the two squared errors), and isOn = isOn ? \
      loss > threshold / 2 : loss > threshold. On a look: flat where deviation <= 0.001 * largest; \
      flatSteps = flat ? flatSteps + stepsSinceLook : 0. The bound is R times the sum of the first \
      `horizon` powers of the discount, or R / (1 − discount).
      """,
    ],
    checks: TrainingMonitorChecks.all,
    misconceptions: TrainingMonitorMisconceptions.all)
}
