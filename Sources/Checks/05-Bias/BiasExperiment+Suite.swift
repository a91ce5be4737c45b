import Coursework

extension ExerciseSuite {
  /// Exercise 5.3.
  static let biasExperiment = ExerciseSuite(
    Contracts.BiasExperiment.self,
    title: "How often agents take the losing way",
    points: 15,
    minutes: 30,
    allowedImports: ["Coursework", "DecisionProcesses", "Environments"],
    hints: [
      """
      Figure 6.5 of Sutton and Barto shows a curve of 300 points. What is one of its points the \
      mean of: steps, episodes, or runs? What must a run not know of the runs before it?
      """,
      """
      Keep one counter for each episode, and go through it anew in every run, with a new agent. \
      The counter of an episode goes up by one at most: when left is taken in A. Action 0 in B is \
      something else.
      """,
      """
      For each run: var agent = try makeAgent(); for each episode: state = world.reset; repeat \
      action, step, learn, state = step.observation until step.isLast, and add 1 to \
      counts[episode] where state == stateA and action == left, before the state moves on. Return \
      the counts divided by runs.
      """,
    ],
    checks: BiasExperimentChecks.all,
    misconceptions: BiasExperimentMisconceptions.all)
}
