/// Exercise 10.7: what the chapter was about, in eight questions.
///
/// Each answer is one of a few cases. All can be found on paper, or with a few lines of code; most
/// are about numbers of the first document that look harmless until somebody computes with them.
///
/// Source: the case study of the first document; Whitney, *Quasi-static assembly of compliantly
/// supported rigid parts* (1982); Ng, Harada and Russell, *Policy invariance under reward
/// transformations* (1999).
public protocol RoboticsQuizExercise: SendableMetatype {
  /// The first document adds noise of 0.02 rad to the joint angles. The arm of this course stands
  /// over its hole, and its first joint, which turns about the vertical, is wrong by that much.
  /// How far is the tip from where it is believed to be, beside a clearance of 0.1 mm?
  static var tipError: RoboticsAnswers.Distance { get throws }

  /// Each of six joints can be turned by −0.1, 0 or 0.1 rad in a step. Between how many actions
  /// does a Q-network choose that has one output for each combination?
  static var jointActions: RoboticsAnswers.Actions { get throws }

  /// The first document cuts ten features into five bins each and speaks of about a million
  /// states. How many rows does the table have?
  static var tableCells: RoboticsAnswers.Cells { get throws }

  /// A safety layer looks at the force before each step of 100 ms, and retracts from 40 N on. It
  /// has measured 39 N on a peg that stands on hard ground. The agent pushes by 2 mm with a hand
  /// of 20 N/mm along its axis. How large does the force get in this step, with no other guard?
  static var peakForce: RoboticsAnswers.Force { get throws }

  /// A task gets potential-based shaping, with a potential that is 0 at its terminal states. Which
  /// of these can be another afterwards?
  static var whatShapingMoves: RoboticsAnswers.Moved { get throws }

  /// A peg of 20 mm diameter is 2 mm deep in its hole, with a friction of 0.2. It is pushed in
  /// with 10 N and sideways with 20 N, without a moment, and does not move. By Whitney’s diagram,
  /// which of these gets it going?
  static var jammedPeg: RoboticsAnswers.Remedy { get throws }

  /// The first document’s training takes a million steps on a real robot at 10 Hz. How long is
  /// that, without a break?
  static var millionSteps: RoboticsAnswers.Duration { get throws }

  /// A simulation randomises its domain. Which of these has to be drawn in each step, and not once
  /// for an episode?
  static var drawnInEachStep: RoboticsAnswers.Quantity { get throws }
}

/// The answers to choose from.
public enum RoboticsAnswers {
  /// A distance.
  public enum Distance: String, Codable, Sendable, CaseIterable {
    /// About 0.1 mm.
    case tenthOfAMillimetre
    /// About 1 mm.
    case millimetre
    /// About 1 cm.
    case centimetre
    /// About 10 cm.
    case decimetre
  }

  /// A number of actions.
  public enum Actions: String, Codable, Sendable, CaseIterable {
    /// 18.
    case eighteen
    /// 216.
    case twoHundredAndSixteen
    /// 729.
    case sevenHundredAndTwentyNine
    /// A million.
    case million
  }

  /// A number of cells.
  public enum Cells: String, Codable, Sendable, CaseIterable {
    /// 50.
    case fifty
    /// About a hundred thousand.
    case hundredThousand
    /// About a million.
    case million
    /// About ten million.
    case tenMillion
  }

  /// A force.
  public enum Force: String, Codable, Sendable, CaseIterable {
    /// 40 N: the layer holds it there.
    case forty
    /// 50 N: the limit.
    case fifty
    /// About 80 N.
    case eighty
    /// It grows without limit.
    case unbounded
  }

  /// What is another with potential-based shaping.
  public enum Moved: String, Codable, Sendable, CaseIterable {
    /// The best action of a state.
    case bestActions
    /// The optimal value of a state.
    case values
    /// The order of the values of a state’s actions.
    case order
    /// None of them.
    case nothing
  }

  /// What is done with a jammed peg.
  public enum Remedy: String, Codable, Sendable, CaseIterable {
    /// Push with 20 N, and sideways with 40 N.
    case harder
    /// Push with 5 N, and sideways with 10 N.
    case gentler
    /// Push with 10 N, and sideways with 10 N.
    case lessSideways
    /// None of them.
    case nothing
  }

  /// A duration.
  public enum Duration: String, Codable, Sendable, CaseIterable {
    /// About an hour.
    case hour
    /// About a day.
    case day
    /// About a week.
    case week
    /// About three months.
    case quarter
  }

  /// What a simulation draws.
  public enum Quantity: String, Codable, Sendable, CaseIterable {
    /// The coefficient of friction.
    case friction
    /// The place of the hole.
    case holePlace
    /// The latency of the commands.
    case latency
    /// The error of a measured force.
    case measurementError
  }
}

extension Contracts {
  /// Exercise 10.7.
  public enum RoboticsQuiz: Contract {
    public typealias Implementation = any RoboticsQuizExercise.Type
    public static let id = ExerciseID(10, 7)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.RoboticsQuiz.self
    }
  }
}
