import Coursework
import DecisionProcesses

/// The mistakes of exercise 2.7 in other words.
enum GreedyEvaluationParaphrases {
  // MARK: - Explores while it evaluates

  enum AsksTheExplorer: Taped {
    static func action(
      _ agent: inout some TrainedAgent, _ state: Int,
      _ generator: inout some RandomNumberGenerator
    ) -> Int {
      agent.exploringAction(in: state, using: &generator)
    }
  }

  enum ExploresAfterLooking: Taped {
    static func action(
      _ agent: inout some TrainedAgent, _ state: Int,
      _ generator: inout some RandomNumberGenerator
    ) -> Int {
      let known = agent.greedyAction(in: state)
      let tried = agent.exploringAction(in: state, using: &generator)
      return tried == known ? known : tried
    }
  }

  // MARK: - Learns while it evaluates

  enum LearnsEachStep: Taped {
    static func after(
      _ agent: inout some TrainedAgent, _ state: Int, _ action: Int, _ step: Step<Int>
    ) {
      agent.learn(
        from: Transition(
          state: state, action: action, reward: step.reward, nextState: step.observation,
          isTerminal: step.isTerminated))
    }
  }

  enum LearnsBeforeMovingOn: Taped {
    static func after(
      _ agent: inout some TrainedAgent, _ state: Int, _ action: Int, _ step: Step<Int>
    ) {
      let experience = Transition(
        state: state, action: action, reward: step.reward, nextState: step.observation,
        isTerminal: step.isLast)
      for _ in 0..<1 { agent.learn(from: experience) }
    }
  }

  // MARK: - Counts a cut episode as solved

  enum ComparesTheSum: Taped {
    static func isSolved(_ tape: [Step<Int>], _ hasEnded: Bool, _ least: Double) -> Bool {
      tape.reduce(0) { $0 + $1.reward } >= least
    }
  }

  enum IgnoresTheEnding: Taped {
    static func isSolved(_ tape: [Step<Int>], _ hasEnded: Bool, _ least: Double) -> Bool {
      !(sum(tape) < least)
    }
  }

  // MARK: - Asks for more than the return of a solved episode

  enum SurplusOnly: Taped {
    static func isSolved(_ tape: [Step<Int>], _ hasEnded: Bool, _ least: Double) -> Bool {
      guard hasEnded else { return false }
      return tape.reduce(-least) { $0 + $1.reward } > 0
    }
  }

  enum NotUpToTheLeast: Taped {
    static func isSolved(_ tape: [Step<Int>], _ hasEnded: Bool, _ least: Double) -> Bool {
      hasEnded && !(sum(tape) <= least)
    }
  }

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

  // MARK: - Takes the world's truncation for an end

  enum StopsAreEnds: Taped {
    static func hasEnded(_ tape: [Step<Int>], _ limit: Int) -> Bool { tape.last?.isLast ?? false }
  }

  enum EitherFlag: Taped {
    static func hasEnded(_ tape: [Step<Int>], _ limit: Int) -> Bool {
      tape.contains { $0.isTruncated || $0.isTerminated }
    }
  }

  // MARK: - Counts an end at the step limit as cut

  enum FullTapeIsCut: Taped {
    static func hasEnded(_ tape: [Step<Int>], _ limit: Int) -> Bool {
      tape.count != limit && tape.contains { $0.isTerminated }
    }
  }

  enum ShortTapeEnds: Taped {
    static func hasEnded(_ tape: [Step<Int>], _ limit: Int) -> Bool {
      tape.count < limit && tape.last?.isTruncated == false
    }
  }

  // MARK: - Takes a step more than the limit

  enum ComparesAfterwards: Taped {
    static func goesOn(_ tape: [Step<Int>], _ limit: Int) -> Bool { tape.count <= limit }
  }

  enum CountsFromZero: Taped {
    static func goesOn(_ tape: [Step<Int>], _ limit: Int) -> Bool { tape.count - 1 < limit }
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
}
