import DecisionProcesses

/// The document's table for CartPole, made again: five methods, with its settings and with our own.
///
///     let study = CartPoleStudy(search: try CartPoleSearch.recorded(in: folder))
///     for key in study.missing(in: table) { table.append(study.carryOut(key)) }
///
/// Runs of one seed are equal on one kind of processor, whatever else runs at the same time.
public struct CartPoleStudy: LongStudy {
  public typealias Table = CartPoleTable

  /// The settings that are compared.
  public enum SettingsChoice: String, CaseIterable, Sendable {
    /// Those that a search found.
    case searched
    /// Those of the document.
    case document
  }

  /// The first seed; smaller ones were looked at while the ranges of the search were chosen.
  public static let firstSeed: UInt64 = 101

  /// The number of seeds.
  public let seedCount: Int
  /// The methods that are compared.
  public let methods: [CartPoleMethod]
  /// The settings that are compared.
  public let choices: [SettingsChoice]
  private let search: CartPoleSearch.Record

  /// Creates a study, with the settings that a search found.
  public init(
    seedCount: Int = 30, methods: [CartPoleMethod] = CartPoleMethod.allCases,
    choices: [SettingsChoice] = SettingsChoice.allCases, search: CartPoleSearch.Record
  ) {
    self.seedCount = seedCount
    self.methods = methods
    self.choices = choices
    self.search = search
  }

  public var name: String { "cartpole-table" }

  /// All runs, all methods of a seed before the next seed.
  public var keys: [CartPoleRun.Key] {
    choices.flatMap { choice in
      (0..<seedCount).flatMap { index in
        methods.map {
          CartPoleRun.Key(
            method: $0, settingsName: choice.rawValue, seed: Self.firstSeed + UInt64(index))
        }
      }
    }
  }

  /// Makes one run; with the document's settings a deep one has 1,000 episodes, as there.
  ///
  /// - Precondition: Its settings are among the choices.
  public func carryOut(_ key: CartPoleRun.Key) -> CartPoleRun {
    guard let choice = SettingsChoice(rawValue: key.settingsName) else {
      stop("The settings of a run are those of the document, or those that were searched.")
    }
    let isLong = choice == .document && key.method != .tabular
    return CartPoleRun(
      key.method, settings(of: key.method, choice), named: choice.rawValue, seed: key.seed,
      episodeLimit: isLong ? 1_000 : nil)
  }

  private func settings(of method: CartPoleMethod, _ choice: SettingsChoice) -> CartPoleSettings {
    let found = CartPoleSearch.best(of: search[method] ?? [])
    return choice == .searched ? found ?? .document(method) : .document(method)
  }
}
