public import DecisionProcesses
public import Environments

/// A world with what a person wants to know about it.
///
///     let entry = try WorldCatalogue().entry(named: "frozen-lake")
///     entry.title            // "Frozen Lake (the article's)"
///     entry.actionLabels     // ["up", "down", "left", "right"]
public struct WorldEntry: Sendable {
  /// What kind of world it is, and the world itself.
  public enum Kind: Sendable {
    /// A finite model; `Simulation(of:)` samples it.
    case model(any MarkovDecisionProcess)
    /// The pole on a cart, whose observations are four numbers.
    case cartPole(CartPole)
    /// The car in a valley, whose observations are two numbers.
    case mountainCar(MountainCar)
    /// The two links that swing up, whose observations are four numbers.
    case acrobot(Acrobot)
    /// The falling ball, whose observations are pictures.
    case catching(Catch)
    /// The maximisation-bias example, whose rewards have no finite list.
    case maximizationBias(MaximizationBias)
  }

  /// The name that the command line knows it by.
  public let name: String
  /// A title for figures.
  public let title: String
  /// One line that says what it is about.
  public let summary: String
  /// What each action is called, by index.
  public let actionLabels: [String]
  /// The number of steps after which an episode is truncated, where its source has a limit.
  public let stepLimit: Int?
  /// The same world in Gymnasium, where there is one.
  public let gymnasium: GymnasiumCounterpart?
  /// The map, where it is a walk on one.
  public let map: GridMap?
  /// The world itself.
  public let kind: Kind

  init(
    _ name: String,
    title: String,
    summary: String,
    actionLabels: [String] = Direction.allCases.map { "\($0)" },
    stepLimit: Int? = nil,
    gymnasium: GymnasiumCounterpart? = nil,
    map: GridMap? = nil,
    kind: Kind
  ) {
    self.name = name
    self.title = title
    self.summary = summary
    self.actionLabels = actionLabels
    self.stepLimit = stepLimit
    self.gymnasium = gymnasium
    self.map = map
    self.kind = kind
  }

  /// The finite model, where the world is one.
  public var model: (any MarkovDecisionProcess)? {
    if case .model(let model) = kind { model } else { nil }
  }

  /// What a state of a tabular world is, in words.
  ///
  ///     entry.stateLabel(6)    // "row 1, column 2"
  public func stateLabel(_ state: Int) -> String {
    if let map {
      let (row, column) = map.position(of: state)
      return "row \(row), column \(column)"
    }
    switch kind {
    case .model(is Taxi):
      let state = Taxi.State(index: state)
      let passenger = state.passenger == .aboard ? "aboard" : "at \(state.passenger)"
      return "taxi in row \(state.row), column \(state.column), passenger \(passenger), "
        + "to \(state.destination)"
    case .maximizationBias:
      return ["A", "B", "end"][state]
    case .model, .cartPole, .mountainCar, .acrobot, .catching:
      return "state \(state)"
    }
  }
}

/// A world's counterpart in Gymnasium, and how that numbers the actions.
public struct GymnasiumCounterpart: Hashable, Sendable {
  /// The name under which Gymnasium makes it.
  public let identifier: String
  /// Gymnasium's index of each of our actions.
  public let actions: [Int]
}
