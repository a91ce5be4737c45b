import DecisionProcesses
import Environments
import Testing

/// Stepping after the end, or before the beginning, traps.
@Suite struct AfterTheEndTests {
  @Test func `A simulation traps with a sentence`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var generator = SeededGenerator(seed: 0)
      var world = Simulation(of: FrozenLake.document)
      world.reset(to: 14)
      _ = world.step(Direction.right.rawValue, using: &generator)
      _ = world.step(Direction.right.rawValue, using: &generator)
    }
    #expect(tellsToReset(result))
  }

  @Test func `CartPole traps with a sentence`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var world = CartPole()
      world.reset(to: SIMD4(2.39, 1, 0, 0))
      _ = world.step(CartPole.right)
      _ = world.step(CartPole.right)
    }
    #expect(tellsToReset(result))
  }

  @Test func `The maximisation-bias example traps with a sentence`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var generator = SeededGenerator(seed: 0)
      var world = MaximizationBias()
      _ = world.step(MaximizationBias.right, using: &generator)
    }
    #expect(tellsToReset(result))
  }

  @Test func `A world with a time limit traps with a sentence`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var generator = SeededGenerator(seed: 0)
      var world = TimeLimited(Simulation(of: FrozenLake.document), limit: 1)
      _ = world.reset(using: &generator)
      _ = world.step(Direction.up.rawValue, using: &generator)
      _ = world.step(Direction.up.rawValue, using: &generator)
    }
    #expect(tellsToReset(result))
  }

  private func tellsToReset(_ result: ExitTest.Result?) -> Bool {
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    return text.contains("The episode is over: call reset(using:) before the next step.")
  }
}
