import Coursework

extension ExerciseSuite {
  /// Exercise 9.2.
  static let sanityChecks = ExerciseSuite(
    Contracts.SanityChecks.self,
    title: "Three checks of an agent: a trivial task, known values, errors early and late",
    points: 10,
    minutes: 35,
    hints: [
      """
      An agent with step size 0.1 and discount 0.99 learns a task that pays 1 for ever, worth 100. \
      After a thousand right updates from 0, where is its estimate? And what is abs(x − 100) > \
      0.001, if x is NaN?
      """,
      """
      Write down one update of the trivial task, subtract the value on both sides, and see what is \
      left of the error. Say each condition so that it holds where all is well, and NaN fails it. \
      Whether a mean is 0 can only be said with its standard error: the deviation over the root of \
      the count.
      """,
      """
      trivialTask: continuation is isTerminal ? 0 : discount; value = reward / (1 − continuation); \
      expected = value + pow(1 − stepSize * (1 − continuation), Double(n)) * (initial − value). \
      knownValues: over pairs with visits > 0, the largest abs(learned − known), infinite where it \
      is NaN; passed where one was tried and it is <= tolerance * the largest abs(known). errors: \
      prefix(window) and suffix(window), and the verdicts in the order of the contract.
      """,
    ],
    checks: SanityCheckChecks.all,
    misconceptions: SanityCheckMisconceptions.all)
}
