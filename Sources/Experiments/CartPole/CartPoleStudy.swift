/// The document's table for CartPole, made again: five methods, with its settings and with our own.
///
///     let study = CartPoleStudy(search: try CartPoleSearch.recorded(in: folder))
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

  /// The first seed; smaller ones were looked at while the ranges of the search were chosen.
  public static let firstSeed: UInt64 = 101

  /// The number of seeds.
  public let seedCount: Int
  /// The settings that are compared.
  public let choices: [SettingsChoice]
  private let search: CartPoleSearch.Record

  /// Creates a study, with the settings that a search found.
  public init(
    seedCount: Int = 30, choices: [SettingsChoice] = SettingsChoice.allCases,
    search: CartPoleSearch.Record
  ) {
    self.seedCount = seedCount
    self.choices = choices
    self.search = search
  }

  /// The runs that a table has not got yet, all methods of a seed before the next seed.
  public func missing(in table: CartPoleTable) -> [Task] {
    choices.flatMap { choice in
      (0..<seedCount).flatMap { index in
        CartPoleMethod.allCases.map {
          Task(method: $0, choice: choice, seed: Self.firstSeed + UInt64(index))
        }
      }
    }.filter {
      !table.contains($0.method, settingsName: $0.choice.rawValue, seed: $0.seed)
    }
  }

  /// Makes one run; with the document's settings a deep one has 1,000 episodes, as there.
  public func carryOut(_ task: Task) -> CartPoleRun {
    let isDocument = task.choice == .document
    return CartPoleRun(
      task.method, settings(of: task), named: task.choice.rawValue, seed: task.seed,
      episodeLimit: isDocument && task.method != .tabular ? 1_000 : nil)
  }

  private func settings(of task: Task) -> CartPoleSettings {
    let found = CartPoleSearch.best(of: search[task.method] ?? [])
    return task.choice == .searched ? found ?? .document(task.method) : .document(task.method)
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
}
