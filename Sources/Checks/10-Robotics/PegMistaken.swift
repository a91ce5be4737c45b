import Coursework
import DecisionProcesses

/// An agent of exercise 10.6 that makes a mistake.
struct PegMistaken<Mistake: PegAgentMistake>: PegInHoleAgentExercise {
  private let settings: PegAgentSettings
  private let parts: PegAgentParts
  private var online: ValueNetwork
  private var target: ValueNetwork
  private var memory: any PrioritizedSamplingExercise
  private var held: [Transition<[Double]>] = []
  private var episode: [Transition<[Double]>] = []
  private var clock = PegAgentClock()

  init(network: ValueNetwork, settings: PegAgentSettings, parts: PegAgentParts) throws {
    guard settings.isValid else { throw InvalidInput("no settings") }
    self.settings = Mistake.read(settings)
    self.parts = parts
    (online, target) = (network, network)
    memory = try parts.replay.init(
      capacity: settings.capacity, exponent: self.settings.priorityExponent,
      offset: settings.priorityOffset)
  }

  var network: ValueNetwork { get throws { online } }

  mutating func trainEpisode(
    in task: inout some PegTask, using generator: inout some RandomNumberGenerator
  ) throws {
    var state = try task.reset()
    var isOver = false
    clock.stepsInEpisode = 0
    while !isOver {
      let chosen = try choose(in: state, using: &generator)
      let step = try task.step(chosen)
      clock.steps += 1
      clock.stepsInEpisode += 1
      isOver = step.isTerminated || step.isTruncated
      try keep(
        Transition(
          state: state.features, action: Mistake.action(chosen, step),
          reward: Mistake.reward(step, from: state.potential, settings),
          nextState: step.state.features, isTerminal: Mistake.isTerminal(step)),
        isSuccess: isOver ? step.isTerminated : nil)
      let learns = Mistake.isDue(clock, held: held.count, settings)
      if learns { try learn(using: &generator) }
      if Mistake.copies(clock, hasLearned: learns, settings) { target = online }
      state = step.state
    }
  }

  private func choose(
    in state: PegTaskState, using generator: inout some RandomNumberGenerator
  ) throws -> Int {
    let share = min(1, Double(Mistake.epsilonStep(clock)) / Double(settings.epsilonSteps))
    let epsilon = settings.firstEpsilon + share * (settings.lastEpsilon - settings.firstEpsilon)
    var explorer = try parts.exploration.init(epsilon: epsilon)
    return try explorer.action(
      for: try online.actionValues(of: state.features), using: &generator)
  }

  /// Keeps a transition, or those of an episode when it is over.
  private mutating func keep(_ transition: Transition<[Double]>, isSuccess: Bool?) throws {
    guard !Mistake.keepsFailures else { return try store(transition) }
    episode.append(transition)
    guard let isSuccess else { return }
    if isSuccess { for transition in episode { try store(transition) } }
    episode = []
  }

  private mutating func store(_ transition: Transition<[Double]>) throws {
    let slot = try memory.append()
    if slot == held.count { held.append(transition) } else { held[slot] = transition }
  }

  private mutating func learn(using generator: inout some RandomNumberGenerator) throws {
    guard !held.isEmpty else { return }
    let slots = try memory.sample(settings.batchSize, using: &generator)
    let batch = slots.map { held[$0] }
    let exponent = try parts.weights.exponent(
      at: Mistake.importanceStep(clock), from: settings.firstImportance,
      over: settings.importanceUpdates)
    let weights = try parts.weights.weights(
      of: slots, probabilities: try memory.probabilities, exponent: exponent,
      isNormalized: Mistake.normalizes)
    let next = batch.map(\.nextState)
    let values = try online.actionValues(ofEach: batch.map(\.state))
    let errors = try parts.target.errors(
      of: DoubleDQNBatch(
        actions: batch.map(\.action), rewards: batch.map(\.reward),
        isTerminated: batch.map(\.isTerminal), onlineActionValues: values,
        onlineNextActionValues: try Mistake.selector(online, target).actionValues(ofEach: next),
        targetNextActionValues: try target.actionValues(ofEach: next)),
      discount: settings.discount)
    try descend(batch, PegAgentUpdate(slots: slots, weights: weights, errors: errors), values)
  }

  private mutating func descend(
    _ batch: [Transition<[Double]>], _ update: PegAgentUpdate, _ values: [[Double]]
  ) throws {
    var gradient = values.map { $0.map { _ in 0.0 } }
    for (row, transition) in batch.enumerated() {
      let slope = Mistake.slope(error: update.errors[row], weight: update.weights[row])
      gradient[row][transition.action] = -slope / Double(batch.count)
    }
    try online.descend(gradient, at: batch.map(\.state))
    if let errors = Mistake.priorityErrors(update) { try memory.update(errors, at: update.slots) }
    clock.updates += 1
  }
}
