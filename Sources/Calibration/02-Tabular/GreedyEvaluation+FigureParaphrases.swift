import Coursework
import DecisionProcesses

/// The mistakes of exercise 2.7 in the figures that it reports, in other words.
enum EvaluationFigureParaphrases {
  // MARK: - Leaves cut episodes out of the mean

  enum DropsUnfinished: Taped {
    static func kept(_ tapes: [[Step<Int>]], _ ended: [Bool]) -> [[Step<Int>]] {
      var kept = tapes
      for index in ended.indices.reversed() where !ended[index] { kept.remove(at: index) }
      return kept
    }
  }

  enum KeepsTerminated: Taped {
    static func kept(_ tapes: [[Step<Int>]], _ ended: [Bool]) -> [[Step<Int>]] {
      tapes.filter { $0.contains { $0.isTerminated } }
    }
  }

  // MARK: - The margin is that of one return, not of the mean

  enum NoRoot: Taped {
    static func margin(_ returns: [Double], _ mean: Double) -> Double {
      1.96 * (squares(returns, mean) / Double(returns.count - 1)).squareRoot()
    }
  }

  enum RootCancelled: Taped {
    static func margin(_ returns: [Double], _ mean: Double) -> Double {
      let deviations = returns.map { ($0 - mean) * ($0 - mean) / Double(returns.count - 1) }
      return deviations.reduce(0, +).squareRoot() * 1.96
    }
  }

  // MARK: - Divides the squares by n

  enum MeanOfSquares: Taped {
    static func margin(_ returns: [Double], _ mean: Double) -> Double {
      1.96 * squares(returns, mean).squareRoot() / Double(returns.count)
    }
  }

  enum MomentsDifference: Taped {
    static func margin(_ returns: [Double], _ mean: Double) -> Double {
      let n = Double(returns.count)
      let second = returns.reduce(0) { $0 + $1 * $1 } / n
      return 1.96 * (max(0, second - mean * mean) / n).squareRoot()
    }
  }

  // MARK: - The margin of one episode is 0

  enum ZeroForOne: Taped {
    static var marginOfOne: Double? { 0 }
  }

  enum NoSpread: Taped {
    static var marginOfOne: Double? { 1.96 * (0.0).squareRoot() }
  }

  // MARK: - Reports the mean reward of a step

  enum DividesByTheLength: Taped {
    static func sum(_ tape: [Step<Int>]) -> Double {
      tape.reduce(0) { $0 + $1.reward } / Double(tape.count)
    }
  }

  enum KeepsAMean: Taped {
    static func sum(_ tape: [Step<Int>]) -> Double {
      let total = tape.reduce(into: 0.0) { $0 += $1.reward }
      return tape.isEmpty ? 0 : total / Double(tape.count)
    }
  }
}
