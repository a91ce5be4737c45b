import DecisionProcesses
import Environments
import TestSupport
import Testing

@Suite struct CatchTests {
  private func state(_ row: Int, _ column: Int, _ drift: Int, _ paddle: Int) -> Catch.State {
    Catch.State(row: row, column: column, drift: drift, paddle: paddle)
  }

  @Test func `The ball falls and drifts, and the paddle moves`() {
    var world = Catch()
    world.reset(to: state(3, 7, 1, 5))
    let step = world.advance(Catch.left)
    #expect(world.state == state(4, 8, 1, 4))
    #expect(step.reward == 0 && !step.isLast)
  }

  @Test func `The ball turns back at the sides, and the paddle stops there`() {
    var world = Catch()
    world.reset(to: state(0, 19, 1, 16))
    _ = world.advance(Catch.right)
    #expect(world.state == state(1, 18, -1, 16))
    world.reset(to: state(0, 0, -1, 0))
    _ = world.advance(Catch.left)
    #expect(world.state == state(1, 1, 1, 0))
  }

  @Test(arguments: [(7, -1.0), (8, 1), (11, 1), (12, -1)])
  func `A ball on the paddle pays 1 and one beside it −1`(column: Int, reward: Double) {
    var world = Catch()
    world.reset(to: state(24, column, 0, 8))
    let step = world.advance(Catch.stay)
    #expect(step.isTerminated)
    #expect(step.reward == reward)
  }

  @Test func `Every ball can be caught, with each action taken four times`() {
    for column in 0..<Catch.columnCount {
      for drift in -1...1 {
        let isCaught = [Catch.left, Catch.right].contains { direction in
          (0...6).contains { moves in
            var world = Catch()
            world.reset(to: state(0, column, drift, 8))
            var reward = 0.0
            for step in 0..<25 {
              reward += world.advance(step / 4 < moves ? direction : Catch.stay).reward
            }
            return reward == 1
          }
        }
        #expect(isCaught, "column \(column), drift \(drift)")
      }
    }
  }

  @Test func `Ball and paddle are drawn where they are, and nothing else is`() {
    var world = Catch()
    world.reset(to: state(2, 5, 0, 9))
    let frame = world.frame()
    #expect(frame.shape == Frame.Shape(rows: 210, columns: 160, channels: 3))
    for row in 0..<210 {
      for column in 0..<160 {
        let isBall = row / 8 == 2 && column / 8 == 5
        let isPaddle = row / 8 == 25 && (9..<13).contains(column / 8)
        let expected: [UInt8] =
          isBall ? [236, 236, 236] : isPaddle ? [200, 72, 72] : [24, 36, 48]
        let colour = (0..<3).map { frame[row, column, channel: $0] }
        if colour != expected {
          Issue.record("row \(row), column \(column): \(colour)")
          return
        }
      }
    }
  }

  @Test func `A flickering ball is seen after odd numbers of steps only`() {
    var world = Catch(isFlickering: true)
    world.reset(to: state(0, 5, 0, 9))
    for row in 0..<20 {
      #expect(world.isBallVisible == !row.isMultiple(of: 2))
      #expect(world.frame().pixels.contains(236) == world.isBallVisible)
      _ = world.advance(Catch.stay)
    }
  }

  @Test func `Starting below the paddle is a caller's mistake`() async {
    await #expect(processExitsWith: .failure) {
      var world = Catch()
      world.reset(to: Catch.State(row: 25, column: 0, drift: 0, paddle: 0))
    }
  }

  @Test func `Stepping after the end is a caller's mistake`() async {
    await #expect(processExitsWith: .failure) {
      var world = Catch()
      world.reset(to: Catch.State(row: 24, column: 0, drift: 0, paddle: 0))
      _ = world.advance(Catch.stay)
      _ = world.advance(Catch.stay)
    }
  }
}
