import Coursework

extension ExerciseSuite {
  /// Exercise 5.4.
  static let roulette = ExerciseSuite(
    Contracts.Roulette.self,
    title: "What betting at roulette is worth, and what two algorithms believe",
    points: 15,
    minutes: 45,
    allowedImports: ["Coursework", "DecisionProcesses", "Environments"],
    hints: [
      """
      After one spin somebody has won 35 dollars. What does a player who believes the table think \
      the next spin is worth, and which of all the bets will profit from that belief?
      """,
      """
      Leaving is an action like any other when the largest value is looked for, but it never \
      learns anything from what follows, because nothing does. Look for what the table is worth \
      once for each spin, before any value moves. In double Q-learning the table that moves \
      names an action, and the other table names its value.
      """,
      """
      optimalValues: g = chance * payout - (1 - chance) for each bet, V = max(0, largest g) / \
      (1 - discount), and the values g + discount * V, then 0. qLearning: for each spin let next \
      be the largest of all values, then for every bet value += stepSize * (gain + discount * next \
      - value), and append the mean of the bets. doubleQLearning: the same for the table of the \
      coin, with next = other[first index of the moving table's largest value], and a count of \
      updates for each table.
      """,
    ],
    checks: RouletteChecks.all,
    misconceptions: RouletteMisconceptions.all)
}
