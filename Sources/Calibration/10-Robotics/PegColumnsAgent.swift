import Coursework
import DecisionProcesses

/// An agent that writes rows by slot, counts down to copies, and goes through its batches one by one.
struct PegColumnsAgent<Habit: PegHabit>: PegInHoleAgentExercise {
  private let kit: PegAgentParts
  private let settings: PegAgentSettings
  private var learning: ValueNetwork
  private var still: ValueNetwork
  private var draws: any PrioritizedSamplingExercise
  private var rows: [Int: PegRow] = [:]
  private var (age, ageInEpisode, updates, left) = (0, 0, 0, 0)

  init(network: ValueNetwork, settings: PegAgentSettings, parts: PegAgentParts) throws {
    if !settings.isValid { throw InvalidInput("out of range") }
    (self.settings, kit, learning, still) = (settings, parts, network, network)
    left = settings.copyInterval
    draws = try parts.replay.init(
      capacity: settings.capacity, exponent: settings.priorityExponent,
      offset: settings.priorityOffset)
  }

  var network: ValueNetwork { get throws { learning } }

  mutating func trainEpisode(
    in task: inout some PegTask, using generator: inout some RandomNumberGenerator
  ) throws {
    var place = try task.reset()
    var episode: [PegRow] = []
    ageInEpisode = 0
    repeat {
      var rule = try kit.exploration.init(
        epsilon: Habit.chance(settings, age: age, ageInEpisode: ageInEpisode))
      let values = try learning.actionValues(of: place.features)
      let chosen = try rule.action(for: values, using: &generator)
      let step = try task.step(chosen)
      (age, ageInEpisode) = (age + 1, ageInEpisode + 1)
      let row = PegRow(
        before: place.features, action: Habit.label(chosen, step),
        pay: Habit.pay(settings, from: place.potential, step), after: step.state.features,
        goesOn: Habit.goesOn(step))
      episode.append(row)
      let isLast = step.isTerminated || step.isTruncated
      try write(row, Habit.selection(episode, last: step), isLast: isLast)
      try learnIfTime(using: &generator)
      place = step.state
      if isLast { return }
    } while true
  }

  private mutating func write(_ row: PegRow, _ selection: [PegRow]?, isLast: Bool) throws {
    let new = selection.map { isLast ? $0 : [] } ?? [row]
    for row in new { rows[try draws.append()] = row }
  }

  private mutating func learnIfTime(using generator: inout some RandomNumberGenerator) throws {
    let learns = Habit.isTime(settings, age: age, held: rows.count) && !rows.isEmpty
    if learns {
      try update(Habit.arrange(draws.sample(settings.batchSize, using: &generator)))
      updates += 1
      left -= 1
    }
    if Habit.isCopyTime(settings, left: left, age: age, hasLearned: learns) { still = learning }
    if left == 0 { left = settings.copyInterval }
  }

  private mutating func update(_ slots: [Int]) throws {
    let beta = try kit.weights.exponent(
      at: Habit.progress(updates: updates, age: age), from: settings.firstImportance,
      over: settings.importanceUpdates)
    let weights = Habit.tune(
      try kit.weights.weights(
        of: slots, probabilities: try draws.probabilities, exponent: beta,
        isNormalized: Habit.asksForLargestOne))
    var (errors, pulls, places): ([Double], [[Double]], [[Double]]) = ([], [], [])
    for (slot, weight) in zip(slots, weights) {
      guard let row = rows[slot] else { throw InvalidInput("an empty slot") }
      let error = try error(of: row)
      var pull = try learning.actionValues(of: row.before).map { _ in 0.0 }
      pull[row.action] = -Habit.pull(error, weight) / Double(slots.count)
      errors.append(error)
      pulls.append(pull)
      places.append(row.before)
    }
    try Habit.tell(&draws, errors, weights, slots)
    try learning.descend(pulls, at: places)
  }

  private func error(of row: PegRow) throws -> Double {
    let (online, target) = (
      [try learning.actionValues(of: row.after)], [try still.actionValues(of: row.after)]
    )
    let batch = DoubleDQNBatch(
      actions: [row.action], rewards: [row.pay], isTerminated: [!row.goesOn],
      onlineActionValues: [try learning.actionValues(of: row.before)],
      onlineNextActionValues: Habit.selecting(online, target), targetNextActionValues: target)
    return try kit.target.errors(of: batch, discount: settings.discount)[0]
  }
}
