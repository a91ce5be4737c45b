public import DecisionProcesses

/// Asks for one episode of SARSA in which what happens and what is chosen are laid down.
public struct SARSAEpisodeQuestion: Question {
  public typealias Asks = Contracts.SARSA
  /// Q before the episode.
  public var values: [[Double]]
  /// The states in order, one more than there are rewards.
  public var states: [Int]
  /// The reward of each step.
  public var rewards: [Double]
  /// Whether the episode is cut short after its last step, instead of ending there.
  public var isTruncated: Bool
  /// The actions that the rule chooses, call by call; after the last it begins again.
  public var choices: [Int]
  public var stepSize: Double
  public var discount: Double

  /// What an episode leaves behind.
  public struct Answer: Hashable, Codable, Sendable {
    /// Q after the episode.
    public var values: [[Double]]
    /// The actions taken in the world, in order.
    public var taken: [Int]
    /// The rows that the rule for choosing was given, in order.
    public var rows: [[Double]]

    /// Creates an answer.
    public init(values: [[Double]], taken: [Int], rows: [[Double]]) {
      self.values = values
      self.taken = taken
      self.rows = rows
    }
  }

  /// Creates the question.
  public init(
    values: [[Double]],
    states: [Int],
    rewards: [Double],
    isTruncated: Bool,
    choices: [Int],
    stepSize: Double,
    discount: Double
  ) {
    self.values = values
    self.states = states
    self.rewards = rewards
    self.isTruncated = isTruncated
    self.choices = choices
    self.stepSize = stepSize
    self.discount = discount
  }

  public func answer(by implementation: any SARSAExercise.Type) throws -> Answer {
    var values = values
    var world = FixedEpisode(
      actionCount: values[0].count, states: states, rewards: rewards, isTruncated: isTruncated)
    var rows: [[Double]] = []
    var generator = SeededGenerator(seed: 0)
    try implementation.learnEpisode(
      &values, in: &world,
      choosing: { row in
        rows.append(row)
        return choices[(rows.count - 1) % choices.count]
      }, stepSize: stepSize, discount: discount, using: &generator)
    return Answer(values: values, taken: world.taken, rows: rows)
  }

  /// Shorter episodes, the last steps first.
  public var smaller: [SARSAEpisodeQuestion] {
    guard rewards.count > 1 else { return [] }
    return [1, rewards.count / 2, rewards.count - 1].map { count in
      with {
        $0.states = Array(states.suffix(count + 1))
        $0.rewards = Array(rewards.suffix(count))
      }
    }
  }
}

/// Asks for the table after some transitions of expected SARSA.
public struct ExpectedSARSAQuestion: Question {
  public typealias Asks = Contracts.SARSA
  /// The table before the first transition: a row for each state, a value for each action.
  public var values: [[Double]]
  /// What happened, in order.
  public var transitions: [Transition<Int>]
  /// The chance of exploring, in `0...1`.
  public var epsilon: Double
  public var stepSize: Double
  public var discount: Double

  /// Creates the question.
  public init(
    values: [[Double]],
    transitions: [Transition<Int>],
    epsilon: Double,
    stepSize: Double,
    discount: Double
  ) {
    self.values = values
    self.transitions = transitions
    self.epsilon = epsilon
    self.stepSize = stepSize
    self.discount = discount
  }

  public func answer(by implementation: any SARSAExercise.Type) throws -> [[Double]] {
    var values = values
    for transition in transitions {
      try implementation.learnExpected(
        &values, from: transition, epsilon: epsilon, stepSize: stepSize, discount: discount)
    }
    return values
  }

  /// One transition instead of several.
  public var smaller: [ExpectedSARSAQuestion] {
    guard transitions.count > 1 else { return [] }
    return transitions.map { transition in
      with { $0.transitions = [transition] }
    }
  }
}

/// Asks for the table after many sweeps of expected SARSA, with step size 1, over a deterministic
/// model.
public struct ExpectedSARSASweepsQuestion: Question {
  public typealias Asks = Contracts.SARSA
  /// The model; each action has one outcome.
  public var model: FiniteModel
  /// The chance of exploring, in `0...1`.
  public var epsilon: Double
  public var discount: Double
  /// How often each state and action is visited.
  public var sweeps: Int

  /// Creates the question.
  public init(model: FiniteModel, epsilon: Double, discount: Double, sweeps: Int) {
    self.model = model
    self.epsilon = epsilon
    self.discount = discount
    self.sweeps = sweeps
  }

  public func answer(by implementation: any SARSAExercise.Type) throws -> [[Double]] {
    var values = Array(
      repeating: Array(repeating: 0.0, count: model.actionCount), count: model.stateCount)
    let transitions = transitions
    for _ in 0..<sweeps {
      for transition in transitions {
        try implementation.learnExpected(
          &values, from: transition, epsilon: epsilon, stepSize: 1, discount: discount)
      }
    }
    return values
  }

  /// Tells whether two tables have the same shape.
  ///
  /// Where actions tie, rounding decides which is the best, and a rule that treats ties wrongly
  /// magnifies that in many sweeps. Other questions tell mistakes apart.
  public func agree(_ a: [[Double]], _ b: [[Double]]) -> Bool { a.map(\.count) == b.map(\.count) }

  /// One transition for each state and action.
  private var transitions: [Transition<Int>] {
    (0..<model.stateCount).filter { !model.isTerminal($0) }.flatMap { state in
      (0..<model.actionCount).map { action in
        let outcome = model.outcomes(of: action, in: state)[0]
        return Transition(
          state: state, action: action, reward: outcome.reward, nextState: outcome.nextState,
          isTerminal: outcome.isTerminal)
      }
    }
  }
}
