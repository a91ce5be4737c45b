/// Which runs an ablation on CartPole is made of, and how they are carried out.
///
///     let study = CartPoleAblationStudy(search: try CartPoleSearch.recorded(in: folder))
///     for task in study.missing(in: table) { table.append(study.carryOut(task)) }
///
/// All runs have the settings that the search found for plain deep Q-learning. They are the same for
/// everything that is compared, and suit the plain agent best: what a component brings with settings
/// of its own may be more.
public struct CartPoleAblationStudy: Sendable {
  /// A run to be made.
  public struct Task: Hashable, Sendable {
    /// What deep Q-learning is extended by.
    public var components: Set<CartPoleComponent>
    /// The seed of every draw.
    public var seed: UInt64
  }

  /// The first seed; those of the table and of the search are others.
  public static let firstSeed: UInt64 = 10_001

  /// What is compared: nothing, all, each component alone, and all but each.
  public static let compared: [Set<CartPoleComponent>] = {
    let components = CartPoleComponent.allCases
    let alone = components.map { Set([$0]) }
    let allButOne = components.map { CartPoleComponent.everything.subtracting([$0]) }
    return [[], CartPoleComponent.everything] + alone + allButOne
  }()

  /// The number of seeds.
  public let seedCount: Int
  private let settings: CartPoleSettings

  /// Creates a study, with the settings that a search found.
  public init(seedCount: Int = 30, search: CartPoleSearch.Record) {
    self.seedCount = seedCount
    settings = CartPoleSearch.best(of: search[.dqn] ?? []) ?? .document(.dqn)
  }

  /// The runs that a table has not got yet, everything of a seed before the next seed.
  public func missing(in table: CartPoleAblation) -> [Task] {
    let made = Set(table.runs.map { Task(components: $0.components, seed: $0.seed) })
    return (0..<seedCount).flatMap { index in
      Self.compared.map { Task(components: $0, seed: Self.firstSeed + UInt64(index)) }
    }.filter { !made.contains($0) }
  }

  /// Makes one run.
  public func carryOut(_ task: Task) -> CartPoleAblation.Run {
    CartPoleAblation.Run(
      components: task.components, seed: task.seed,
      training: CartPoleTraining(
        network: settings.configuration(with: task.components), settings, seed: task.seed,
        episodeLimit: CartPoleMethod.dqn.episodeLimit))
  }
}
