import CAllocationCount
import DecisionProcesses
import DeepQLearning
import Exploration
import LinearLearning
import NeuralNetworks
import TestSupport
import Testing

struct DQNLearnerTests {
  /// Every combination of method, and for each another loss, clipping and target update in turn.
  static let configurations: [DQNConfiguration] = (0..<8).map { index in
    var settings = DQNConfiguration()
    settings.hiddenWidths = [7, 5]
    settings.batchSize = 6
    settings.usesDoubleTargets = index & 1 != 0
    settings.head = index & 2 != 0 ? .dueling(width: 4) : .plain
    settings.stepCount = index & 4 != 0 ? 3 : 1
    settings.loss = index % 3 == 0 ? .squared : .huber(threshold: 0.75)
    settings.clipping = [.norm(0.5), .none, .value(0.05)][(index + index / 3) % 3]
    settings.targetUpdate = index % 2 == index / 4 ? .copy(every: 3) : .blend(rate: 0.125)
    settings.discount = 0.875
    // A large rate, so that a wrong step is not lost in the rounding.
    settings.optimizer.learningRate = 0.02
    // And a large epsilon: with Adam's own, a gradient that is nothing but rounding moves a parameter
    // as far as any other.
    settings.optimizer.epsilon = 1e-3
    return settings
  }

  static func transitions(
    _ count: Int, using generator: inout some RandomNumberGenerator
  ) -> [Transition<[Float]>] {
    (0..<count).map { _ in
      Transition(
        state: (0..<3).map { _ in Float(generator.normal()) },
        action: generator.index(below: 4), reward: Double(Float(generator.normal())),
        nextState: (0..<3).map { _ in Float(generator.normal()) },
        isTerminal: generator.flip(0.3))
    }
  }

  // The plain learner computes in double precision. A step of Adam moves a parameter by up to the
  // learning rate, 0.02, whatever the size of its gradient: a fault in one of the parts shows in the
  // first digits, and rounding in the sixth.
  @Test(arguments: configurations.indices)
  func `Training steps are those of the plain learner`(_ index: Int) {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    let settings = Self.configurations[index]
    let learner = DQNLearner(settings, featureCount: 3, actionCount: 4, using: &generator)
    var plain = PlainLearner(
      settings, shape: settings.shape(featureCount: 3, actionCount: 4),
      parameters: learner.online.parameters)
    for step in 1...7 {
      let batch = Self.transitions(6, using: &generator)
      let stepCounts = batch.map { _ in 1 + generator.index(below: settings.stepCount) }
      let weights = batch.map { _ in Float(generator.unit()) }
      learner.learn(from: TransitionBatch(batch, stepCounts: stepCounts, weights: weights))
      plain.learn(from: batch, stepCounts: stepCounts, weights: weights)
      let errorDistance = relativeDistance(learner.errors, plain.errors)
      #expect(errorDistance < 1e-3, "step \(step), seed \(seed)")
    }
    #expect(learner.trainingStepCount == 7)
    let distance = relativeDistance(learner.online.parameters, plain.online)
    #expect(distance < 1e-3, "seed \(seed)")
    let targetDistance = relativeDistance(learner.target.parameters, plain.target)
    #expect(targetDistance < 1e-3, "seed \(seed)")
  }

  @Test func `Target networks follow by copies or by shares`() {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    var settings = Self.configurations[0]
    settings.targetUpdate = .copy(every: 2)
    let learner = DQNLearner(settings, featureCount: 3, actionCount: 4, using: &generator)
    let first = learner.online.parameters
    learner.learn(from: TransitionBatch(Self.transitions(6, using: &generator)))
    #expect(learner.target.parameters == first)
    #expect(learner.online.parameters != first)
    learner.learn(from: TransitionBatch(Self.transitions(6, using: &generator)))
    #expect(learner.target.parameters == learner.online.parameters)
    learner.learn(from: TransitionBatch(Self.transitions(6, using: &generator)))
    learner.blendTarget(rate: 1)
    #expect(
      relativeDistance(learner.target.parameters, learner.online.parameters.map(Double.init))
        < 1e-6)
  }

  @Test func `A transition with weight 0 changes nothing`() {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    let learner = DQNLearner(
      Self.configurations[0], featureCount: 3, actionCount: 4, using: &generator)
    let first = learner.online.parameters
    learner.learn(
      from: TransitionBatch(
        Self.transitions(2, using: &generator), weights: [0, 0]))
    #expect(learner.online.parameters == first)
  }

  // The C target beside these tests takes the place of malloc and counts on this thread. Everything
  // that asks for memory is seen, Swift's runtime included.
  @Test(.enabled(if: allocation_counting_works() != 0), arguments: [false, true])
  func `After the first training step nothing is allocated`(isFullyFeatured: Bool) {
    var generator = SeededGenerator(seed: freshSeed())
    var settings = DQNConfiguration()
    settings.replayCapacity = 500
    settings.epsilon = LinearSchedule(from: 1, to: 0.5, over: 100)
    if isFullyFeatured {
      settings.usesDoubleTargets = true
      settings.head = .dueling(width: 32)
      settings.priorities = PriorityConfiguration()
      settings.stepCount = 3
      settings.targetUpdate = .blend(rate: 0.01)
      settings.loss = .huber(threshold: 1)
      settings.observationScaling = .statistics(FeatureScaling(featureCount: 4))
    }
    let agent = DQNAgent<SIMD4<Double>>(
      settings, featureCount: 4, actionCount: 2, using: &generator)
    func interact(_ count: Int) {
      for step in 0..<count {
        let state = SIMD4(generator.unit(), 0.5, -generator.unit(), 0)
        let action = agent.action(in: state, using: &generator)
        agent.learn(
          from: Transition(
            state: state, action: action, reward: 1, nextState: -state,
            isTerminal: step % 20 == 19), using: &generator)
        if step % 20 == 19 { agent.beginEpisode() }
      }
    }
    interact(200)
    #expect(agent.learner.trainingStepCount > 100)
    let before = allocation_count()
    interact(1_000)
    let after = allocation_count()
    #expect(after - before == 0)
    let probe = allocation_count()
    var noticed: [Int] = []
    noticed.reserveCapacity(100 + Int(probe % 2))
    #expect(allocation_count() > probe, "The counter counts: \(noticed.capacity)")
  }
}
