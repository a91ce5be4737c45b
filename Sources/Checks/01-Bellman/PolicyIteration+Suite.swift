import Coursework

extension ExerciseSuite {
  /// Exercise 1.5.
  static let policyIteration = ExerciseSuite(
    Contracts.PolicyIteration.self,
    title: "Policy iteration",
    points: 20,
    minutes: 45,
    hints: [
      """
      Write down what the value of one state is, in terms of the values of the states after it, when the \
      policy decides. How many such equations are there, and what is unknown in them?
      """,
      """
      Bring the discounted values to the left: 1 · v(s) − Σ discount · p · v(s′) = Σ p · r is a row of a \
      LinearSystem. The improvement needs no system, only one look ahead for each action. Ask what an action \
      must be in order to replace the one that the policy has.
      """,
      """
      evaluate: coefficients start as the identity; for each state that is not terminal, each outcome adds \
      probability · reward to the constant and, unless it is terminal, subtracts discount · probability in \
      the column of nextState. improve: compute all q(s, a); keep the action unless the largest exceeds its \
      q by more than 1e-9. iterate: loop over evaluate, then improve; stop when the policy is unchanged or \
      the rounds are used up, and return the policy that was evaluated last with its own values.
      """,
    ],
    checks: PolicyIterationChecks.all,
    misconceptions: PolicyIterationMisconceptions.all)
}
