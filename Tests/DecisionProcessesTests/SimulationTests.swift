import DecisionProcesses
import RealModule
import TestSupport
import Testing

@Suite struct SimulationTests {
  /// Two states that lead to each other or to the end, 1/4 to 3/4.
  private static let model = FiniteModel(
    actionCount: 2,
    initialStates: [
      InitialState(state: 0, probability: 0.5), InitialState(state: 1, probability: 0.5),
    ],
    rows: [
      [Outcome(probability: 1, nextState: 1, reward: 1, isTerminal: false)],
      [
        Outcome(probability: 0.25, nextState: 2, reward: 5, isTerminal: true),
        Outcome(probability: 0.75, nextState: 0, reward: -1, isTerminal: false),
      ],
      [
        Outcome(probability: 0, nextState: 1, reward: 9, isTerminal: false),
        Outcome(probability: 1, nextState: 2, reward: 2, isTerminal: true),
      ],
      [Outcome(probability: 1, nextState: 0, reward: 3, isTerminal: false)],
      [], [],
    ],
    terminalStates: [false, false, true])

  private let seed = freshSeed()

  @Test func `A certain outcome is taken as it stands`() {
    var generator = SeededGenerator(seed: seed)
    var world = Simulation(of: Self.model)
    world.reset(to: 0)
    #expect(
      world.step(0, using: &generator) == Step(observation: 1, reward: 1, isTerminated: false))
    #expect(
      world.step(1, using: &generator) == Step(observation: 0, reward: 3, isTerminated: false))
  }

  @Test func `A world without chance draws nothing`() {
    var generator = SeededGenerator(seed: seed)
    let untouched = generator
    var world = Simulation(of: Self.model)
    world.reset(to: 0)
    _ = world.step(0, using: &generator)
    #expect(generator == untouched)
  }

  @Test func `An outcome of probability 0 never happens`() {
    var generator = SeededGenerator(seed: seed)
    var world = Simulation(of: Self.model)
    for _ in 0..<100 {
      world.reset(to: 1)
      #expect(world.step(0, using: &generator).reward == 2)
    }
  }

  // n = 100,000. The Kullback–Leibler bound n · kl(observed, p) ≤ log(2 / δ) fails with chance at
  // most δ = 1e-10 for each of two shares. Seen: a share off by 0.01.
  @Test func `Outcomes and starts have the model's frequencies`() {
    var generator = SeededGenerator(seed: seed)
    var world = Simulation(of: Self.model)
    let count = 100_000
    var (ends, firsts) = (0, 0)
    for _ in 0..<count {
      world.reset(to: 0)
      if world.step(1, using: &generator).isTerminated { ends += 1 }
      if world.reset(using: &generator) == 0 { firsts += 1 }
    }
    for (observed, probability) in [(ends, 0.25), (firsts, 0.5)] {
      let share = Double(observed) / Double(count)
      let divergence =
        share * Double.log(share / probability)
        + (1 - share) * Double.log((1 - share) / (1 - probability))
      #expect(Double(count) * divergence <= Double.log(2 / 1e-10), "seed \(seed)")
    }
  }

  @Test func `Stepping after the end is a caller's mistake`() async {
    await #expect(processExitsWith: .failure) {
      var generator = SeededGenerator(seed: 0)
      var world = Simulation(of: Self.model)
      world.reset(to: 1)
      _ = world.step(0, using: &generator)
      _ = world.step(0, using: &generator)
    }
  }

  @Test func `Stepping before the beginning is a caller's mistake`() async {
    await #expect(processExitsWith: .failure) {
      var generator = SeededGenerator(seed: 0)
      var world = Simulation(of: Self.model)
      _ = world.step(0, using: &generator)
    }
  }

  @Test func `Beginning in a terminal state is a caller's mistake`() async {
    await #expect(processExitsWith: .failure) {
      var world = Simulation(of: Self.model)
      world.reset(to: 2)
    }
  }

  @Test func `An action out of range is a caller's mistake`() async {
    await #expect(processExitsWith: .failure) {
      var generator = SeededGenerator(seed: 0)
      var world = Simulation(of: Self.model)
      world.reset(to: 0)
      _ = world.step(2, using: &generator)
    }
  }
}
