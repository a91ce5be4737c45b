/// Exercise 9.5: an agent runs without an error and learns badly. What is wrong with it?
///
/// You get the log of a tabular Q-learning agent, and no code. Its rules are known: a healthy agent logs in
/// each step, in this order,
///
/// - `epsilon`: in all steps of episode k, counted from 0, max(floor, start · decay^k);
/// - `estimate`: Q(S, A);
/// - `nextEstimates`: Q(S′, a) for every action a, also where S′ is terminal; both are read before the
///   update;
/// - `tdError`: R + discount · max over a of Q(S′, a) − Q(S, A), or R − Q(S, A) where the step is terminated.
///   A step that is truncated, by a time limit, and not terminated, has the first form;
///
/// and then it adds stepSize · tdError to Q(S, A). The table begins as `initialValues`, whose rows of
/// terminal states are not 0 either.
///
/// The agent that wrote the log was healthy, or it had one of the faults of `SilentFault`, from its first
/// step to its last. Which one can be told without doubt: the log is what exactly one of them would have
/// logged with these states, actions and rewards. What agrees, agrees up to rounding, within 1e-9; any
/// other fault would have logged a number somewhere that differs by more than 1e-3.
///
/// Whether returns rise, and whether errors shrink, tells nothing for sure. A healthy agent may be unlucky,
/// and a faulty one may get by.
///
/// Source: Sutton and Barto (2018), section 6.5; Pardo and others, *Time limits in reinforcement learning*
/// (2018); the two documents' advice about debugging.
public protocol SilentBugExercise: SendableMetatype {
  /// Names the fault, and the first step that betrays one.
  ///
  /// - Parameter log: The log; all numbers are finite.
  /// - Returns: The fault, or `healthy`; and the first step, counted from 0 over all episodes, that holds a
  ///   number that differs by more than 1e-3 from what a healthy agent would have logged, nil where there
  ///   is none.
  /// - Throws: `InvalidInput` where the log has no episode or an episode no step; where a state, an action or
  ///   a number of next estimates does not fit the initial values; where these have no row, no action, or
  ///   rows of different lengths; where a number is not finite; where the discount, an epsilon or one of the
  ///   three numbers of the exploration is outside 0...1, or the step size is not above 0 and at most 1.
  static func diagnose(_ log: AgentLog) throws -> LogDiagnosis
}

/// What is wrong with an agent; see `SilentBugExercise` for what each number should be.
public enum SilentFault: String, Hashable, Codable, Sendable, CaseIterable {
  /// Nothing.
  case healthy
  /// The error of a terminated step has discount · max over a of Q(S′, a) in it.
  case missingTerminalMask
  /// The error of a truncated step lacks discount · max over a of Q(S′, a).
  case timeLimitAsEnd
  /// Every error is made as if the discount were 1.
  case missingDiscount
  /// stepSize · tdError is subtracted from Q(S, A).
  case flippedSign
  /// Next estimates are those of the table as it was at the beginning; estimates are of the table that
  /// learns.
  case staleTarget
  /// What is learned goes into a table that nobody reads: estimates and next estimates stay as they were.
  case unwrittenTable
  /// Next estimates are Q(S, a) in place of Q(S′, a).
  case bootstrapsFromState
  /// Epsilon is `start` in every episode.
  case constantEpsilon
  /// Epsilon decays with every step: in the step with number t, counted from 0 over all episodes, it is
  /// max(floor, start · decay^t).
  case epsilonDecaysPerStep
}

/// What an agent wrote down while it learned.
public struct AgentLog: Hashable, Codable, Sendable {
  /// The weight of a reward one step later.
  public var discount: Double
  /// The share of an error that is learned.
  public var stepSize: Double
  /// How epsilon is meant to develop.
  public var exploration: LoggedExploration
  /// The table at the beginning, one row for each state, one value for each action.
  public var initialValues: [[Double]]
  /// The steps, episode by episode.
  public var episodes: [[LoggedStep]]

  /// Creates a log.
  public init(
    discount: Double, stepSize: Double, exploration: LoggedExploration,
    initialValues: [[Double]], episodes: [[LoggedStep]]
  ) {
    self.discount = discount
    self.stepSize = stepSize
    self.exploration = exploration
    self.initialValues = initialValues
    self.episodes = episodes
  }
}

/// How epsilon is meant to develop.
public struct LoggedExploration: Hashable, Codable, Sendable {
  /// Epsilon in the first episode.
  public var start: Double
  /// What it is multiplied by after each episode.
  public var decay: Double
  /// What it never goes below.
  public var floor: Double

  /// Creates a schedule.
  public init(start: Double, decay: Double, floor: Double) {
    self.start = start
    self.decay = decay
    self.floor = floor
  }
}

/// One step of a log.
public struct LoggedStep: Hashable, Codable, Sendable {
  /// The state, S.
  public var state: Int
  /// The action, A.
  public var action: Int
  /// The chance of a random action, as the agent had it.
  public var epsilon: Double
  /// What the agent read as Q(S, A).
  public var estimate: Double
  /// The reward, R.
  public var reward: Double
  /// The next state, S′.
  public var nextState: Int
  /// What the agent read as Q(S′, a), action by action.
  public var nextEstimates: [Double]
  /// Whether nothing follows.
  public var isTerminated: Bool
  /// Whether a time limit cut the episode off.
  public var isTruncated: Bool
  /// The error that the agent computed.
  public var tdError: Double

  /// Creates a step.
  public init(
    state: Int, action: Int, epsilon: Double, estimate: Double, reward: Double, nextState: Int,
    nextEstimates: [Double], isTerminated: Bool = false, isTruncated: Bool = false, tdError: Double
  ) {
    self.state = state
    self.action = action
    self.epsilon = epsilon
    self.estimate = estimate
    self.reward = reward
    self.nextState = nextState
    self.nextEstimates = nextEstimates
    self.isTerminated = isTerminated
    self.isTruncated = isTruncated
    self.tdError = tdError
  }
}

/// What came out of reading a log.
public struct LogDiagnosis: Hashable, Codable, Sendable {
  /// The fault.
  public var fault: SilentFault
  /// The first step that betrays one.
  public var firstStep: Int?

  /// Creates a diagnosis.
  public init(fault: SilentFault, firstStep: Int?) {
    self.fault = fault
    self.firstStep = firstStep
  }
}

extension Contracts {
  /// Exercise 9.5.
  public enum SilentBug: Contract {
    public typealias Implementation = any SilentBugExercise.Type
    public static let id = ExerciseID(9, 5)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.SilentBug.self
    }
  }
}
