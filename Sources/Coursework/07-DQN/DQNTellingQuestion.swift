import DecisionProcesses

/// Asks what an agent tells its target network while it learns from a stream of transitions.
///
/// Here the target network holds still. It remembers what it is told, and throws it once it has been
/// told `tellingCount` times; what a part throws, the agent throws. So nothing is shared by agents that
/// are asked at the same time.
public struct DQNTellingQuestion: SeededQuestion {
  public typealias Asks = Contracts.DQNAgent
  /// What the agent learns from.
  ///
  /// In place of the rule of its settings there is a copy every `tellingCount` updates.
  public var stream: DQNStreamQuestion
  /// How many times the target network is told before it throws, positive.
  public var tellingCount: Int

  /// What the target network was told at one time.
  public struct Telling: Hashable, Codable, Sendable {
    /// Whether it came in the store with which the target network was created.
    public var isFirstStore: Bool
    /// The numbers that the store held.
    public var parameters: [Double]
  }

  /// The conversation.
  public struct Answer: Hashable, Codable, Sendable {
    /// The online network's parameters: before the first transition, and after each.
    public var parameters: [[Double]]
    /// What the target network was told, in order; empty where it did not throw.
    public var tellings: [Telling]
  }

  /// Creates the question.
  public init(stream: DQNStreamQuestion, tellingCount: Int) {
    self.stream = stream
    self.tellingCount = tellingCount
  }

  public var seed: UInt64 { stream.seed }

  /// Feeds the agent until its target network throws.
  public func answer(by implementation: DQNAssembly) throws -> Answer {
    var settings = stream.settings
    settings.targetRule = .copy(every: tellingCount)
    var agent = try implementation.agent.init(
      network: stream.network, settings: settings, parts: .listening)
    var generator = SeededGenerator(seed: seed)
    var answer = Answer(parameters: [try agent.network.parameters], tellings: [])
    for transition in stream.transitions where answer.tellings.isEmpty {
      do {
        try agent.learn(from: transition, using: &generator)
      } catch let heard as ListeningTarget.Heard {
        answer.tellings = heard.tellings
      }
      answer.parameters.append(try agent.network.parameters)
    }
    return answer
  }

  /// Two agents tell the same where the numbers do not differ by more than rounding grows to.
  public func agree(_ a: Answer, _ b: Answer) -> Bool {
    a.tellings.map(\.isFirstStore) == b.tellings.map(\.isFirstStore)
      && stream.agree(a.parameters, b.parameters)
      && stream.agree(a.tellings.map(\.parameters), b.tellings.map(\.parameters))
  }
}

extension DQNParts {
  /// The provided parts, but for a target network that listens.
  fileprivate static let listening = DQNParts(
    replay: provided.replay, target: ListeningTarget.self, loss: provided.loss,
    exploration: provided.exploration)
}

/// A target network that holds still, and throws what it was told where its first copy would be due.
private struct ListeningTarget: TargetNetworkExercise {
  /// What it was told.
  struct Heard: Error {
    var tellings: [DQNTellingQuestion.Telling] = []
  }

  private let rule: TargetRule
  private let first: ParameterStore
  private let values: [Double]
  private var heard = Heard()

  init(online: ParameterStore, rule: TargetRule) throws {
    guard rule.isValid else { throw InvalidInput("a target network has a rule") }
    self.rule = rule
    first = online
    values = online.values
  }

  var parameters: ParameterStore { ParameterStore(values) }

  mutating func onlineLearned(_ online: ParameterStore) throws {
    heard.tellings.append(
      DQNTellingQuestion.Telling(isFirstStore: online === first, parameters: online.values))
    if case .copy(let interval) = rule, heard.tellings.count >= interval { throw heard }
  }

  static func backups(inSteps steps: Int, rule: TargetRule, discount: Double) throws -> Double {
    throw InvalidInput("the number of backups is no part of an agent")
  }
}
