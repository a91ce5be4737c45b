import DecisionProcesses
import Environments

/// The states in which an episode of a world with a vector of numbers may begin.
extension WorldEntry {
  func cartPoleState(_ state: RolloutState) throws(RolloutError) -> SIMD4<Double> {
    let first = SIMD4(
      try numbers(
        state, 4, "four finite numbers: position, velocity, angle and angular velocity"
      ) { _ in true })
    guard !CartPole.isTerminal(first) else { throw .terminalState("\(state)", world: name) }
    return first
  }

  func mountainCarState(_ state: RolloutState) throws(RolloutError) -> SIMD2<Double> {
    let first = SIMD2(
      try numbers(
        state, 2, "two numbers: a position from -1.2 to 0.6 and a velocity from -0.07 to 0.07"
      ) { MountainCar.positions.contains($0[0]) && abs($0[1]) <= MountainCar.speedLimit })
    guard !MountainCar.isTerminal(first) else { throw .terminalState("\(state)", world: name) }
    return first
  }

  func acrobotState(_ state: RolloutState) throws(RolloutError) -> SIMD4<Double> {
    let first = SIMD4(
      try numbers(
        state, 4,
        "four numbers: two angles within π, and angular velocities within 4π and 9π"
      ) { Acrobot.isWithinLimits(SIMD4($0)) })
    guard !Acrobot.isTerminal(first) else { throw .terminalState("\(state)", world: name) }
    return first
  }

  func catchState(_ state: RolloutState) throws(RolloutError) -> Catch.State {
    let expected =
      "four whole numbers: the ball's row from 0 to \(Catch.rowCount - 2), its column from 0 to "
      + "\(Catch.columnCount - 1), its drift (-1, 0 or 1) and the paddle's left column from 0 to "
      + "\(Catch.columnCount - Catch.paddleWidth)"
    let first = try numbers(state, 4, expected) { numbers in
      numbers.allSatisfy { $0 == $0.rounded() && abs($0) < 1_000 } && Self.state(numbers).isOpen
    }
    return Self.state(first)
  }

  private static func state(_ numbers: [Double]) -> Catch.State {
    Catch.State(
      row: Int(numbers[0]), column: Int(numbers[1]), drift: Int(numbers[2]),
      paddle: Int(numbers[3]))
  }

  /// The numbers of a vector, if there are `count` finite ones that are valid.
  private func numbers(
    _ state: RolloutState, _ count: Int, _ expected: String, areValid: ([Double]) -> Bool
  ) throws(RolloutError) -> [Double] {
    guard case .vector(let numbers) = state, numbers.count == count,
      numbers.allSatisfy(\.isFinite), areValid(numbers)
    else { throw .wrongKindOfState(world: name, expected: expected) }
    return numbers
  }
}

/// Catch seen as its state instead of its picture.
struct CatchByState: Environment {
  var base: Catch

  var actionCount: Int { base.actionCount }

  mutating func reset(using generator: inout some RandomNumberGenerator) -> Catch.State {
    base.begin(using: &generator)
    return base.state
  }

  mutating func step(
    _ action: Int,
    using generator: inout some RandomNumberGenerator
  ) -> Step<Catch.State> {
    let step = base.advance(action, using: &generator)
    return Step(
      observation: base.state, reward: step.reward, isTerminated: step.isTerminated,
      isTruncated: step.isTruncated)
  }
}
