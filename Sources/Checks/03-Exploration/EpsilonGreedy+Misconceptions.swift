import Coursework
import DecisionProcesses

/// The classic mistakes of exercise 3.1.
enum EpsilonGreedyMisconceptions {
  static let all = [
    Misconception(
      Contracts.EpsilonGreedy.self, "explores with chance 1 − epsilon",
      """
      You explore when you should not, and the other way round. With epsilon 0, how often should \
      the best action be left?
      """,
      as: Mistaken<ExploresTheRest>.self),
    Misconception(
      Contracts.EpsilonGreedy.self, "exploring leaves out the best actions",
      """
      When you explore you choose among the other actions only. Which actions does the contract let \
      exploring draw from?
      """,
      as: Mistaken<LeavesOutTheBest>.self),
    Misconception(
      Contracts.EpsilonGreedy.self, "ties always go to the first",
      """
      Where several actions are equally good you always take the first. In a new table all values \
      are equal: which action does that make an agent prefer, and why?
      """,
      as: Mistaken<FirstOfTheTies>.self),
    Misconception(
      Contracts.EpsilonGreedy.self, "every tied action gets the whole of 1 − epsilon",
      """
      Your chances are right while one action is the best alone. Add them up where two are.
      """,
      as: Mistaken<WholeForEach>.self),
    Misconception(
      Contracts.EpsilonGreedy.self, "the best value is sought from 0",
      """
      Your search for the largest value begins with 0. What does it find where every value is \
      negative?
      """,
      as: Mistaken<SearchesFromZero>.self),
    Misconception(
      Contracts.EpsilonGreedy.self, "exploring always takes the same other action",
      """
      You explore as often as you should, but of the actions that are not the best you only ever \
      take one. What will the values of the others be in the end?
      """,
      as: Mistaken<SameAlternative>.self),
    Misconception(
      Contracts.EpsilonGreedy.self, "exploring takes the actions in turn",
      """
      Each action is explored equally often, but they come in a fixed order. Where exploring takes \
      two steps to get somewhere, which pairs of steps are never tried?
      """,
      as: Mistaken<TakesTurns>.self),
    Misconception(
      Contracts.EpsilonGreedy.self, "explores by the clock, every 1 / epsilon choices",
      """
      You explore at regular intervals. How likely is it, with chance epsilon for each choice, to \
      explore twice in a row, and how often do you?
      """,
      as: Mistaken<ByTheClock>.self),
    Misconception(
      Contracts.EpsilonGreedy.self, "decides once whether to explore, and keeps to it",
      """
      Your first choice decides for all that follow. Each choice by itself has the right chances: \
      what about two of them together?
      """,
      as: Mistaken<DecidesOnce>.self),
    Misconception(
      Contracts.EpsilonGreedy.self, "explores with a chance that is a little too low",
      """
      You explore about a tenth less often than you should. Which values can your coin show, and \
      how many of them make you explore?
      """,
      as: Mistaken<ElevenSides>.self),
    Misconception(
      Contracts.EpsilonGreedy.self, "takes values that nearly tie for equal",
      """
      You find a tie where one value is larger by very little. What has been learned about two \
      actions often differs by little: what does the contract call a tie?
      """,
      as: Mistaken<Tolerates>.self),
  ]

  private enum ExploresTheRest: EpsilonGreedyMistake {
    static func chance(_ epsilon: Double) -> Double { 1 - epsilon }
  }

  private enum LeavesOutTheBest: EpsilonGreedyMistake {
    static func candidates(_ values: [Double]) -> [Int] {
      let others = values.indices.filter { values[$0] != values.max() }
      return others.isEmpty ? Array(values.indices) : others
    }
  }

  private enum FirstOfTheTies: EpsilonGreedyMistake {
    static func best(_ values: [Double]) -> [Int] {
      Array(values.indices.filter { values[$0] == values.max() }.prefix(1))
    }
  }

  private enum Tolerates: EpsilonGreedyMistake {
    static func best(_ values: [Double]) -> [Int] {
      let best = values.max() ?? 0
      return values.indices.filter { values[$0] >= best - 1e-6 }
    }
  }

  private enum WholeForEach: EpsilonGreedyMistake {
    static func share(ofTies ties: Int) -> Double { 1 }
  }

  private enum SearchesFromZero: EpsilonGreedyMistake {
    static func best(_ values: [Double]) -> [Int] {
      let largest = values.reduce(0, max)
      return values.indices.filter { values[$0] == largest }
    }
  }

  private enum SameAlternative: EpsilonGreedyMistake {
    static func explored(
      _ values: [Double], _ memory: inout ChoiceMemory,
      using generator: inout some RandomNumberGenerator
    ) -> Int {
      ((values.firstIndex(of: values.max() ?? 0) ?? 0) + 1) % values.count
    }
  }

  private enum TakesTurns: EpsilonGreedyMistake {
    static func explored(
      _ values: [Double], _ memory: inout ChoiceMemory,
      using generator: inout some RandomNumberGenerator
    ) -> Int {
      memory.explorations += 1
      return (memory.explorations - 1) % values.count
    }
  }

  private enum ByTheClock: EpsilonGreedyMistake {
    static func explores(
      _ epsilon: Double, _ memory: inout ChoiceMemory,
      using generator: inout some RandomNumberGenerator
    ) -> Bool {
      memory.choices += 1
      return epsilon > 0 && memory.choices % Int((1 / epsilon).rounded()) == 0
    }
  }

  private enum DecidesOnce: EpsilonGreedyMistake {
    static func explores(
      _ epsilon: Double, _ memory: inout ChoiceMemory,
      using generator: inout some RandomNumberGenerator
    ) -> Bool {
      let decision = memory.decision ?? generator.flip(epsilon)
      memory.decision = decision
      return decision
    }
  }

  private enum ElevenSides: EpsilonGreedyMistake {
    static func explores(
      _ epsilon: Double, _ memory: inout ChoiceMemory,
      using generator: inout some RandomNumberGenerator
    ) -> Bool {
      generator.flip(epsilon * 10 / 11)
    }
  }
}

/// What a rule with a mistake remembers of its choices.
private struct ChoiceMemory {
  var choices = 0
  var explorations = 0
  var decision: Bool?
}

/// A mistake in one part of choosing, with everything else right.
private protocol EpsilonGreedyMistake {
  static func chance(_ epsilon: Double) -> Double
  static func candidates(_ values: [Double]) -> [Int]
  static func best(_ values: [Double]) -> [Int]
  static func share(ofTies ties: Int) -> Double
  static func explores(
    _ epsilon: Double, _ memory: inout ChoiceMemory,
    using generator: inout some RandomNumberGenerator
  ) -> Bool
  static func explored(
    _ values: [Double], _ memory: inout ChoiceMemory,
    using generator: inout some RandomNumberGenerator
  ) -> Int
}

extension EpsilonGreedyMistake {
  static func chance(_ epsilon: Double) -> Double { epsilon }
  static func candidates(_ values: [Double]) -> [Int] { Array(values.indices) }
  static func best(_ values: [Double]) -> [Int] {
    values.indices.filter { values[$0] == values.max() }
  }
  static func share(ofTies ties: Int) -> Double { 1 / Double(ties) }
  static func explores(
    _ epsilon: Double, _ memory: inout ChoiceMemory,
    using generator: inout some RandomNumberGenerator
  ) -> Bool {
    generator.flip(chance(epsilon))
  }
  static func explored(
    _ values: [Double], _ memory: inout ChoiceMemory,
    using generator: inout some RandomNumberGenerator
  ) -> Int {
    let candidates = candidates(values)
    return candidates[generator.index(below: candidates.count)]
  }
}

/// A rule that refuses bad input and makes one mistake.
private struct Mistaken<Mistake: EpsilonGreedyMistake>: EpsilonGreedyExercise {
  let epsilon: Double
  var memory = ChoiceMemory()

  init(epsilon: Double) throws {
    guard (0...1).contains(epsilon) else { throw InvalidInput("not a probability") }
    self.epsilon = epsilon
  }

  func probabilities(of actionValues: [Double]) throws -> [Double] {
    try check(actionValues)
    let chance = Mistake.chance(epsilon)
    let candidates = Mistake.candidates(actionValues)
    let best = Mistake.best(actionValues)
    return actionValues.indices.map { action in
      (candidates.contains(action) ? chance / Double(candidates.count) : 0)
        + (best.contains(action) ? (1 - chance) * Mistake.share(ofTies: best.count) : 0)
    }
  }

  mutating func action(
    for actionValues: [Double],
    using generator: inout some RandomNumberGenerator
  ) throws -> Int {
    try check(actionValues)
    if Mistake.explores(epsilon, &memory, using: &generator) {
      return Mistake.explored(actionValues, &memory, using: &generator)
    }
    let best = Mistake.best(actionValues)
    return best.isEmpty ? 0 : best[generator.index(below: best.count)]
  }

  private func check(_ values: [Double]) throws {
    guard !values.isEmpty, values.allSatisfy(\.isFinite) else {
      throw InvalidInput("not a row of values")
    }
  }
}
