public import Coursework

extension Submission {
  /// Exercise 3.7: whether an agent explores as much as it was told to, from a log of its choices.
  ///
  /// The contract, with every choice spelt out, is `ExplorationHealthExercise`.
  public enum ExplorationHealth: ExplorationHealthExercise {
    public static func observedShare(of log: [LoggedChoice]) throws -> Double {
      // TODO: refuse bad input, then count the choices that are not one of the best.
      throw Unattempted()
    }

    public static func expectedShare(of log: [LoggedChoice]) throws -> Double {
      // TODO: the mean chance of such a choice, with n actions of which m tie for the best.
      throw Unattempted()
    }

    public static func isConsistent(_ log: [LoggedChoice], falseAlarm: Double) throws -> Bool {
      // TODO: compare N · kl(observed, expected) with ln(2 / δ). Import Foundation for log(_:).
      throw Unattempted()
    }
  }
}
