import Coursework
import DecisionProcesses

/// The mistakes of exercise 5.2 in other words.
enum DoubleQParaphrases {
  // MARK: - The other table selects and evaluates

  struct SortsTheOther: DoubleQHabit {
    static func next(_ pair: DoubleQPair, _ step: Transition<Int>, _ side: Int) -> Double? {
      step.isTerminal ? nil : pair.row(step.nextState, in: 1 - side).sorted().last
    }
  }

  struct BestTargetOfTheOther: DoubleQHabit {
    static func next(_ pair: DoubleQPair, _ step: Transition<Int>, _ side: Int) -> Double? {
      let other = pair.row(step.nextState, in: side == 0 ? 1 : 0)
      return step.isTerminal ? nil : other[other.top]
    }
  }

  // MARK: - Each table learns from its own maximum

  struct SortsItself: DoubleQHabit {
    static func next(_ pair: DoubleQPair, _ step: Transition<Int>, _ side: Int) -> Double? {
      step.isTerminal ? nil : pair.row(step.nextState, in: side).sorted().last
    }
  }

  struct EvaluatesByItself: DoubleQHabit {
    static func next(_ pair: DoubleQPair, _ step: Transition<Int>, _ side: Int) -> Double? {
      guard !step.isTerminal else { return nil }
      let best = pair.row(step.nextState, in: side).top
      return pair.books[side][step.nextState * pair.actionCount + best] ?? 0
    }
  }

  // MARK: - The roles of the two tables are exchanged

  struct AsksTheOtherWhichOne: DoubleQHabit {
    static func next(_ pair: DoubleQPair, _ step: Transition<Int>, _ side: Int) -> Double? {
      guard !step.isTerminal else { return nil }
      return pair.row(step.nextState, in: side)[pair.row(step.nextState, in: 1 - side).top]
    }
  }

  struct MixesUpTheCopies: DoubleQHabit {
    static func learn(
      _ pair: inout DoubleQPair, _ step: Transition<Int>,
      using generator: inout some RandomNumberGenerator
    ) {
      let side = generator.index(below: 2)
      // The target of the one table goes into the other.
      let next = DoubleQStandard.next(pair, step, 1 - side)
      pair.blend(step, next, in: side)
    }
  }

  // MARK: - Selects by the sum of both tables

  struct SelectsByTheMean: DoubleQHabit {
    static func next(_ pair: DoubleQPair, _ step: Transition<Int>, _ side: Int) -> Double? {
      let rows = [0, 1].map { pair.row(step.nextState, in: $0) }
      let means = rows[0].indices.map { 0.5 * rows[0][$0] + 0.5 * rows[1][$0] }
      return step.isTerminal ? nil : rows[1 - side][means.top]
    }
  }

  struct SelectsAsItActs: DoubleQHabit {
    static func next(_ pair: DoubleQPair, _ step: Transition<Int>, _ side: Int) -> Double? {
      guard !step.isTerminal else { return nil }
      let (first, second) = (pair.row(step.nextState, in: 0), pair.row(step.nextState, in: 1))
      let action = ranks(first, second).top
      return side == 0 ? second[action] : first[action]
    }
  }

  // MARK: - Bootstraps from a terminal state

  struct NeverLooksAtTheMark: DoubleQHabit {
    static func next(_ pair: DoubleQPair, _ step: Transition<Int>, _ side: Int) -> Double? {
      pair.row(step.nextState, in: 1 - side)[pair.row(step.nextState, in: side).top]
    }
  }

  struct EndsOnlyAtZero: DoubleQHabit {
    static func next(_ pair: DoubleQPair, _ step: Transition<Int>, _ side: Int) -> Double? {
      let own = pair.row(step.nextState, in: side)
      let other = pair.row(step.nextState, in: 1 - side)
      let isEmpty = own.allSatisfy { $0 == 0 } && other.allSatisfy { $0 == 0 }
      return step.isTerminal && isEmpty ? nil : other[own.top]
    }
  }

  // MARK: - Both tables learn from every transition

  struct MovesBothAtOnce: DoubleQHabit {
    static func learn(
      _ pair: inout DoubleQPair, _ step: Transition<Int>,
      using generator: inout some RandomNumberGenerator
    ) {
      let old = pair
      for side in [1, 0] { pair.blend(step, next(old, step, side), in: side) }
    }
  }

  struct ThrowsForNothing: DoubleQHabit {
    static func learn(
      _ pair: inout DoubleQPair, _ step: Transition<Int>,
      using generator: inout some RandomNumberGenerator
    ) {
      let side = generator.index(below: 2)
      let values = (next(pair, step, side), next(pair, step, 1 - side))
      pair.blend(step, values.0, in: side)
      pair.blend(step, values.1, in: 1 - side)
    }
  }

  // MARK: - The second table learns from what the first has just learned

  struct MovesTheSecondFirst: DoubleQHabit {
    static func learn(
      _ pair: inout DoubleQPair, _ step: Transition<Int>,
      using generator: inout some RandomNumberGenerator
    ) {
      for side in [1, 0] { pair.blend(step, next(pair, step, side), in: side) }
    }
  }

  struct ThrowsForTheOrder: DoubleQHabit {
    static func learn(
      _ pair: inout DoubleQPair, _ step: Transition<Int>,
      using generator: inout some RandomNumberGenerator
    ) {
      let side = generator.flip(0.5) ? 0 : 1
      pair.blend(step, next(pair, step, side), in: side)
      pair.blend(step, next(pair, step, 1 - side), in: 1 - side)
    }
  }

  // MARK: - Throws the coin once an episode

  struct ThrowsAfterTheEnd: DoubleQHabit {
    static func side(
      _ pair: inout DoubleQPair, _ step: Transition<Int>,
      using generator: inout some RandomNumberGenerator
    ) -> Int {
      let side = pair.memory ?? generator.index(below: 2)
      pair.memory = step.isTerminal ? (generator.flip(0.5) ? 1 : 0) : side
      return side
    }
  }

  struct ForgetsAtTheEnd: DoubleQHabit {
    static func side(
      _ pair: inout DoubleQPair, _ step: Transition<Int>,
      using generator: inout some RandomNumberGenerator
    ) -> Int {
      let side = pair.memory ?? (Bool.random(using: &generator) ? 0 : 1)
      pair.memory = side
      if step.isTerminal { pair.memory = nil }
      return side
    }
  }

  // MARK: - The tables take turns

  struct Toggles: DoubleQHabit {
    static func side(
      _ pair: inout DoubleQPair, _ step: Transition<Int>,
      using generator: inout some RandomNumberGenerator
    ) -> Int {
      pair.memory = pair.memory == 1 ? 0 : 1
      return pair.memory ?? 0
    }
  }

  struct CountsOddAndEven: DoubleQHabit {
    static func side(
      _ pair: inout DoubleQPair, _ step: Transition<Int>,
      using generator: inout some RandomNumberGenerator
    ) -> Int {
      let count = pair.memory ?? generator.index(below: 2)
      pair.memory = count + 1
      return count % 2
    }
  }

  // MARK: - One table never learns

  struct AlwaysTheSecond: DoubleQHabit {
    static func side(
      _ pair: inout DoubleQPair, _ step: Transition<Int>,
      using generator: inout some RandomNumberGenerator
    ) -> Int { 1 }
  }

  struct ComparesWithOne: DoubleQHabit {
    static func side(
      _ pair: inout DoubleQPair, _ step: Transition<Int>,
      using generator: inout some RandomNumberGenerator
    ) -> Int {
      // A draw from 0..<1 is always below 1.
      generator.unit() < 1 ? 0 : 1
    }
  }

  // MARK: - Acts by one table alone

  struct ActsByTheSecond: DoubleQHabit {
    static func ranks(_ first: [Double], _ second: [Double]) -> [Double] { second }
  }

  struct WeighsTheSecondByNothing: DoubleQHabit {
    static func ranks(_ first: [Double], _ second: [Double]) -> [Double] {
      zip(first, second).map { $0 + 0 * $1 }
    }
  }
}
