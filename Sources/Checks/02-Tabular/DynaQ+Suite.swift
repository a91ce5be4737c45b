import Coursework

extension ExerciseSuite {
  /// Exercise 2.8.
  static let dynaQ = ExerciseSuite(
    Contracts.DynaQ.self,
    title: "Planning with a learned model",
    points: 15,
    minutes: 40,
    hints: [
      """
      What would you have to write down about a step to learn from it again tomorrow, without the \
      world at hand? Which of your notes is out of date when the same pair has a new result?
      """,
      """
      Keep an array with one transition for each pair that was tried, and a table that says where \
      the pair stands in it. Drawing an index of the array is drawing a pair. Learning from a \
      remembered transition is the same update as learning from a real one.
      """,
      """
      One private function updates the table from a transition. learn(from:) calls it with the \
      real one, stores the transition in its slot (or appends it), and planningSteps times takes \
      model[generator.index(below: model.count)], updates with it and appends it to the result.
      """,
    ],
    checks: DynaQChecks.all,
    misconceptions: DynaQMisconceptions.all)
}
