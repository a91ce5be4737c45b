import Coursework
import DecisionProcesses

/// The mistakes of exercise 2.4 in other words.
enum OffPolicyLearningParaphrases {
  // MARK: - Learns from the action that the log took next

  enum BlendsTheLoggedNext: FlatStyle {
    static func value(_ next: ArraySlice<Double>, _ rest: ArraySlice<Transition<Int>>) -> Double {
      guard let following = rest.first else { return next.max() ?? 0 }
      return next[next.startIndex + following.action]
    }
  }

  enum LooksUpTheNextEntry: KeyedStyle {
    static func value(_ next: [Int: Double], _ log: [Transition<Int>], _ place: Int) -> Double {
      let isLast = place == log.count - 1
      return isLast ? next.values.max() ?? 0 : next[log[place + 1].action] ?? 0
    }
  }

  // MARK: - Averages the next values, as the behaviour does

  enum SumsAndDivides: FlatStyle {
    static func value(_ next: ArraySlice<Double>, _ rest: ArraySlice<Transition<Int>>) -> Double {
      next.map { $0 / Double(next.count) }.reduce(0, +)
    }
  }

  enum KeepsARunningMean: KeyedStyle {
    static func value(_ next: [Int: Double], _ log: [Transition<Int>], _ place: Int) -> Double {
      var (mean, count) = (0.0, 0.0)
      for action in next.keys.sorted() {
        count += 1
        mean += ((next[action] ?? 0) - mean) / count
      }
      return mean
    }
  }

  // MARK: - The discount is missing

  enum AddsInFull: FlatStyle {
    static func target(_ step: Transition<Int>, _ value: Double, _ discount: Double) -> Double {
      step.isTerminal ? step.reward : value + step.reward
    }
  }

  enum TakesADiscountOfOne: KeyedStyle {
    static func weight(_ step: Transition<Int>, _ discount: Double) -> Double {
      KeyedRight.weight(step, 1)
    }
  }

  // MARK: - Bootstraps from a terminal state

  enum NeverMasks: FlatStyle {
    static func target(_ step: Transition<Int>, _ value: Double, _ discount: Double) -> Double {
      value * discount + step.reward
    }
  }

  enum DiscountsEveryStep: KeyedStyle {
    static func weight(_ step: Transition<Int>, _ discount: Double) -> Double {
      discount
    }
  }

  // MARK: - Skips terminal transitions

  enum DropsEnds: FlatStyle {
    static func isWorthReading(_ step: Transition<Int>) -> Bool { step.isTerminal == false }
  }

  enum LearnsOnlyOnTheWay: KeyedStyle {
    static func share(_ step: Transition<Int>, _ stepSize: Double) -> Double {
      step.isTerminal ? 0 : stepSize
    }
  }

  // MARK: - Reads the log only once

  enum ForgetsBetweenPasses: FlatStyle {
    static func kept(_ table: [Double]) -> [Double] { table.map { _ in 0 } }
  }

  enum IgnoresThePasses: KeyedStyle {
    static func rounds(_ passes: Int) -> ClosedRange<Int>? { passes > 0 ? 1...1 : nil }
  }

  // MARK: - Reads the log from its end

  enum TurnsTheLog: FlatStyle {
    static func read(_ log: [Transition<Int>]) -> [Transition<Int>] { log.reversed() }
  }

  enum CountsDown: KeyedStyle {
    static func place(_ number: Int, of count: Int) -> Int { count - 1 - number }
  }

  // MARK: - The step size is always 0.1

  enum MovesATenth: FlatStyle {
    static func weight(_ stepSize: Double) -> Double { 0.1 }
  }

  enum TakesATenth: KeyedStyle {
    static func share(_ step: Transition<Int>, _ stepSize: Double) -> Double { 1.0 / 10 }
  }

  // MARK: - Rewards count only at the end

  enum EitherRewardOrFuture: FlatStyle {
    static func target(_ step: Transition<Int>, _ value: Double, _ discount: Double) -> Double {
      step.isTerminal ? step.reward : value * discount
    }
  }

  enum HearsOnlyOfEnds: KeyedStyle {
    static func heard(_ step: Transition<Int>) -> Double { step.isTerminal ? step.reward : 0 }
  }

  // MARK: - Loses the sign of the reward

  enum AddsTheMagnitude: FlatStyle {
    static func target(_ step: Transition<Int>, _ value: Double, _ discount: Double) -> Double {
      (step.isTerminal ? 0 : value * discount) + step.reward.magnitude
    }
  }

  enum TakesTheLargerOfBothSigns: KeyedStyle {
    static func heard(_ step: Transition<Int>) -> Double { max(step.reward, -step.reward) }
  }
}
