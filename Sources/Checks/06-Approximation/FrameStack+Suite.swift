import Coursework

extension ExerciseSuite {
  /// Exercise 6.7.
  static let frameStack = ExerciseSuite(
    Contracts.FrameStack.self,
    title: "Two frames, four pictures, and clipped rewards",
    points: 15,
    minutes: 40,
    hints: [
      """
      An episode ends with a ball at the bottom, and the next one begins with a ball at the top. \
      What would a network make of a stack that shows both? And what would it make of a game in which \
      only every fourth point counts?
      """,
      """
      begin fills every place with the first picture. repeated keeps two things from one repetition \
      to the next: the sum so far, and the picture before; it ends early where a step says that the \
      episode has ended. In a race, the reward of step n comes n − 1 steps after the first one.
      """,
      """
      repeated: last = previous; for each repetition take the action, add the reward, let seen be \
      maximum(last, picture), let last be the picture, and return where the step is terminated. \
      effectOfClipping: near = nearReward * discount^(nearSteps − 1), clippedNear = \
      clipped(nearReward) * the same power, far likewise; changesTheChoice = (far > near) != \
      (clippedFar > clippedNear).
      """,
    ],
    checks: FrameStackChecks.all,
    misconceptions: FrameStackMisconceptions.all)
}
