/// Asks for the parameters of a target network before and after each of several learning steps.
public struct TargetNetworkQuestion: Question {
  public typealias Asks = Contracts.TargetNetwork
  /// The online parameters at the beginning.
  public var online: [Double]
  public var rule: TargetRule
  /// The online parameters after each learning step.
  public var learned: [[Double]]
  /// The steps that have to be refused, by their places; the target network then goes on.
  public var refused: [Int] = []

  /// What came back.
  public struct Answer: Hashable, Codable, Sendable {
    /// The target when the online parameters have changed, and it has not been told.
    public var before: [[Double]] = []
    /// The target when it has been told.
    public var after: [[Double]] = []
    /// The online parameters when the target has been told.
    public var online: [[Double]] = []
  }

  /// Creates the question.
  public init(online: [Double], rule: TargetRule, learned: [[Double]]) {
    self.online = online
    self.rule = rule
    self.learned = learned
  }

  public func answer(by implementation: any TargetNetworkExercise.Type) throws -> Answer {
    let store = ParameterStore(online)
    var target = try implementation.init(online: store, rule: rule)
    var answer = Answer()
    for (place, values) in learned.enumerated() {
      store.values = values
      answer.before.append(try target.parameters.values)
      if refused.contains(place) {
        // Whether it is refused at all is another question.
        do { try target.onlineLearned(store) } catch is InvalidInput {}
      } else {
        try target.onlineLearned(store)
      }
      answer.after.append(try target.parameters.values)
      answer.online.append(store.values)
    }
    return answer
  }

  /// Fewer steps, then fewer parameters.
  public var smaller: [TargetNetworkQuestion] {
    guard refused.isEmpty else { return [] }
    let fewer =
      learned.count > 1
      ? [learned.count / 2, learned.count - 1].map { count in
        with { $0.learned.removeLast(learned.count - count) }
      } : []
    guard online.count > 1 else { return fewer }
    return fewer
      + online.indices.map { index in
        with {
          $0.online.remove(at: index)
          for step in $0.learned.indices { $0.learned[step].remove(at: index) }
        }
      }
  }
}

/// Asks for the number of backups that a rule allows.
public struct TargetBackupsQuestion: Question {
  public typealias Asks = Contracts.TargetNetwork
  /// The number of learning steps.
  public var steps: Int
  public var rule: TargetRule
  public var discount: Double

  /// Creates the question.
  public init(steps: Int, rule: TargetRule, discount: Double) {
    self.steps = steps
    self.rule = rule
    self.discount = discount
  }

  public func answer(by implementation: any TargetNetworkExercise.Type) throws -> Double {
    try implementation.backups(inSteps: steps, rule: rule, discount: discount)
  }
}

/// Asks for the values of both networks while the online one fits its targets perfectly.
///
/// There is a single value, 0 at first. In each step the online value becomes
/// reward + discount · target, and the target network is told.
public struct PerfectFitQuestion: Question {
  public typealias Asks = Contracts.TargetNetwork
  /// The number of learning steps.
  public var steps: Int
  public var rule: TargetRule
  public var discount: Double
  public var reward: Double

  /// The values after each step.
  public struct Answer: Hashable, Codable, Sendable {
    public var online: [Double] = []
    public var target: [Double] = []
  }

  /// Creates the question.
  public init(steps: Int, rule: TargetRule, discount: Double, reward: Double) {
    self.steps = steps
    self.rule = rule
    self.discount = discount
    self.reward = reward
  }

  public func answer(by implementation: any TargetNetworkExercise.Type) throws -> Answer {
    let store = ParameterStore([0])
    var target = try implementation.init(online: store, rule: rule)
    var answer = Answer()
    for _ in 0..<steps {
      // A target without a number, or with one that is none, ends the run.
      guard let value = try target.parameters.values.first, value.isFinite else { break }
      store.values = [reward + discount * value]
      answer.online.append(store.values[0])
      try target.onlineLearned(store)
      guard let value = try target.parameters.values.first else { break }
      answer.target.append(value)
    }
    return answer
  }
}
