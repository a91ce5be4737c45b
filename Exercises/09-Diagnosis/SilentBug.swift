public import Coursework

extension Submission {
  /// Exercise 9.5: an agent runs without an error and learns badly. What is wrong with it?
  public enum SilentBug: SilentBugExercise {
    public static func diagnose(_ log: AgentLog) throws -> LogDiagnosis {
      // TODO: refuse bad input, then find out what each agent would have logged. Which of them is it?
      throw Unattempted()
    }
  }
}
