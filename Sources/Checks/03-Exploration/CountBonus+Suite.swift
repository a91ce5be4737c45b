import Coursework

extension ExerciseSuite {
  /// Exercise 3.5.
  static let countBonus = ExerciseSuite(
    Contracts.CountBonus.self,
    title: "A bonus for what has seldom been tried",
    points: 15,
    minutes: 40,
    hints: [
      """
      An agent is paid for curiosity. Who pays, and does it belong to what the episode earned? And \
      which of the two is new to it, the state that it came to or the action that it took?
      """,
      """
      Two tables, one of values and one of counts, both by state and action. Learning counts \
      first, then adds weight over the root of that count to the reward; the rest is Q-learning. \
      The sum that playEpisode returns never sees the bonus.
      """,
      """
      learn: counts[s][a] += 1; target = reward + bonusWeight / Double(counts[s][a]).squareRoot(), \
      plus discount * nextRow.max() where the transition is not terminal; then Q-learning's step. \
      action: counts[state].firstIndex(of: 0), else the first index whose value is row.max(). \
      playEpisode: reset; loop: act, step, learn with isTerminal: step.isTerminated, add \
      step.reward to the sum; return it once step.isLast.
      """,
    ],
    checks: CountBonusChecks.all,
    misconceptions: CountBonusMisconceptions.all)
}
