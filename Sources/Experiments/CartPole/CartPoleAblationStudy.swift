/// Which runs an ablation on CartPole is made of, and how they are carried out.
///
///     let study = CartPoleAblationStudy(search: try CartPoleSearch.recorded(in: folder))
///     for key in study.missing(in: table) { table.append(study.carryOut(key)) }
///
/// All runs have the settings that the search found for plain deep Q-learning. They are the same for
/// everything that is compared, and suit the plain agent best: what a component brings with settings
/// of its own may be more.
public struct CartPoleAblationStudy: LongStudy {
  public typealias Table = CartPoleAblation

  /// The first seed; those of the table and of the search are others.
  public static let firstSeed: UInt64 = 10_001

  /// What is compared: plain deep Q-learning, all, the plain one with one component changed, and all but each.
  public static let compared: [Set<CartPoleComponent>] = {
    let (plain, everything) = (CartPoleComponent.plain, CartPoleComponent.everything)
    let components = CartPoleComponent.allCases
    let changed = components.map { plain.symmetricDifference([$0]) }
    return [plain, everything] + changed + components.map { everything.subtracting([$0]) }
  }()

  /// The number of seeds.
  public let seedCount: Int
  private let settings: CartPoleSettings

  /// Creates a study, with the settings that a search found.
  public init(seedCount: Int = 30, search: CartPoleSearch.Record) {
    self.seedCount = seedCount
    settings = CartPoleSearch.best(of: search[.dqn] ?? []) ?? .document(.dqn)
  }

  public var name: String { "cartpole-ablation" }

  /// All runs, everything of a seed before the next seed.
  public var keys: [CartPoleAblation.Run.Key] {
    (0..<seedCount).flatMap { index in
      Self.compared.map {
        CartPoleAblation.Run.Key(components: $0, seed: Self.firstSeed + UInt64(index))
      }
    }
  }

  /// Makes one run.
  public func carryOut(_ key: CartPoleAblation.Run.Key) -> CartPoleAblation.Run {
    CartPoleAblation.Run(
      components: key.components, seed: key.seed,
      training: CartPoleTraining(
        network: settings.configuration(with: key.components), settings, seed: key.seed,
        episodeLimit: CartPoleMethod.dqn.episodeLimit))
  }
}
