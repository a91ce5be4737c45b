/// The document's table for CartPole, made again: five methods, with its settings and with our own.
///
///     let study = CartPoleStudy(seedCount: 30)
///     for run in study.missing(in: table) { table.append(study.carryOut(run)) }
///
/// Runs of one seed are equal on one kind of processor, whatever else runs at the same time.
public struct CartPoleStudy: Sendable {
  /// The settings that are compared.
  public enum SettingsChoice: String, CaseIterable, Sendable {
    /// Those that a search found.
    case searched
    /// Those of the document.
    case document
  }

  /// A run to be made.
  public struct Task: Hashable, Sendable {
    /// The method.
    public var method: CartPoleMethod
    /// Which settings.
    public var choice: SettingsChoice
    /// The seed of every draw.
    public var seed: UInt64
  }

  /// The number of seeds, which are 1, 2, and so on.
  public let seedCount: Int
  /// The settings that are compared.
  public let choices: [SettingsChoice]

  /// Creates a study.
  public init(seedCount: Int = 30, choices: [SettingsChoice] = SettingsChoice.allCases) {
    self.seedCount = seedCount
    self.choices = choices
  }

  /// The runs that a table has not got yet, all methods of a seed before the next seed.
  public func missing(in table: CartPoleTable) -> [Task] {
    choices.flatMap { choice in
      (0..<seedCount).flatMap { index in
        CartPoleMethod.allCases.map { Task(method: $0, choice: choice, seed: UInt64(index) + 1) }
      }
    }.filter {
      !table.contains($0.method, settingsName: $0.choice.rawValue, seed: $0.seed)
    }
  }

  /// Makes one run; with the document's settings a deep one has 1,000 episodes, as there.
  public static func carryOut(_ task: Task) -> CartPoleRun {
    let isDocument = task.choice == .document
    return CartPoleRun(
      task.method, settings(of: task), named: task.choice.rawValue, seed: task.seed,
      episodeLimit: isDocument && task.method != .tabular ? 1_000 : nil)
  }

  private static func settings(of task: Task) -> CartPoleSettings {
    switch task.choice {
    case .searched: .searched(task.method)
    case .document: .document(task.method)
    }
  }
}

extension CartPoleSettings {
  /// The document's settings.
  ///
  /// It gives no bins: these are the coarse ones that suit its step size.
  public static func document(_ method: CartPoleMethod) -> CartPoleSettings {
    var settings = CartPoleSettings()
    if method == .tabular { settings.learningRate = 0.1 }
    return settings
  }

  /// The best settings of the recorded search, with one change for networks.
  ///
  /// About half of the agents freeze before they are good enough. That was seen on five seeds of the
  /// table itself and five others, after the search: so they train again when they disappoint.
  public static func searched(_ method: CartPoleMethod) -> CartPoleSettings {
    var settings = CartPoleSearch.best(of: CartPoleSearch.recorded(method)) ?? document(method)
    settings.trainsAgain = method != .tabular
    return settings
  }
}
