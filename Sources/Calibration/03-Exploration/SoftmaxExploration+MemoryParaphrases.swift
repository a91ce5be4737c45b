import Coursework
import DecisionProcesses

/// What a rule remembers from choice to choice, and how it chooses by that.
protocol MemoryStyle: Sendable {
  init()
  mutating func choose(
    _ values: [Double], by rule: SoftmaxParaphrases.Chances,
    using generator: inout some RandomNumberGenerator
  ) throws -> Int
}

/// A rule with the right chances whose choices depend on those before.
struct RememberingRule<Memory: MemoryStyle>: SoftmaxExplorationExercise {
  private let rule: SoftmaxParaphrases.Chances
  private var memory = Memory()

  init(temperature: Double) throws { rule = try .init(temperature: temperature) }

  func probabilities(of actionValues: [Double]) throws -> [Double] {
    try rule.probabilities(of: actionValues)
  }

  mutating func action(
    for actionValues: [Double], using generator: inout some RandomNumberGenerator
  ) throws -> Int {
    try memory.choose(actionValues, by: rule, using: &generator)
  }
}

extension SoftmaxParaphrases {
  /// The right chances.
  typealias Chances = WeightRule<PairByPair>

  // MARK: - Draws a random number once and keeps it

  /// Takes its first action for ever.
  struct FixedAction: MemoryStyle {
    private var fixed: Int?

    mutating func choose(
      _ values: [Double], by rule: Chances, using generator: inout some RandomNumberGenerator
    ) throws -> Int {
      let drawn = try rule.action(for: values, using: &generator)
      if fixed == nil { fixed = drawn }
      return fixed ?? drawn
    }
  }

  /// Compares the sums of its chances with a threshold that it has drawn at its first choice.
  struct EarlyThreshold: MemoryStyle {
    private var threshold = -1.0

    mutating func choose(
      _ values: [Double], by rule: Chances, using generator: inout some RandomNumberGenerator
    ) throws -> Int {
      let chances = try rule.probabilities(of: values)
      if threshold < 0 { threshold = generator.unit() }
      var sum = 0.0
      for (action, chance) in chances.enumerated() {
        sum += chance
        if threshold < sum { return action }
      }
      return chances.count - 1
    }
  }

  // MARK: - Never takes the same action twice in a row

  /// Draws again while it gets the action it took last.
  struct DrawsUntilNew: MemoryStyle {
    private var last = -1

    mutating func choose(
      _ values: [Double], by rule: Chances, using generator: inout some RandomNumberGenerator
    ) throws -> Int {
      var action = try rule.action(for: values, using: &generator)
      while action == last, values.count > 1 {
        action = try rule.action(for: values, using: &generator)
      }
      last = action
      return action
    }
  }

  /// Draws among all actions but the one it took last.
  struct ListOfOthers: MemoryStyle {
    private var others: [Int]?

    mutating func choose(
      _ values: [Double], by rule: Chances, using generator: inout some RandomNumberGenerator
    ) throws -> Int {
      let candidates = others ?? Array(values.indices)
      let place = try rule.action(for: candidates.map { values[$0] }, using: &generator)
      let action = candidates[place]
      if values.count > 1 { others = values.indices.filter { $0 != action } }
      return action
    }
  }
}
