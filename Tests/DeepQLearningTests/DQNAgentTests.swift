import DecisionProcesses
import DeepQLearning
import Environments
import Exploration
import NeuralNetworks
import TabularLearning
import TestSupport
import Testing

struct DQNAgentTests {
  /// An agent and a plain one are told the same; the plain one keeps a list, draws by the same
  /// indices, and learns one transition at a time in double precision.
  @Test(arguments: DQNLearnerTests.configurations.indices)
  func `On a forced stream the agent is the plain agent`(_ index: Int) {
    let seed = freshSeed()
    var settings = DQNLearnerTests.configurations[index]
    settings.stepCount = 1
    settings.replayCapacity = 20
    settings.learningStarts = 10
    settings.trainingInterval = 2
    var stream = SeededGenerator(seed: seed)
    var draws = SeededGenerator(seed: seed &+ 1)
    let agent = DQNAgent<[Float]>(settings, featureCount: 3, actionCount: 4, using: &draws)
    var same = draws
    var plain = PlainLearner(
      settings, shape: settings.shape(featureCount: 3, actionCount: 4),
      parameters: agent.learner.online.parameters)
    var kept: [Transition<[Float]>] = []
    var distinct = DistinctIndices(count: 6)
    var slots = Array(repeating: 0, count: 6)
    for (step, transition) in DQNLearnerTests.transitions(30, using: &stream).enumerated() {
      agent.learn(from: transition, using: &draws)
      if kept.count < 20 { kept.append(transition) } else { kept[step % 20] = transition }
      guard kept.count >= 10, (step + 1) % 2 == 0 else { continue }
      distinct.draw(below: kept.count, into: &slots, using: &same)
      plain.learn(
        from: slots.map { kept[$0] }, stepCounts: Array(repeating: 1, count: 6),
        weights: Array(repeating: 1, count: 6))
    }
    #expect(agent.learner.trainingStepCount == 11)
    #expect(agent.interactionCount == 30)
    #expect(agent.replayCount == 20)
    let distance = relativeDistance(agent.learner.online.parameters, plain.online)
    #expect(distance < 2e-3, "seed \(seed)")
  }

  @Test(arguments: [false, true])
  func `Equal seeds give equal runs, to the bit`(isFullyFeatured: Bool) {
    let seed = freshSeed()
    let runs = (0..<2).map { _ in
      var generator = SeededGenerator(seed: seed)
      let settings = DQNConfiguration.small(isFullyFeatured: isFullyFeatured)
      var world = TimeLimited(CartPole(), limit: 500)
      var agent = DQNAgent<SIMD4<Double>>(
        settings, featureCount: 4, actionCount: 2, using: &generator)
      let log = train(&agent, in: &world, episodes: 15, using: &generator)
      return (agent.learner.online.parameters, log)
    }
    #expect(runs[0].0 == runs[1].0, "seed \(seed)")
    #expect(runs[0].1 == runs[1].1, "seed \(seed)")
    #expect(runs[0].0.allSatisfy { $0.isFinite })
  }

  @Test func `Choices are those of the epsilon-greedy rule`() {
    let seed = freshSeed()
    var settings = DQNConfiguration()
    settings.hiddenWidths = [8]
    settings.epsilon = ConstantSchedule(0.5)
    var generator = SeededGenerator(seed: seed)
    let agent = DQNAgent<[Float]>(settings, featureCount: 2, actionCount: 3, using: &generator)
    var same = generator
    let rule = EpsilonGreedy(epsilon: 0.5)
    for k in 0..<200 {
      let state: [Float] = [Float(k) / 100, 1]
      let values = agent.learner.online.actionValues(of: state).map(Double.init)
      #expect(agent.actionValues(of: state) == values)
      #expect(
        agent.action(in: state, using: &generator) == rule.action(for: values, using: &same),
        "seed \(seed)")
    }
  }

  @Test func `Replay keeps what terminated, and a truncated end bootstraps`() {
    // One state and one action, reward 1, never terminal: the value is 1 / (1 − γ) = 2. Ending every
    // episode after one step by truncation changes nothing, and terminating makes the value 1.
    for terminates in [false, true] {
      let seed = freshSeed()
      var generator = SeededGenerator(seed: seed)
      var settings = DQNConfiguration()
      settings.hiddenWidths = []
      settings.discount = 0.5
      settings.batchSize = 4
      settings.learningStarts = 4
      settings.replayCapacity = 16
      settings.targetUpdate = .copy(every: 1)
      settings.optimizer.learningRate = 0.01
      settings.stepCount = 3
      let agent = DQNAgent<[Float]>(
        settings, featureCount: 1, actionCount: 1, using: &generator)
      for _ in 0..<3_000 {
        agent.beginEpisode()
        agent.learn(
          from: Transition(
            state: [1], action: 0, reward: 1, nextState: [1], isTerminal: terminates),
          using: &generator)
      }
      let value = agent.actionValues(of: [1])[0]
      #expect(abs(value - (terminates ? 1 : 2)) < 0.01, "seed \(seed)")
    }
  }

  // Both actions come in 300 choices, but for a chance of 2⁻²⁹⁹.
  @Test(arguments: [false, true])
  func `An agent whose values are no numbers goes on to the end of its run`(
    isFullyFeatured: Bool
  ) {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    var settings = DQNConfiguration.small(isFullyFeatured: isFullyFeatured)
    settings.epsilon = ConstantSchedule(0)
    var world = TimeLimited(CartPole(), limit: 500)
    var agent = DQNAgent<SIMD4<Double>>(
      settings, featureCount: 4, actionCount: 2, using: &generator)
    let network = agent.learner.online.parameterBuffer
    network.assign(Array(repeating: .nan, count: network.count))
    let log = train(&agent, in: &world, episodes: 20, using: &generator)
    #expect(log.returns.count == 20)
    #expect(agent.learner.trainingStepCount > 0, "seed \(seed)")
    #expect(agent.learner.errors.allSatisfy { $0.isNaN })
    let choices = (0..<300).map { _ in
      agent.action(in: SIMD4(0.1, 0, 0, 0), using: &generator)
    }
    #expect(Set(choices) == [0, 1], "seed \(seed)")
  }

  // Of 1,000 runs of each agent none failed (the test after this one). A run then fails with a chance
  // of at most 0.3 % (at 95 %), and three in a row with at most 2.7e-8. Learning that does not
  // bootstrap, or from the wrong state, never succeeds.
  @Test(arguments: [false, true])
  func `The agent learns a corridor whose only reward is at its end`(isFullyFeatured: Bool) {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    let succeeded = (0..<3).contains { _ in
      Self.learnsCorridor(isFullyFeatured: isFullyFeatured, using: &generator)
    }
    #expect(succeeded, "seed \(seed)")
  }

  @Test(.enabled(if: isExhaustive), arguments: [false, true])
  func `Of a thousand runs in the corridor none fails`(isFullyFeatured: Bool) {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    let failures = (0..<1_000).count { _ in
      !Self.learnsCorridor(isFullyFeatured: isFullyFeatured, using: &generator)
    }
    #expect(failures == 0, "seed \(seed)")
  }

  static func learnsCorridor(
    isFullyFeatured: Bool, using generator: inout SeededGenerator
  ) -> Bool {
    var settings = DQNConfiguration()
    settings.hiddenWidths = [32]
    settings.batchSize = 32
    settings.learningStarts = 100
    settings.replayCapacity = 2_000
    settings.discount = 0.8
    settings.targetUpdate = .copy(every: 50)
    settings.epsilon = LinearSchedule(from: 1, to: 0.3, over: 1_000)
    settings.optimizer.learningRate = 5e-3
    if isFullyFeatured {
      settings.usesDoubleTargets = true
      settings.head = .dueling(width: 16)
      settings.priorities = PriorityConfiguration()
      settings.stepCount = 2
      settings.loss = .huber(threshold: 1)
    }
    let corridor = Corridor(length: 6)
    var world = TimeLimited(
      Observed(Simulation(of: corridor)) { corridor.oneHot($0) }, limit: 50)
    var agent = DQNAgent<[Double]>(
      settings, featureCount: corridor.length, actionCount: 2, using: &generator)
    for _ in 0..<30 {
      _ = train(&agent, in: &world, episodes: 5, using: &generator)
      // Going on is worth 0.8 to the power of the cells that are left.
      var best = 1.0
      let isRight = (0..<corridor.length).reversed().allSatisfy { cell in
        let values = agent.actionValues(of: corridor.oneHot(cell))
        defer { best *= 0.8 }
        // Returns over two steps of an exploring behaviour are below the best: the order alone.
        return values[Corridor.on] > values[Corridor.back]
          && (isFullyFeatured || abs(values[Corridor.on] - best) < 0.1)
      }
      if isRight { return true }
    }
    return false
  }
}
