public import Coursework

extension Submission {
  /// Exercise 10.2: what the robot may do, and the joint deltas that do it.
  ///
  /// The contract, with every choice spelt out, is `ActionSetExercise`.
  public enum ActionSet: ActionSetExercise {
    public static func motions(of steps: MotionSteps) throws -> [TipMotion] {
      // TODO: refuse bad input, then list the motions in the order of the contract.
      throw Unattempted()
    }

    public static func jointChange(
      for motion: TipMotion,
      at angles: [Double],
      of arm: PegArm,
      limit: Double
    ) throws -> [Double] {
      // TODO: refuse bad input, then solve for the joint deltas, and shorten them as a whole.
      throw Unattempted()
    }
  }
}
