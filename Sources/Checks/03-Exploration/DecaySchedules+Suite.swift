import Coursework

extension ExerciseSuite {
  /// Exercise 3.3.
  static let decaySchedules = ExerciseSuite(
    Contracts.DecaySchedules.self,
    title: "How exploration falls as learning goes on",
    points: 10,
    minutes: 20,
    hints: [
      """
      A fence of n panels has n + 1 posts. At which step does your schedule take its first value, \
      at which its last, and how many steps lie between them? And what happens one step later?
      """,
      """
      Compute what the formula says, then compare with the floor. The linear one takes \
      fraction · stepCount steps to get there, which need not be a whole number. A run of several \
      episodes is one long row of steps: only the output is cut into episodes.
      """,
      """
      linear: let n = fraction * Double(stepCount); floor where Double(step) >= n, otherwise \
      start + (floor - start) * Double(step) / n. exponential: max(floor, start * pow(factor, \
      Double(step))), with pow from Foundation. inverse: max(floor, start / (1 + Double(step) / \
      halvingStep)). run: a counter outside the loop over episodes, and the sum of all lengths as \
      stepCount.
      """,
    ],
    checks: DecaySchedulesChecks.all,
    misconceptions: DecaySchedulesMisconceptions.all)
}
