/// How a coin falls, apart from which side stands for which table.
///
/// Each trait is an average over episodes, so that it says as much as there are episodes even where
/// the throws of one depend on each other.
struct CoinTraits {
  /// The share of transitions in which not exactly one table moved.
  private var odd = 0.0
  /// The share of the table that moved more often.
  private var favourite = 0.0
  /// The share of neighbours in an episode that moved different tables.
  private var changesWithin = 0.0
  /// The share of neighbours from two episodes that moved different tables.
  private var changesBetween = 0.0
  /// The number of pairs of episodes, the fewest that a share is made of.
  private var count = 0

  init(of moves: [Int], to question: DoubleQCoinQuestion) {
    let length = question.episodeLength
    guard moves.count == length * question.episodeCount, moves.count > length else { return }
    let changes = (1..<moves.count).map { ($0, moves[$0] != moves[$0 - 1]) }
    let between = changes.filter { $0.0 % length == 0 }
    let within = changes.filter { $0.0 % length != 0 }
    let first = moves.count { $0 == 1 || $0 == 3 }
    let second = moves.count { $0 == 2 || $0 == 3 }
    odd = Double(moves.count { $0 != 1 && $0 != 2 }) / Double(moves.count)
    favourite = Double(max(first, second)) / Double(moves.count)
    changesBetween = Double(between.count(where: \.1)) / Double(between.count)
    changesWithin = Double(within.count(where: \.1)) / Double(max(1, within.count))
    count = between.count
  }

  /// Tells whether no trait differs by more than 6 √(0.5 / episodes).
  ///
  /// Two samples of one coin differ by more in a trait with chance 2 exp(−18) = 3.1e-8 at most, by
  /// Hoeffding's inequality, as long as no episode depends on another.
  func agrees(with other: CoinTraits) -> Bool {
    guard count > 0, other.count == count else { return false }
    let margin = 6 * (0.5 / Double(count)).squareRoot()
    return abs(odd - other.odd) <= margin
      && abs(favourite - other.favourite) <= margin
      && abs(changesWithin - other.changesWithin) <= margin
      && abs(changesBetween - other.changesBetween) <= margin
  }
}
