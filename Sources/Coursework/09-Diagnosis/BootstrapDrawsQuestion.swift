import DecisionProcesses

/// Asks for the draws of a stratified bootstrap.
public struct BootstrapDrawsQuestion: SeededQuestion {
  public typealias Asks = Contracts.ComparingAlgorithms
  /// How many runs each task has.
  public var runCounts: [Int]
  /// The number of replicates.
  public var replicateCount: Int
  /// The seed of every draw.
  public var seed: UInt64

  /// Creates the question.
  public init(runCounts: [Int], replicateCount: Int, seed: UInt64) {
    self.runCounts = runCounts
    self.replicateCount = replicateCount
    self.seed = seed
  }

  public func answer(by implementation: any ComparingAlgorithmsExercise.Type) throws -> [[[Int]]] {
    var generator = SeededGenerator(seed: seed)
    return try implementation.draws(
      runCounts: runCounts, replicateCount: replicateCount, using: &generator)
  }

  /// Two samples agree where no feature of a replicate, or of two neighbouring ones, is more frequent in
  /// one, by six standard deviations.
  public func agree(_ a: [[[Int]]], _ b: [[[Int]]]) -> Bool {
    guard let first = features(of: a), let second = features(of: b) else { return false }
    // Replicates that are all the same were drawn once; of one draw nothing is frequent.
    let (isRepeated, isOtherRepeated) = (a.allSatisfy { $0 == a[0] }, b.allSatisfy { $0 == b[0] })
    if isRepeated || isOtherRepeated { return isRepeated && isOtherRepeated }
    return first.count == second.count
      && zip(first, second).allSatisfy { $0.agrees(with: $1) }
  }

  /// The draws of each task, the first draws of two tasks, and those of two replicates.
  private func features(of draws: [[[Int]]]) -> [RunFeatures]? {
    let hasShape =
      draws.count == replicateCount
      && draws.allSatisfy { rows in rows.map(\.count) == runCounts && !rows.isEmpty }
    guard hasShape, runCounts.allSatisfy({ $0 > 0 }) else { return nil }
    // Whoever confuses the tasks may draw any of their runs.
    let total = runCounts.reduce(0, +)
    var features = runCounts.indices.map { task in
      RunFeatures(
        of: draws.flatMap { $0[task] }, runCount: replicateCount, runLength: runCounts[task],
        actionCount: total)
    }
    let firsts = draws.map { rows in rows.map { $0[0] } }
    features.append(
      RunFeatures(
        of: firsts.flatMap { $0 }, runCount: replicateCount, runLength: runCounts.count,
        actionCount: total))
    features.append(
      RunFeatures(
        of: firsts.prefix(replicateCount / 2 * 2).map { $0[0] }, runCount: replicateCount / 2,
        runLength: 2, actionCount: total))
    let found = features.compactMap { $0 }
    return found.count == features.count ? found : nil
  }
}
