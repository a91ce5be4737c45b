public import DecisionProcesses

/// A taxi that fetches a passenger from one of four places and delivers it to another.
///
///     let taxi = Taxi()
///     let state = Taxi.State(row: 0, column: 0, passenger: .aboard, destination: .red)
///     taxi.outcomes(of: Taxi.Action.dropOff.rawValue, in: state.index)
///     // [Outcome(probability: 1, nextState: 0, reward: 20, isTerminal: true)]
///
/// There are 5 by 5 cells with walls between some neighbours, five places for the passenger and
/// four destinations: 500 states. A step pays −1, a delivery 20 and ends the episode, and picking
/// up or dropping off where it is not allowed pays −10. States are numbered as in Gymnasium, `((row
/// * 5 + column) * 5 + passenger) * 4 + destination`; actions are the four directions in this
/// project's order, then pick-up and drop-off. (Gymnasium numbers them 1, 0, 3, 2, 4, 5.)
///
/// The 100 states whose passenger waits at the destination are terminal: four of them end an
/// episode and the others cannot be reached.
///
/// Source: Dietterich, *Hierarchical reinforcement learning with the MAXQ value function
/// decomposition* (2000), section 2.1; Gymnasium's Taxi-v4.
public struct Taxi: MarkovDecisionProcess, Hashable {
  /// What the taxi may do.
  public enum Action: Int, CaseIterable, Sendable {
    case up
    case down
    case left
    case right
    case pickUp
    case dropOff
  }

  /// Creates the world.
  public init() {}

  public var stateCount: Int { State.count }

  public var actionCount: Int { Action.allCases.count }

  /// Every taxi position, waiting passenger and other destination, equally likely: 300 states.
  public var initialStates: [InitialState] {
    let states = (0..<stateCount).filter { index in
      !isTerminal(index) && State(index: index).passenger != .aboard
    }
    return states.map { InitialState(state: $0, probability: 1 / Double(states.count)) }
  }

  public func isTerminal(_ state: Int) -> Bool {
    let state = State(index: state)
    return state.passenger == state.destination
  }

  public func outcomes(of action: Int, in state: Int) -> [Outcome] {
    guard let action = Action(rawValue: action) else {
      stop("A taxi's action is an index below 6.")
    }
    guard !isTerminal(state) else { return [] }
    var next = State(index: state)
    let reward: Double
    switch action {
    case .up, .down, .left, .right:
      next.move(Direction(action: action.rawValue))
      reward = -1
    case .pickUp:
      reward = next.pickUp() ? -1 : -10
    case .dropOff:
      reward = next.dropOff() ? (next.passenger == next.destination ? 20 : -1) : -10
    }
    return [
      Outcome(
        probability: 1, nextState: next.index, reward: reward, isTerminal: isTerminal(next.index))
    ]
  }
}
