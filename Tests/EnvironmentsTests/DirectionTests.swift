import Environments
import Testing

@Suite struct DirectionTests {
  @Test func `Directions count up, down, left, right`() {
    #expect(Direction.allCases == [.up, .down, .left, .right])
    #expect(Direction.allCases.map(\.rawValue) == [0, 1, 2, 3])
  }

  @Test func `Solid ground leaves one way to go`() {
    let ways = Direction.left.slipping(0)
    #expect(ways.map(\.direction) == [.left])
    #expect(ways.map(\.probability) == [1])
  }

  @Test func `Slippery ground leads to both sides with half of the chance each`() {
    let ways = Direction.up.slipping(0.5)
    #expect(ways.map(\.direction) == [.up, .left, .right])
    #expect(ways.map(\.probability) == [0.5, 0.25, 0.25])
  }

  @Test func `A chance of slipping above 1 is a caller's mistake`() async {
    await #expect(processExitsWith: .failure) { _ = Direction.up.slipping(1.5) }
  }
}
