import Coursework

extension ExerciseSuite {
  /// Exercise 6.5.
  static let bairdCounterexample = ExerciseSuite(
    Contracts.BairdCounterexample.self,
    title: "A star on which learning diverges, and three ways to stop it",
    points: 15,
    minutes: 50,
    allowedImports: ["Coursework", "DecisionProcesses", "Environments"],
    hints: [
      """
      Every value is 0 and the features can say so. A step from an upper state to the lower one \
      raises both of their values, for they share a weight. Which steps would bring the lower \
      value down again, and how often does a learner see them off the policy, and on it?
      """,
      """
      The ratio is the target's chance over the behaviour's. Work out δ, and for TDC v·x(S), before \
      anything moves; the semi-gradient moves w along x(S) alone. An expected update adds up, for all \
      states, actions and next states, chance times ratio times δ times x(S), with every δ from the \
      weights before. Whether it diverges is seen by repeating it.
      """,
      """
      let x = features[step.state], next = features[step.nextState]; error = discount * dot(w, next) - \
      dot(w, x); w[i] += stepSize * ratio * error * x[i]. TDC: w[i] += stepSize * ratio * (error * \
      x[i] - discount * next[i] * dot(v, x)), v[i] += correctionStepSize * ratio * (error - dot(v, x)) \
      * x[i]. expectedUpdate: for each state, action and outcome of BairdStar(), share = 1/7 * \
      chance * outcome.probability, added into a copy of the weights. diverges: 400 updates, and \
      true once a weight is beyond a million.
      """,
    ],
    checks: BairdCounterexampleChecks.all,
    misconceptions: BairdCounterexampleMisconceptions.all)
}
