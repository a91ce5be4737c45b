import DecisionProcesses
import Environments
import Testing

@Suite struct TimeLimitedTests {
  private var generator = SeededGenerator(seed: 0)

  /// The flags of each step of an episode on the document's grid.
  private mutating func flags(
    _ directions: [Direction],
    limit: Int
  ) -> [(terminated: Bool, truncated: Bool)] {
    var world = TimeLimited(Simulation(of: GridWorld.document), limit: limit)
    _ = world.reset(using: &generator)
    return directions.map { direction in
      let step = world.step(direction.rawValue, using: &generator)
      return (step.isTerminated, step.isTruncated)
    }
  }

  private let shortestWay: [Direction] = [.down, .down, .down, .right, .right, .right]

  @Test mutating func `The last step that the limit allows is truncated`() {
    let flags = flags([.up, .up, .up], limit: 3)
    #expect(flags.map(\.terminated) == [false, false, false])
    #expect(flags.map(\.truncated) == [false, false, true])
  }

  @Test mutating func `Ending on the limit's step is both terminated and truncated`() {
    let flags = flags(shortestWay, limit: 6)
    #expect(flags.map(\.terminated) == [false, false, false, false, false, true])
    #expect(flags.map(\.truncated) == [false, false, false, false, false, true])
  }

  @Test mutating func `Ending before the limit is not truncated`() {
    #expect(flags(shortestWay, limit: 7).map(\.truncated) == Array(repeating: false, count: 6))
  }

  @Test mutating func `The count begins anew with each episode`() {
    var world = TimeLimited(Simulation(of: GridWorld.document), limit: 2)
    for _ in 0..<3 {
      _ = world.reset(using: &generator)
      #expect(!world.step(0, using: &generator).isTruncated)
      #expect(world.step(0, using: &generator).isTruncated)
    }
  }

  @Test mutating func `The tighter of two limits counts`() {
    var world = TimeLimited(
      TimeLimited(Simulation(of: GridWorld.document), limit: 2), limit: 5)
    _ = world.reset(using: &generator)
    #expect(!world.step(0, using: &generator).isTruncated)
    #expect(world.step(0, using: &generator).isTruncated)
  }

  @Test func `Stepping after truncation is a caller's mistake`() async {
    await #expect(processExitsWith: .failure) {
      var generator = SeededGenerator(seed: 0)
      var world = TimeLimited(Simulation(of: GridWorld.document), limit: 1)
      _ = world.reset(using: &generator)
      _ = world.step(0, using: &generator)
      _ = world.step(0, using: &generator)
    }
  }

  @Test func `A limit of no steps is a caller's mistake`() async {
    await #expect(processExitsWith: .failure) { _ = TimeLimited(CartPole(), limit: 0) }
  }
}
