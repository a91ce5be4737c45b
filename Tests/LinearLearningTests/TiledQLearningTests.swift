import CAllocationCount
import DecisionProcesses
import Environments
import LinearLearning
import TabularLearning
import TestSupport
import Testing

@Suite struct `Q-learning over tiles` {
  private typealias Agent = TiledQLearning<SIMD2<Double>>
  private static let coding = TileCoding(
    ranges: [-1.2...0.6, -0.07...0.07], tileCounts: [8, 8], tilingCount: 8)

  // Four tilings. δ = 8 − 0, of which half moves the value: by 4, a weight by 1. A quarter of a tile away
  // three tilings are shared, so the next state is worth 3 there: δ = 1 + 0.5 · 3 − 4 = −1.5, by half.
  @Test func `Two updates, worked by hand`() {
    let coding = TileCoding(ranges: [0...4, 0...4], tileCounts: [4, 4], tilingCount: 4)
    var agent = Agent(coding, actionCount: 2, stepSize: 0.5, discount: 0.5, epsilon: 0)
    var generator = SeededGenerator(seed: 1)
    let (here, near) = (SIMD2(1.125, 1.125), SIMD2(1.375, 1.125))
    agent.learn(from: step(here, 1, 8, near, isTerminal: true), using: &generator)
    #expect(agent.actionValues(of: here) == [0, 4])
    #expect(agent.actionValues(of: near) == [0, 3])
    #expect(agent.weights(of: 0).allSatisfy { $0 == 0 })
    #expect(agent.weights(of: 1).count { $0 == 1 } == 4)
    agent.learn(from: step(here, 1, 1, near), using: &generator)
    #expect(agent.actionValues(of: here) == [0, 3.25])
  }

  @Test func `It is linear Q-learning on the features that are 0 or 1`() {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    let (stepSize, discount) = (0.4, 0.9)
    var agent = Agent(
      Self.coding, actionCount: 3, stepSize: stepSize, discount: discount, epsilon: 0.1)
    var linear = LinearQLearning(
      featureCount: Self.coding.featureCount, actionCount: 3,
      stepSize: stepSize / Double(Self.coding.tilingCount), discount: discount)
    for _ in 0..<500 {
      let transition = step(
        state(using: &generator), generator.index(below: 3), generator.normal(),
        state(using: &generator), isTerminal: generator.flip(0.2))
      agent.learn(from: transition, using: &generator)
      linear.learn(
        from: Transition(
          state: features(of: transition.state), action: transition.action,
          reward: transition.reward, nextState: features(of: transition.nextState),
          isTerminal: transition.isTerminal))
    }
    // Sums of the same numbers in another order.
    for action in 0..<3 {
      let pairs = zip(agent.weights(of: action), linear.weights[action])
      #expect(pairs.allSatisfy { abs($0 - $1) < 1e-9 }, "seed \(seed)")
    }
    #expect(linear.weights.joined().contains { abs($0) > 0.01 }, "seed \(seed)")
    for _ in 0..<20 {
      let place = state(using: &generator)
      let values = zip(agent.actionValues(of: place), linear.actionValues(of: features(of: place)))
      #expect(values.allSatisfy { abs($0 - $1) < 1e-9 }, "seed \(seed)")
    }
  }

  @Test func `Features are written as they are listed`() {
    var generator = SeededGenerator(seed: freshSeed())
    var written = Array(repeating: -1, count: 8)
    for _ in 0..<100 {
      // Some lie beyond a range.
      let place = 2 * state(using: &generator)
      Self.coding.writeActiveFeatures(of: place, into: &written)
      #expect(written == Self.coding.activeFeatures(of: [place[0], place[1]]))
    }
  }

  // One action is best, so that a greedy agent never takes another.
  @Test func `Without exploration the best action is taken, and with it others too`() {
    var generator = SeededGenerator(seed: freshSeed())
    let place = SIMD2(-0.5, 0.01)
    for epsilon in [0, 1] as [Double] {
      var agent = Agent(Self.coding, actionCount: 3, stepSize: 1, discount: 1, epsilon: epsilon)
      agent.learn(from: step(place, 2, 5, place, isTerminal: true), using: &generator)
      #expect(agent.greedyAction(in: place, using: &generator) == 2)
      let actions = Set((0..<100).map { _ in agent.action(in: place, using: &generator) })
      // With epsilon 1 an action is missing with a chance of 3 · (2/3)¹⁰⁰, below 10⁻¹⁶.
      #expect(actions == (epsilon == 0 ? [2] : [0, 1, 2]))
    }
  }

  @Test(.enabled(if: allocation_counting_works() != 0))
  func `Acting and learning allocate nothing`() {
    var generator = SeededGenerator(seed: freshSeed())
    var agent = Agent(Self.coding, actionCount: 3, stepSize: 0.5, discount: 1, epsilon: 0.1)
    var world = MountainCar()
    var place = world.reset(using: &generator)
    func walk(_ steps: Int) {
      for _ in 0..<steps {
        let action = agent.action(in: place, using: &generator)
        let next = world.step(action)
        agent.learn(
          from: step(place, action, next.reward, next.observation, isTerminal: next.isTerminated),
          using: &generator)
        place = next.isTerminated ? world.reset(using: &generator) : next.observation
      }
    }
    walk(100)
    let before = allocation_count()
    walk(1_000)
    let after = allocation_count()
    #expect(after == before)
  }

  private func state(using generator: inout SeededGenerator) -> SIMD2<Double> {
    SIMD2(1.8 * generator.unit() - 1.2, 0.14 * generator.unit() - 0.07)
  }

  private func features(of state: SIMD2<Double>) -> [Double] {
    var features = Array(repeating: 0.0, count: Self.coding.featureCount)
    for index in Self.coding.activeFeatures(of: [state[0], state[1]]) { features[index] = 1 }
    return features
  }

  private func step(
    _ state: SIMD2<Double>, _ action: Int, _ reward: Double, _ next: SIMD2<Double>,
    isTerminal: Bool = false
  ) -> Transition<SIMD2<Double>> {
    Transition(
      state: state, action: action, reward: reward, nextState: next, isTerminal: isTerminal)
  }
}
