public import DecisionProcesses

/// A roulette table at which every bet loses a nineteenth of the stake on average, and which may be
/// left at any time.
///
///     let table = Roulette()
///     table.outcomes(of: 0, in: Roulette.atTheTable)
///     // [Outcome(probability: 1/38, nextState: 0, reward: 35, isTerminal: false),
///     //  Outcome(probability: 37/38, nextState: 0, reward: -1, isTerminal: false)]
///
/// There is one state, `atTheTable`, besides the terminal one. Each action but the last stakes one
/// dollar on a bet, whose reward is the net gain, and leads back to the table; the last action
/// leaves it, with reward 0. Nothing is better than to leave, but the largest of many estimates of
/// bets that pay much and rarely is far above 0.
///
/// The paper speaks of 170 betting actions without listing them, almost all of which lose 0.053
/// dollars on average. The bets here are those of the American layout that lose exactly 1/19 =
/// 0.0526: 160, counted at `americanBets`.
///
/// Source: van Hasselt, *Double Q-learning* (2010), section 4.1.
public struct Roulette: MarkovDecisionProcess, Hashable {
  /// The state of one who may bet.
  public static let atTheTable = 0
  /// The state of one who has left.
  public static let away = 1

  /// The bets, in the order of their actions.
  public let bets: [RouletteBet]
  /// The number of pockets, all equally likely.
  public let pocketCount: Int

  /// Creates a table, the American one unless told otherwise.
  ///
  /// - Precondition: There is a pocket, and every bet is on different pockets that there are.
  public init(bets: [RouletteBet] = Self.americanBets, pocketCount: Int = 38) {
    require(pocketCount > 0, "A wheel has at least one pocket.")
    for bet in bets {
      require(
        bet.pockets.allSatisfy { (0..<pocketCount).contains($0) }
          && Set(bet.pockets).count == bet.pockets.count,
        "A bet is on different pockets, indices below pocketCount.")
    }
    self.bets = bets
    self.pocketCount = pocketCount
  }

  public var stateCount: Int { 2 }

  /// One action for each bet, and leaving.
  public var actionCount: Int { bets.count + 1 }

  /// The action that leaves the table: the last.
  public var leaving: Int { bets.count }

  public var initialStates: [InitialState] { [InitialState(state: Self.atTheTable)] }

  public func isTerminal(_ state: Int) -> Bool { state == Self.away }

  public func outcomes(of action: Int, in state: Int) -> [Outcome] {
    require((0..<actionCount).contains(action), "An action is an index below actionCount.")
    guard state == Self.atTheTable else { return [] }
    guard action != leaving else {
      return [Outcome(probability: 1, nextState: Self.away, reward: 0, isTerminal: true)]
    }
    let bet = bets[action]
    let chance = Double(bet.pockets.count) / Double(pocketCount)
    return [(chance, bet.payout), (1 - chance, -1)].filter { $0.0 > 0 }.map {
      Outcome(probability: $0.0, nextState: Self.atTheTable, reward: $0.1, isTerminal: false)
    }
  }
}

/// A stake of one dollar on some pockets of a wheel.
public struct RouletteBet: Hashable, Codable, Sendable {
  /// The pockets that win.
  public var pockets: [Int]
  /// What is won besides the stake where one of them comes up; otherwise the stake is lost.
  public var payout: Double

  /// Creates a bet.
  public init(pockets: [Int], payout: Double) {
    self.pockets = pockets
    self.payout = payout
  }
}

extension Roulette {
  /// The pocket of the American wheel that is marked 00; every other number is its own pocket.
  public static let doubleZero = 37

  /// The 160 bets of the American layout that lose 1/19 on average.
  ///
  /// A bet on k of the 38 pockets pays 36 / k − 1 to one, so it is worth
  /// k/38 · (36/k − 1) − (38 − k)/38 = −2/38. There are
  ///
  /// | Bet | Pockets | Pays | Number |
  /// |---|---|---|---|
  /// | straight up | 1 | 35 | 38 |
  /// | split | 2 | 17 | 57, and 5 with a zero |
  /// | street | 3 | 11 | 12, and 3 with a zero |
  /// | corner | 4 | 8 | 22 |
  /// | six line | 6 | 5 | 11 |
  /// | column, dozen | 12 | 2 | 3 and 3 |
  /// | red, black, even, odd, low, high | 18 | 1 | 6 |
  ///
  /// Left out is the top line, 0, 00, 1, 2, 3 at 6 to one, the one bet that is worth less: −3/38.
  public static let americanBets: [RouletteBet] =
    (straights + splits + streets + corners + sixLines + columns + dozens + evenMoney).map {
      RouletteBet(pockets: $0, payout: 36 / Double($0.count) - 1)
    }

  private static let numbers = Array(1...36)

  /// The first numbers of the twelve rows of three.
  private static let rowStarts = Array(stride(from: 1, through: 34, by: 3))

  private static let straights = (0...doubleZero).map { [$0] }

  private static let splits: [[Int]] =
    numbers.filter { !$0.isMultiple(of: 3) }.map { [$0, $0 + 1] }
    + numbers.dropLast(3).map { [$0, $0 + 3] }
    + [[0, doubleZero], [0, 1], [0, 2], [doubleZero, 2], [doubleZero, 3]]

  private static let streets: [[Int]] =
    rowStarts.map { [$0, $0 + 1, $0 + 2] } + [[0, 1, 2], [0, doubleZero, 2], [doubleZero, 2, 3]]

  private static let corners: [[Int]] = numbers.dropLast(3).filter { !$0.isMultiple(of: 3) }.map {
    [$0, $0 + 1, $0 + 3, $0 + 4]
  }

  private static let sixLines = rowStarts.dropLast().map { Array($0..<$0 + 6) }

  private static let columns = (1...3).map { Array(stride(from: $0, through: 36, by: 3)) }

  private static let dozens = [1, 13, 25].map { Array($0..<$0 + 12) }

  private static let red = [1, 3, 5, 7, 9, 12, 14, 16, 18, 19, 21, 23, 25, 27, 30, 32, 34, 36]

  private static let evenMoney: [[Int]] = [
    red, numbers.filter { !red.contains($0) }, numbers.filter { $0.isMultiple(of: 2) },
    numbers.filter { !$0.isMultiple(of: 2) }, Array(1...18), Array(19...36),
  ]
}
