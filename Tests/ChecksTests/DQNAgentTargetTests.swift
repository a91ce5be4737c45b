import Calibration
import Checks
import DecisionProcesses
import Solutions
import Testing

@testable import Coursework

/// The target network as a part of the agent of 7.7.
struct DQNAgentTargetTests {
  private static let settings = DQNAgentSettings(
    discount: 0.9, epsilon: 0.4, capacity: 400, batchSize: 8, targetRule: .copy(every: 20),
    penalty: .huber(threshold: 1))

  /// With copies nothing else is learned than by an agent that keeps a second network and assigns to it: so
  /// what was measured of the one holds for the other.
  @Test(arguments: 1...3)
  func `With copies the model answer learns what assignments teach, bit for bit`(
    seed: UInt64
  ) throws {
    let question = DQNCorridorQuestion(
      corridor: DQNCorridor(length: 6), settings: Self.settings, stepCount: 300, seed: seed)
    let model = try question.answer(by: DQNAssembly(Submission.DQNAgent.self))
    let assigning = try question.answer(by: DQNAssembly(AssigningAgent.self))
    #expect(model == assigning)
    #expect(model.parameters != question.network.parameters)
  }

  /// So what was measured of the one holds for the other, here too.
  @Test func `It makes no difference to what is learned when new parameters are taken over`()
    async throws
  {
    let set = try #require(CalibrationSet.all.first { $0.exercise == Contracts.DQNAgent.id })
    let question = DQNCorridorQuestion(
      corridor: DQNCorridor(length: 6), settings: Self.settings, stepCount: 300, seed: 4)
    var learned: [DQNCorridorQuestion.Answer] = []
    for name in ["asks its target after each telling", "takes over its new parameters last of all"]
    {
      let agent = try #require(set.alternatives.first { $0.name == name })
      if case .answer(let answer) = try await agent.subject.reply(to: question) {
        learned.append(answer)
      }
    }
    #expect(learned.count == 2)
    #expect(learned.first == learned.last)
    #expect(learned.first?.parameters != question.network.parameters)
  }

  // The chain 0 → 1 → end pays 1 in the end. With a memory of one transition, Adam's first step moves each
  // parameter with a slope by 0.01 up or down; the target network that blends by halves stands in the middle.
  @Test func `A blend by halves values with the mean of old and new parameters`() throws {
    let first = ValueNetwork(inputCount: 2, actionCount: 1, seed: 5)
    let lesson = Transition(
      state: [1.0, 0.0], action: 0, reward: 1.0, nextState: [0.0, 1.0], isTerminal: false)
    let question = DQNStreamQuestion(
      inputCount: 2, actionCount: 1,
      settings: DQNAgentSettings(
        discount: 0.5, epsilon: 0, capacity: 1, batchSize: 1, targetRule: .blend(rate: 0.5),
        penalty: .squared),
      transitions: [lesson, lesson], probes: [[1, 0]], seed: 5)
    var online = first
    func learn(from target: ValueNetwork) throws {
      let future = try target.actionValues(of: [0, 1])[0]
      let error = 1 + 0.5 * future - (try online.actionValues(of: [1, 0])[0])
      try online.descend([[-error]], at: [[1, 0]])
    }
    try learn(from: first)
    let middle = zip(first.parameters, online.parameters).map { ($0 + $1) / 2 }
    try learn(from: try first.with(parameters: middle))
    let answer = try question.answer(by: DQNAssembly(Submission.DQNAgent.self))
    let expected = try online.actionValues(of: [1, 0])[0]
    #expect(answer.count == 2)
    #expect(abs(answer[1][0] - expected) < 1e-12)
  }

  @Test func `The target network hears of each update once, in one store`() throws {
    let state = { (number: Int) in [Double(number % 3), 1] }
    let stream = DQNStreamQuestion(
      inputCount: 2, actionCount: 2,
      settings: DQNAgentSettings(
        discount: 0.5, epsilon: 0, capacity: 4, batchSize: 2, targetRule: .blend(rate: 0.5),
        penalty: .squared),
      transitions: (0..<9).map {
        Transition(
          state: state($0), action: $0 % 2, reward: 1, nextState: state($0 + 1), isTerminal: false)
      }, probes: [[0, 0]], seed: 3)
    let answer = try DQNTellingQuestion(stream: stream, tellingCount: 4)
      .answer(by: DQNAssembly(Submission.DQNAgent.self))
    // The first transition is no batch; the updates are those of the next four, and the rest is not asked.
    #expect(answer.parameters.count == 6)
    #expect(answer.parameters[0] == answer.parameters[1])
    #expect(answer.tellings.map(\.parameters) == Array(answer.parameters[2...]))
    #expect(Set(answer.parameters).count == 5)
    #expect(answer.tellings.map(\.isFirstStore) == [true, true, true, true])
  }

  @Test func `The target network is a part that an agent may have to wait for`() throws {
    let own = Contracts.DQNAgent.implementation(in: Submission.self)
    #expect(DQNPartsQuestion().answer(by: own) == [])
    let provided = DQNParts.provided
    let waiting = DQNAssembly(
      Submission.DQNAgent.self,
      ownParts: DQNParts(
        replay: provided.replay, target: NeverMoves.self, loss: provided.loss,
        exploration: provided.exploration))
    #expect(DQNPartsQuestion().answer(by: waiting) == ["7.5"])
  }

  @Test func `Settings with a rule that is none are not valid`() {
    let rules: [TargetRule] = [
      .copy(every: 0), .copy(every: -1), .blend(rate: 0), .blend(rate: 1.01), .blend(rate: .nan),
    ]
    for rule in rules {
      var settings = Self.settings
      settings.targetRule = rule
      #expect(!settings.isValid, "\(rule)")
    }
    var settings = Self.settings
    settings.targetRule = .blend(rate: 1)
    #expect(settings.isValid)
  }
}

/// An agent of two networks, which are values: a copy is an assignment.
private struct AssigningAgent: DQNAgentExercise {
  private let settings: DQNAgentSettings
  private let interval: Int
  private let loss: any DQNLossExercise.Type
  private var memory: any ReplayBufferExercise
  private var explorer: any EpsilonGreedyExercise
  private(set) var network: ValueNetwork
  private var target: ValueNetwork
  private var updates = 0

  init(network: ValueNetwork, settings: DQNAgentSettings, parts: DQNParts) throws {
    guard settings.isValid, case .copy(let interval) = settings.targetRule else {
      throw InvalidInput("copies are made")
    }
    self.settings = settings
    self.interval = interval
    loss = parts.loss
    memory = try parts.replay.init(capacity: settings.capacity)
    explorer = try parts.exploration.init(epsilon: settings.epsilon)
    self.network = network
    target = network
  }

  mutating func action(
    in state: [Double], using generator: inout some RandomNumberGenerator
  ) throws -> Int {
    try explorer.action(for: try network.actionValues(of: state), using: &generator)
  }

  mutating func learn(
    from transition: Transition<[Double]>, using generator: inout some RandomNumberGenerator
  ) throws {
    try memory.append(transition)
    guard try memory.count >= settings.batchSize else { return }
    let sample = try memory.sample(count: settings.batchSize, using: &generator)
    let batch = DQNBatch(
      actions: sample.map(\.action), rewards: sample.map(\.reward),
      isTerminal: sample.map(\.isTerminal),
      nextActionValues: try sample.map { try target.actionValues(of: $0.nextState) },
      discount: settings.discount)
    let predictions = try sample.map { try network.actionValues(of: $0.state) }
    let value = try loss.loss(of: predictions, against: batch, penalty: settings.penalty)
    try network.descend(value.gradient, at: sample.map(\.state))
    updates += 1
    if updates.isMultiple(of: interval) { target = network }
  }
}

/// A target network that begins rightly, and stays there.
private struct NeverMoves: TargetNetworkExercise {
  let parameters: ParameterStore
  init(online: ParameterStore, rule: TargetRule) { parameters = ParameterStore(online.values) }
  mutating func onlineLearned(_ online: ParameterStore) {}
  static func backups(inSteps steps: Int, rule: TargetRule, discount: Double) -> Double { 0 }
}
