import Coursework

/// The classic mistakes of exercise 9.5.
enum SilentBugMisconceptions {
  static let all = [
    Misconception(
      Contracts.SilentBug.self, "takes a time limit for the end",
      """
      A step behind a time limit has the best next value in its error, and you call that a missing \
      mask. Would the rewards have ended there without the clock? Which of the two flags tells?
      """,
      as: TimeLimitEnds.self),
    Misconception(
      Contracts.SilentBug.self, "trusts errors that shrink",
      """
      You call an agent healthy because its errors get smaller. An agent that learns the wrong \
      thing gets better at predicting it, too.
      """,
      as: ShrinkingErrors.self),
    Misconception(
      Contracts.SilentBug.self, "trusts returns that rise",
      """
      You call an agent healthy because its returns rise. In a small world a faulty agent may find \
      a good way by chance, and a healthy one may miss it.
      """,
      as: RisingReturns.self),
    Misconception(
      Contracts.SilentBug.self, "looks at the first episode only",
      """
      You stop at the end of the first episode. Some numbers cannot betray anything there: which \
      ones need a second visit, or a second episode?
      """,
      as: FirstEpisode.self),
    Misconception(
      Contracts.SilentBug.self, "decides at the first difference",
      """
      The first step that differs is right, and you decide there. Several faults may explain it: \
      which of them explain the steps after it, too?
      """,
      as: FirstDifference.self),
    Misconception(
      Contracts.SilentBug.self, "counts steps from the beginning of their episode",
      """
      Your step is right within its episode. From where on does the contract count?
      """,
      as: WithinEpisode.self),
    Misconception(
      Contracts.SilentBug.self, "counts steps from 1",
      """
      Your step is one too late. Which number has the first step of the log?
      """,
      as: FromOne.self),
    Misconception(
      Contracts.SilentBug.self, "calls a stale target an unwritten table",
      """
      Next values that never move need not mean that nothing is learned. Do the estimates of the \
      same log move?
      """,
      as: StaleIsUnwritten.self),
    Misconception(
      Contracts.SilentBug.self, "takes exploration that goes on for one that never decays",
      """
      Epsilon is above its floor at the end, and you say that it never decays. How many episodes \
      would it take? Compare it with the schedule, not with the floor.
      """,
      as: StillExploring.self),
    Misconception(
      Contracts.SilentBug.self, "takes exploration at its floor for one that decays too fast",
      """
      Epsilon has reached its floor, and you say that it decays with every step. Is it the same in \
      all steps of an episode?
      """,
      as: AtFloor.self),
    Misconception(
      Contracts.SilentBug.self, "believes that a terminal row is 0",
      """
      You let the best next value of a terminated step pass. In a fresh table such rows are often \
      0, and the mask does not show. Are they here?
      """,
      as: TerminalRowIsZero.self),
    Misconception(
      Contracts.SilentBug.self, "takes the next estimates for granted",
      """
      You check that the error follows from the next estimates in the log, but not where those \
      come from. What should the agent have read there?
      """,
      as: NextForGranted.self),
    Misconception(
      Contracts.SilentBug.self, "checks every line by itself",
      """
      Within each line of the log the arithmetic is right, and you stop there. What the agent \
      reads in one line follows from what it learned in earlier ones.
      """,
      as: LineByLine.self),
    Misconception(
      Contracts.SilentBug.self, "does not look at epsilon",
      """
      Values and errors are right, and you call the agent healthy. Which column have you not \
      compared?
      """,
      as: IgnoresEpsilon.self),
  ]
}
