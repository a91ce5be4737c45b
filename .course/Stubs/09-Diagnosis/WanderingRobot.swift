public import Coursework

extension Submission {
  /// Exercise 9.4: a robot that stopped looking, and what repaired it.
  public enum WanderingRobot: WanderingRobotExercise {
    public static func plan(episodeCount: Int) throws -> RobotPlan {
      // TODO: let epsilon and the step size fall with the share of the training that is over. What has to
      // be found before exploration ends, and what has to be settled before the training does?
      throw Unattempted()
    }

    public static func attribution(of trials: [FixTrial]) throws -> FixAttribution {
      // TODO: refuse bad input, find each combination by its changes, and look at each change alone, in
      // its four pairs, and at all combinations without it.
      throw Unattempted()
    }
  }
}
