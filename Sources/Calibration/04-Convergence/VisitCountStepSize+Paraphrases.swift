import Coursework
import RealModule

/// The rules of exercise 4.2, right and mistaken, in other words.
enum VisitCountParaphrases {
  /// The right rule.
  enum Pairs: CountingRule {}

  // MARK: - One count for all pairs

  enum Anything: CountingRule {
    static func key(_ state: Int, _ action: Int, episode: Int) -> [Int] { [] }
  }

  enum Clock: CountingRule {
    static func key(_ state: Int, _ action: Int, episode: Int) -> [Int] { [0] }
    static func step(_ count: Int, _ exponent: Double, episode: Int) -> Double {
      Double.exp(-exponent * Double.log(Double(count)))
    }
  }

  // MARK: - Counts the state, whatever the action

  enum States: CountingRule {
    static func key(_ state: Int, _ action: Int, episode: Int) -> [Int] { [state] }
  }

  enum Rows: CountingRule {
    static func key(_ state: Int, _ action: Int, episode: Int) -> [Int] { [state, 0] }
    static func step(_ count: Int, _ exponent: Double, episode: Int) -> Double {
      Double.pow(1 / Double(count), exponent)
    }
  }

  // MARK: - The step size goes by episodes

  enum Episodes: CountingRule {
    static func step(_ count: Int, _ exponent: Double, episode: Int) -> Double {
      Double.pow(Double(episode), -exponent)
    }
  }

  enum Endings: CountingRule {
    static func step(_ count: Int, _ exponent: Double, episode: Int) -> Double {
      let endings = episode - 1
      return 1 / Double.pow(1 + Double(endings), exponent)
    }
  }

  // MARK: - Forgets the counts when an episode ends

  enum PairsOfAnEpisode: CountingRule {
    static func key(_ state: Int, _ action: Int, episode: Int) -> [Int] {
      [state, action, episode]
    }
  }

  enum Anew: CountingRule {
    static func key(_ state: Int, _ action: Int, episode: Int) -> [Int] {
      [episode, action, state]
    }
    static func step(_ count: Int, _ exponent: Double, episode: Int) -> Double {
      Double.exp(-exponent * Double.log(Double(count)))
    }
  }

  // MARK: - Counts one visit too many

  enum FromTwo: CountingRule {
    static func step(_ count: Int, _ exponent: Double, episode: Int) -> Double {
      Double.pow(Double(count + 1), -exponent)
    }
  }

  enum Ahead: CountingRule {
    static func step(_ count: Int, _ exponent: Double, episode: Int) -> Double {
      1 / Double.pow(1 + Double(count), exponent)
    }
  }

  // MARK: - Counts the visit after the step

  enum Before: CountingRule {
    static func step(_ count: Int, _ exponent: Double, episode: Int) -> Double {
      count == 1 ? 1 : Double.pow(Double(count - 1), -exponent)
    }
  }

  enum Behind: CountingRule {
    static func step(_ count: Int, _ exponent: Double, episode: Int) -> Double {
      let before = count - 1
      return before > 0 ? 1 / Double.pow(Double(before), exponent) : 1
    }
  }

  // MARK: - Divides by the count, whatever the exponent

  enum Mean: CountingRule {
    static func step(_ count: Int, _ exponent: Double, episode: Int) -> Double { 1 / Double(count) }
  }

  enum Reciprocal: CountingRule {
    static func step(_ count: Int, _ exponent: Double, episode: Int) -> Double {
      Double.pow(Double(count), -1)
    }
  }

  // MARK: - Takes the root of the count, whatever the exponent

  enum Root: CountingRule {
    static func step(_ count: Int, _ exponent: Double, episode: Int) -> Double {
      Double(count).squareRoot() / Double(count)
    }
  }

  enum HalfPower: CountingRule {
    static func step(_ count: Int, _ exponent: Double, episode: Int) -> Double {
      Double.pow(Double(count), -0.5)
    }
  }
}
