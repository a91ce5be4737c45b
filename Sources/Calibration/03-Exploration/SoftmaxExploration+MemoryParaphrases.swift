import Coursework
import DecisionProcesses
import RealModule

/// A rule that takes its first action for ever.
struct FixedActionRule: SoftmaxExplorationExercise {
  private let rule: WeightRule<SoftmaxParaphrases.PairByPair>
  private var fixed: Int?

  init(temperature: Double) throws { rule = try WeightRule(temperature: temperature) }

  func probabilities(of actionValues: [Double]) throws -> [Double] {
    try rule.probabilities(of: actionValues)
  }

  mutating func action(
    for actionValues: [Double], using generator: inout some RandomNumberGenerator
  ) throws -> Int {
    let drawn = try rule.action(for: actionValues, using: &generator)
    if fixed == nil { fixed = drawn }
    return fixed ?? drawn
  }
}

/// A rule that compares the sums of its chances with a threshold that it has drawn at its first choice.
struct EarlyThresholdRule: SoftmaxExplorationExercise {
  private let rule: WeightRule<SoftmaxParaphrases.PairByPair>
  private var threshold = -1.0

  init(temperature: Double) throws { rule = try WeightRule(temperature: temperature) }

  func probabilities(of actionValues: [Double]) throws -> [Double] {
    try rule.probabilities(of: actionValues)
  }

  mutating func action(
    for actionValues: [Double], using generator: inout some RandomNumberGenerator
  ) throws -> Int {
    let chances = try probabilities(of: actionValues)
    if threshold < 0 { threshold = generator.unit() }
    var sum = 0.0
    for (action, chance) in chances.enumerated() {
      sum += chance
      if threshold < sum { return action }
    }
    return chances.count - 1
  }
}

/// A rule that draws again while it gets the action it took last.
struct DrawsUntilNewRule: SoftmaxExplorationExercise {
  private let rule: WeightRule<SoftmaxParaphrases.PairByPair>
  private var last = -1

  init(temperature: Double) throws { rule = try WeightRule(temperature: temperature) }

  func probabilities(of actionValues: [Double]) throws -> [Double] {
    try rule.probabilities(of: actionValues)
  }

  mutating func action(
    for actionValues: [Double], using generator: inout some RandomNumberGenerator
  ) throws -> Int {
    var action = try rule.action(for: actionValues, using: &generator)
    while action == last, actionValues.count > 1 {
      action = try rule.action(for: actionValues, using: &generator)
    }
    last = action
    return action
  }
}

/// A rule that draws among all actions but the one it took last.
struct ListOfOthersRule: SoftmaxExplorationExercise {
  private let rule: WeightRule<SoftmaxParaphrases.PairByPair>
  private var others: [Int]?

  init(temperature: Double) throws { rule = try WeightRule(temperature: temperature) }

  func probabilities(of actionValues: [Double]) throws -> [Double] {
    try rule.probabilities(of: actionValues)
  }

  mutating func action(
    for actionValues: [Double], using generator: inout some RandomNumberGenerator
  ) throws -> Int {
    let candidates = others ?? Array(actionValues.indices)
    let place = try rule.action(for: candidates.map { actionValues[$0] }, using: &generator)
    let action = candidates[place]
    if actionValues.count > 1 { others = actionValues.indices.filter { $0 != action } }
    return action
  }
}
