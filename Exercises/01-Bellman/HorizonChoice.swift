public import Coursework

extension Submission {
  /// Exercise 1.6: settings under which a given behaviour is optimal.
  public enum HorizonChoice: HorizonChoiceExercise {
    public static func settings(
      for behavior: ExitBehavior,
      in world: ExitWorld
    ) throws -> HorizonSettings? {
      // TODO: refuse bad input, then return settings for each behaviour, or nil where there are
      // none.
      throw Unattempted()
    }
  }
}
