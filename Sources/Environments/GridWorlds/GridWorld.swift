public import DecisionProcesses

/// What moving about a grid world pays, and how slippery it is.
public struct GridWorldConfiguration: Hashable, Codable, Sendable {
  /// The reward for entering a goal, which ends the episode.
  public var goalReward: Double
  /// The reward for entering a lesser goal, which ends the episode.
  public var lesserGoalReward: Double
  /// The reward for entering a pit, which ends the episode.
  public var pitReward: Double
  /// The reward for every other step, a bump against a wall included.
  public var stepReward: Double
  /// The chance that a move goes sideways instead, half of it to each side; in `0...1`.
  public var slip: Double

  /// Creates the rewards of the first document's grid, on solid ground, unless told otherwise.
  public init(
    goalReward: Double = 10,
    lesserGoalReward: Double = 1,
    pitReward: Double = -10,
    stepReward: Double = -0.1,
    slip: Double = 0
  ) {
    self.goalReward = goalReward
    self.lesserGoalReward = lesserGoalReward
    self.pitReward = pitReward
    self.stepReward = stepReward
    self.slip = slip
  }
}

/// A walk on a map to a goal, past pits and walls.
///
///     let world = GridWorld.document
///     world.outcomes(of: Direction.right.rawValue, in: 14)
///     // [Outcome(probability: 1, nextState: 15, reward: 10, isTerminal: true)]
///
/// A state is a cell of the map and an action is a `Direction`. Entering a goal or a pit pays its
/// reward in place of the step's and ends the episode; edges and walls leave the walker where it
/// is. Wall cells count as terminal states: nobody can be there, and their value is 0.
///
/// Source: the first document's listing "Simple 4x4 gridworld"; for slipping, Russell and Norvig,
/// *Artificial Intelligence: A Modern Approach* (2021), section 17.1.
public struct GridWorld: MarkovDecisionProcess, Hashable {
  /// The map that is walked on.
  public let map: GridMap
  /// What moving pays, and how slippery it is.
  public let configuration: GridWorldConfiguration

  /// Creates a world on a map.
  ///
  /// - Precondition: Rewards are finite and the chance of slipping lies in `0...1`.
  public init(map: GridMap, configuration: GridWorldConfiguration = GridWorldConfiguration()) {
    let rewards = [
      configuration.goalReward, configuration.lesserGoalReward, configuration.pitReward,
      configuration.stepReward,
    ]
    require(rewards.allSatisfy(\.isFinite), "The rewards of a grid world are finite.")
    require(
      (0...1).contains(configuration.slip), "A chance of slipping lies between 0 and 1.")
    self.map = map
    self.configuration = configuration
  }

  /// The first document's 4 by 4 grid: goal +10, pit −10, every other step −0.1.
  public static let document = GridWorld(map: .documentGrid)

  /// The grid with a near exit worth 1, a far exit worth 10 and a cliff worth −10.
  ///
  /// How slippery it is, what a step pays and how much the future counts decide which exit is best,
  /// and whether to go there along the edge.
  public static func bridgeAndCliff(slip: Double, stepReward: Double) -> GridWorld {
    GridWorld(
      map: .bridgeAndCliff,
      configuration: GridWorldConfiguration(stepReward: stepReward, slip: slip))
  }

  public var stateCount: Int { map.count }

  public var actionCount: Int { Direction.allCases.count }

  public var initialStates: [InitialState] { map.initialStates }

  public func isTerminal(_ state: Int) -> Bool {
    switch map.cells[state] {
    case .floor, .start: false
    case .wall, .goal, .lesserGoal, .pit: true
    }
  }

  public func outcomes(of action: Int, in state: Int) -> [Outcome] {
    guard !isTerminal(state) else { return [] }
    return Direction(action: action).slipping(configuration.slip).map { direction, probability in
      let next = map.neighbor(of: state, toward: direction)
      return Outcome(
        probability: probability, nextState: next, reward: reward(forEntering: next),
        isTerminal: isTerminal(next))
    }.merged()
  }

  private func reward(forEntering state: Int) -> Double {
    switch map.cells[state] {
    case .goal: configuration.goalReward
    case .lesserGoal: configuration.lesserGoalReward
    case .pit: configuration.pitReward
    case .floor, .start, .wall: configuration.stepReward
    }
  }
}
