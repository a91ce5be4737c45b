public import Statistics

/// Runs of deep Q-learning on CartPole with some of its parts and extensions, and what each of these brings.
///
///     let table = try CartPoleAblation(csv: text)
///     table.saving(of: .double, among: .others)?.mean   // episodes
///
/// Compared are plain deep Q-learning, the same without replay or without its target network, each extension
/// alone, all of them, and all but each. A run that is given up counts as its limit of 500 episodes, so savings
/// are understated where that happens to the worse of two. A run is a row; rows are added as runs finish.
///
/// Source: Mnih and others, *Human-level control through deep reinforcement learning* (2015), extended data
/// table 3, for replay and target network; Hessel and others, *Rainbow: combining improvements in deep
/// reinforcement learning* (2018), figure 3, which takes one component away at a time.
public struct CartPoleAblation: StudyTable, Hashable {
  /// One run.
  public struct Run: Hashable, Sendable {
    /// What deep Q-learning was made of.
    public var components: Set<CartPoleComponent>
    /// The seed of every draw.
    public var seed: UInt64
    /// How training went.
    public var training: CartPoleTraining
  }

  /// What a component is looked at beside.
  public enum Company: String, CaseIterable, Codable, Sendable {
    /// What plain deep Q-learning has: that, with and without it.
    case plain
    /// All other components: the whole with and without it.
    case others
  }

  public private(set) var runs: [Run] = []

  public init() {}

  public mutating func append(_ run: Run) { runs.append(run) }

  /// The runs with these components and no others, by seed.
  public func runs(with components: Set<CartPoleComponent>) -> [Run] {
    runs.filter { $0.components == components }.sorted { $0.seed < $1.seed }
  }

  /// By how many episodes a component shortens training: the mean over seeds, with its interval.
  ///
  /// Runs with and without it are compared seed by seed.
  ///
  /// - Returns: Nil where fewer than two seeds have both runs.
  public func saving(of component: CartPoleComponent, among company: Company) -> MeanInterval? {
    let with: Set<CartPoleComponent> =
      company == .plain ? CartPoleComponent.plain.union([component]) : CartPoleComponent.everything
    let without = with.subtracting([component])
    let episodes = Dictionary(
      runs(with: without).map { ($0.seed, $0.training.returns.count) },
      uniquingKeysWith: { first, _ in first })
    let savings = runs(with: with).compactMap { run in
      episodes[run.seed].map { Double($0 - run.training.returns.count) }
    }
    return savings.count > 1 ? MeanInterval(of: savings) : nil
  }
}
