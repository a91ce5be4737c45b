import Coursework

extension ExerciseSuite {
  /// Exercise 10.5.
  static let domainRandomization = ExerciseSuite(
    Contracts.DomainRandomization.self,
    title: "What differs from episode to episode, and what from step to step",
    points: 15,
    minutes: 45,
    allowedImports: ["Coursework", "DecisionProcesses", "Environments"],
    hints: [
      """
      You pick up another robot each morning, and work with it all day. What do you find out about \
      it once a day, and what is different each time you look?
      """,
      """
      reset draws seven numbers, each with a draw of its own, and keeps them; step draws twice, once \
      for each sensor. Commands wait in a queue that is as long as the latency: it is filled with \
      zeros when an episode begins. Compute the reward from the true force and the true offset, \
      before any noise is added.
      """,
      """
      reset: lower + (upper - lower) * generator.unit() for each range, latency.lowerBound + \
      generator.index(below: latency.count), and waiting = Array(repeating: 0, count: latency). \
      step: append the command to waiting and carry out waiting.removeFirst(); force = friction * \
      normalForce, offset = position - holeShift; measure force + 9.81 * extraMass + forceNoise * \
      generator.normal() and offset + offsetNoise * generator.normal(); pay -1, 100 more if depth \
      >= 0.020 && abs(offset) <= clearance / 2, 10 less if force > 50.
      """,
    ],
    checks: DomainRandomizationChecks.all,
    misconceptions: DomainRandomizationMisconceptions.all)
}
