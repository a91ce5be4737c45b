import Coursework
import Environments

/// The mistakes of exercise 5.4 in other words.
enum RouletteParaphrases {
  // MARK: - Leaving the table bootstraps

  enum LeavingIsABetForNothing: RoulettePlayer {
    static func moved(
      _ row: [Double], _ gains: [Double], _ size: Double, _ discount: Double,
      _ next: ([Double]) -> Double
    ) -> [Double] {
      let future = discount * next(row)
      return zip(row, gains + [0]).map { $0 + size * ($1 + future - $0) }
    }
  }

  enum LeavesAndComesBack: RoulettePlayer {
    static func moved(
      _ row: [Double], _ gains: [Double], _ size: Double, _ discount: Double,
      _ next: ([Double]) -> Double
    ) -> [Double] {
      let table = next(row)
      let bets = zip(row, gains).map { (1 - size) * $0 + size * ($1 + discount * table) }
      return bets + [row[gains.count] + size * (discount * table - row[gains.count])]
    }
  }

  // MARK: - Averages over leaving too

  enum DividesByAll: RoulettePlayer {
    static func mean(_ values: [Double]) -> Double {
      values.dropLast().reduce(0, +) / Double(values.count)
    }
  }

  enum RunningMeanOfAll: RoulettePlayer {
    static func mean(_ values: [Double]) -> Double {
      var mean = 0.0
      for (index, value) in values.enumerated() { mean += (value - mean) / Double(index + 1) }
      return mean
    }
  }

  // MARK: - The maximum leaves out leaving

  enum DropsTheLast: RoulettePlayer {
    static func next(_ own: [Double], _ asked: [Double]) -> Double {
      let bets = Array(own.dropLast())
      return asked[bets.firstIndex(of: bets.max() ?? 0) ?? 0]
    }
  }

  enum HidesLeaving: RoulettePlayer {
    static func next(_ own: [Double], _ asked: [Double]) -> Double {
      var row = own
      row[row.count - 1] = -.infinity
      return asked[row.indices.max { row[$0] < row[$1] } ?? 0]
    }
  }

  // MARK: - A spin ends the game

  enum LooksNoFurther: RoulettePlayer {
    static func next(_ own: [Double], _ asked: [Double]) -> Double { 0 }
  }

  enum DiscountIsZero: RoulettePlayer {
    static func moved(
      _ row: [Double], _ gains: [Double], _ size: Double, _ discount: Double,
      _ next: ([Double]) -> Double
    ) -> [Double] {
      gains.indices.map { row[$0] + size * (gains[$0] - row[$0]) } + [0]
    }
  }

  // MARK: - Counts the stake as winnings

  enum CountsWhatTheBankPays: RoulettePlayer {
    static func gain(_ bet: RouletteBet, _ pocket: Int) -> Double {
      bet.pockets.contains(pocket) ? bet.payout + 1 : 0
    }
  }

  enum AddsTheStakeBack: RoulettePlayer {
    static func gain(_ bet: RouletteBet, _ pocket: Int) -> Double {
      let net = Set(bet.pockets).contains(pocket) ? bet.payout : -1
      return net + 1
    }
  }

  // MARK: - Bets learn from what others have just learned from the same spin

  enum LooksEachTime: RoulettePlayer {
    static func moved(
      _ row: [Double], _ gains: [Double], _ size: Double, _ discount: Double,
      _ next: ([Double]) -> Double
    ) -> [Double] {
      var row = row
      for action in gains.indices {
        row[action] += size * (gains[action] + discount * next(row) - row[action])
      }
      return row
    }
  }

  enum MovesOneByOne: RoulettePlayer {
    static func moved(
      _ row: [Double], _ gains: [Double], _ size: Double, _ discount: Double,
      _ next: ([Double]) -> Double
    ) -> [Double] {
      gains.enumerated().reduce(row) { row, bet in
        let goal = bet.element + discount * next(row)
        return row.indices.map { $0 == bet.offset ? (1 - size) * row[$0] + size * goal : row[$0] }
      }
    }
  }

  // MARK: - One table selects and evaluates

  enum EvaluatesByTheMover: RoulettePlayer {
    static func doubleNext(_ own: [Double], _ other: [Double]) -> Double { next(own, own) }
  }

  enum TakesTheLargest: RoulettePlayer {
    static func doubleNext(_ own: [Double], _ other: [Double]) -> Double {
      own.sorted()[own.count - 1]
    }
  }

  // MARK: - Both tables count their updates together

  enum FollowsTheSpins: RoulettePlayer {
    static func stepIndex(_ counts: [Int], _ side: Int) -> Int { counts.reduce(0, +) }
  }

  enum AddsBothCounts: RoulettePlayer {
    static func stepIndex(_ counts: [Int], _ side: Int) -> Int { counts[1 - side] + counts[side] }
  }

  // MARK: - Reports one of the two tables

  enum ShowsTheFirst: RoulettePlayer {
    static func report(_ tables: [[Double]]) -> [Double] { tables[0] }
  }

  enum WeighsTheSecondByZero: RoulettePlayer {
    static func report(_ tables: [[Double]]) -> [Double] {
      zip(tables[0], tables[1]).map { 1 * $0 + 0 * $1 }
    }
  }

  // MARK: - Values betting for ever

  enum SumsForEver: RoulettePlayer {
    static func exact(_ gains: [Double], _ discount: Double) -> [Double] {
      let best = gains.max() ?? 0
      return gains.map { $0 + discount * best / (1 - discount) } + [0]
    }
  }

  enum SolvesWithoutLeaving: RoulettePlayer {
    static func exact(_ gains: [Double], _ discount: Double) -> [Double] {
      var table = 0.0
      for _ in 0..<2000 { table = gains.map { $0 + discount * table }.max() ?? 0 }
      return gains.map { $0 + discount * table } + [0]
    }
  }
}
