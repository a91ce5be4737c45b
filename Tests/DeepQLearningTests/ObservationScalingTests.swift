import DecisionProcesses
import DeepQLearning
import Environments
import Foundation
import LinearLearning
import NeuralNetworks
import TabularLearning
import TestSupport
import Testing

@Suite struct `Scaling of observations` {
  /// The value 2 x + 3 y + 1.
  private static func linear() -> QNetwork {
    QNetwork(
      QNetworkShape(inputCount: 2, hiddenWidths: [], actionCount: 1), parameters: [2, 3, 1])
  }

  private static let ranges: [ClosedRange<Double>] = [
    -2.5...2.5, -3...3, -0.25...0.25, -2...2,
  ]

  // Of [1, 9] the ranges make [−0.5, 1], and 2 · −0.5 + 3 · 1 + 1 = 3.
  @Test func `Fixed ranges, worked by hand`() {
    let network = ScaledNetwork(
      Self.linear(), scaler: ObservationScaler(.ranges([0...4, -1...1])))
    #expect(network.actionValues(of: [1, 9]) == [3])
    #expect(network.copy().actionValues(of: [2, 0]) == [1])
    let gradient = FlatBuffer(count: 3)
    _ = network.actionValues(of: [1, 9])
    [Float(2)].withUnsafeBufferPointer { network.backward(outputGradient: $0, into: gradient) }
    #expect(gradient.array == [-1, 2, 2])
  }

  // Of [1, 300] and [3, 500] means are [2, 400] and deviations [1, 100]: [2, 450] becomes [0, 0.5].
  @Test func `Statistics, worked by hand`() {
    var statistics = FeatureScaling(featureCount: 2)
    statistics.observe([1, 300])
    statistics.observe([3, 500])
    let network = ScaledNetwork(
      Self.linear(), scaler: ObservationScaler(.statistics(statistics)))
    #expect(network.actionValues(of: [2, 450]) == [2.5])
    let rows: [Float] = [2, 450, 1, 400]
    var values: [Float] = [0, 0]
    rows.withUnsafeBufferPointer { rows in
      values.withUnsafeMutableBufferPointer { network.actionValues(rows, count: 2, into: $0) }
    }
    #expect(values == [2.5, -1])
  }

  // The value is the scaled number itself and the discount 1/2. After [2] twice the mean is 2 and
  // nothing has varied: from 4 to 3 with reward 1 the error is 1 + 1/2 − 2. After [6] twice more the
  // mean is 4 and the deviation 2: the same transition's error is 1 − 1/4 − 0.
  @Test func `An old transition is seen by the statistics of now`() {
    var settings = DQNConfiguration()
    settings.hiddenWidths = []
    settings.discount = 0.5
    settings.observationScaling = .statistics(FeatureScaling(featureCount: 1))
    let network = QNetwork(
      QNetworkShape(inputCount: 1, hiddenWidths: [], actionCount: 1), parameters: [1, 0])
    let agent = DQNAgent<[Float]>(settings, network: network)
    func see(_ number: Float) {
      agent.remember(
        Transition(state: [number], action: 0, reward: 0, nextState: [99], isTerminal: false))
    }
    let batch = TransitionBatch([
      Transition(state: [4], action: 0, reward: 1, nextState: [3], isTerminal: false)
    ])
    see(2)
    see(2)
    agent.learner.learn(from: batch)
    #expect(agent.learner.errors == [-0.5])
    see(6)
    see(6)
    network.parameterBuffer.assign([1, 0])
    agent.learner.synchronizeTarget()
    agent.learner.learn(from: batch)
    #expect(agent.learner.errors == [0.75])
  }

  // Observations are rounded to single precision first, since that is what replay keeps.
  @Test(arguments: [false, true])
  func `Scaling by ranges is being fed scaled observations, to the bit`(isFullyFeatured: Bool) {
    let seed = freshSeed()
    var (first, second) = (SeededGenerator(seed: seed), SeededGenerator(seed: seed))
    var settings = DQNConfiguration.small(isFullyFeatured: isFullyFeatured)
    var fed = DQNAgent<[Double]>(settings, featureCount: 4, actionCount: 2, using: &second)
    settings.observationScaling = .ranges(Self.ranges)
    var scaling = DQNAgent<SIMD4<Double>>(
      settings, featureCount: 4, actionCount: 2, using: &first)
    var world = TimeLimited(CartPole(), limit: 500)
    var scaled = ScaledWorld(base: world) { observation in
      FeatureScaling.rescaled(
        (0..<4).map { Double(Float(observation[$0])) }, from: Self.ranges)
    }
    let log = train(&scaling, in: &world, episodes: 12, using: &first)
    #expect(train(&fed, in: &scaled, episodes: 12, using: &second) == log, "seed \(seed)")
    #expect(fed.learner.trainingStepCount > 0)
    #expect(
      fed.learner.online.parameters == scaling.learner.online.parameters, "seed \(seed)")
    #expect(
      fed.learner.target.parameters == scaling.learner.target.parameters, "seed \(seed)")
  }

  @Test(arguments: [1, 3])
  func `The state of each transition counts once, and acting counts nothing`(stepCount: Int) {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    var settings = DQNConfiguration.small(isFullyFeatured: false)
    settings.stepCount = stepCount
    settings.observationScaling = .statistics(FeatureScaling(featureCount: 3))
    let agent = DQNAgent<[Float]>(settings, featureCount: 3, actionCount: 4, using: &generator)
    var expected = FeatureScaling(featureCount: 3)
    for transition in DQNLearnerTests.transitions(100, using: &generator) {
      agent.learn(from: transition, using: &generator)
      expected.observe(transition.state.map(Double.init))
    }
    #expect(agent.learner.scaler?.scaling == .statistics(expected), "seed \(seed)")
    _ = agent.greedyAction(in: [1, 2, 3], using: &generator)
    _ = agent.actionValues(of: [4, 5, 6])
    #expect(agent.learner.scaler?.scaling == .statistics(expected))
    agent.learner.scaler?.isFrozen = true
    expected.isFrozen = true
    for transition in DQNLearnerTests.transitions(5, using: &generator) {
      agent.learn(from: transition, using: &generator)
    }
    #expect(agent.learner.scaler?.scaling == .statistics(expected))
  }

  @Test func `A network's file and its scaling make the same agent again`() throws {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    var settings = DQNConfiguration.small(isFullyFeatured: true)
    settings.observationScaling = .statistics(FeatureScaling(featureCount: 4))
    var agent = DQNAgent<SIMD4<Double>>(
      settings, featureCount: 4, actionCount: 2, using: &generator)
    var world = TimeLimited(CartPole(), limit: 500)
    _ = train(&agent, in: &world, episodes: 5, using: &generator)
    let network = try #require(agent.learner.network as? QNetwork)
    let scaling = try JSONEncoder().encode(agent.learner.scaler?.scaling)
    settings.observationScaling = try JSONDecoder().decode(ObservationScaling.self, from: scaling)
    let restored = DQNAgent<SIMD4<Double>>(
      settings, network: try QNetwork(fileContents: network.fileContents))
    for _ in 0..<20 {
      let state = SIMD4(
        generator.normal(), generator.normal(), generator.normal(), generator.normal())
      #expect(
        restored.actionValues(of: state) == agent.actionValues(of: state), "seed \(seed)")
    }
  }

  @Test func `Without scaling the networks read what is observed`() {
    let network = Self.linear()
    let learner = DQNLearner(DQNConfiguration(), network: network)
    #expect(learner.scaler == nil)
    #expect(learner.online === network)
    #expect(learner.network === network)
  }

  @Test func `A scaling of another count of features is a caller's mistake`() async {
    await #expect(processExitsWith: .failure) {
      var settings = DQNConfiguration()
      settings.observationScaling = .ranges([0...1])
      var generator = SeededGenerator(seed: 1)
      _ = DQNLearner(settings, featureCount: 2, actionCount: 2, using: &generator)
    }
  }
}

/// A world whose observations are scaled before anybody sees them.
private struct ScaledWorld<Base: Environment>: Environment {
  var base: Base
  let scale: @Sendable (Base.Observation) -> [Double]

  var actionCount: Int { base.actionCount }

  mutating func reset(using generator: inout some RandomNumberGenerator) -> [Double] {
    scale(base.reset(using: &generator))
  }

  mutating func step(
    _ action: Int, using generator: inout some RandomNumberGenerator
  ) -> Step<[Double]> {
    let step = base.step(action, using: &generator)
    return Step(
      observation: scale(step.observation), reward: step.reward,
      isTerminated: step.isTerminated, isTruncated: step.isTruncated)
  }
}
