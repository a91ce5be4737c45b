import Coursework

extension ExerciseSuite {
  /// Exercise 9.6.
  static let comparingAlgorithms = ExerciseSuite(
    Contracts.ComparingAlgorithms.self,
    title: "What several runs of two algorithms tell",
    points: 20,
    minutes: 50,
    hints: [
      """
      Train one algorithm with one seed, and evaluate it over a million episodes. How well do you know \
      what another seed would give? And of five scores, which parts lie in the middle half?
      """,
      """
      Make one number of each run first. Draw score i as the stretch from i to i + 1, and mark n/4 and \
      3n/4 below it. A replicate is one list for each task, drawn anew each time. Ties are halves. For \
      times, go through those of solving in order, and count at each who has not gone before.
      """,
      """
      Standard error: √(Σ (score − mean)² / (n − 1) / n). Weight of sorted score i: max(0, min(i + 1, \
      3n/4) − max(i, n/4)), divided by n/2 in the end. Interval: sort the figures; at position \
      p · (B − 1) take below + fraction · (above − below), with p = (1 − confidence) / 2 and 1 − p. \
      S starts at 1 and is multiplied by 1 − d/n at each time of solving, where n counts all runs whose \
      time is not smaller; return the first time with S ≤ 1/2 + 1e-9.
      """,
    ],
    checks: ComparingAlgorithmsChecks.all,
    misconceptions: ComparingAlgorithmsMisconceptions.all)
}
