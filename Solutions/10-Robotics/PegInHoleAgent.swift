public import Coursework
import DecisionProcesses

extension Submission {
  /// Exercise 10.6: an agent of your own that learns to insert the peg.
  ///
  /// The contract, with every choice spelt out, is `PegInHoleAgentExercise`.
  public struct PegInHoleAgent: PegInHoleAgentExercise {
    private let settings: PegAgentSettings
    private let parts: PegAgentParts
    private var online: ValueNetwork
    private var target: ValueNetwork
    /// Which slots there are, and how likely each is drawn; what is in them is kept here.
    private var memory: any PrioritizedSamplingExercise
    private var transitions: [Transition<[Double]>] = []
    private var steps = 0
    private var updates = 0

    public init(network: ValueNetwork, settings: PegAgentSettings, parts: PegAgentParts) throws {
      guard settings.isValid else { throw InvalidInput("the settings are not valid") }
      self.settings = settings
      self.parts = parts
      online = network
      target = network
      memory = try parts.replay.init(
        capacity: settings.capacity, exponent: settings.priorityExponent,
        offset: settings.priorityOffset)
    }

    public var network: ValueNetwork {
      get throws {
        online
      }
    }

    public mutating func trainEpisode(
      in task: inout some PegTask,
      using generator: inout some RandomNumberGenerator
    ) throws {
      var state = try task.reset()
      while true {
        var explorer = try parts.exploration.init(epsilon: epsilon)
        let action = try explorer.action(
          for: try online.actionValues(of: state.features), using: &generator)
        let step = try task.step(action)
        steps += 1
        try remember(step, after: action, in: state)
        if steps % settings.trainingInterval == 0, transitions.count >= settings.learningStart {
          try learn(using: &generator)
        }
        state = step.state
        // Both end an episode; only the first ends what rewards are worth.
        if step.isTerminated || step.isTruncated { return }
      }
    }

    private var epsilon: Double {
      let share = min(1, Double(steps) / Double(settings.epsilonSteps))
      return settings.firstEpsilon + (settings.lastEpsilon - settings.firstEpsilon) * share
    }

    private mutating func remember(
      _ step: PegTaskStep, after action: Int, in state: PegTaskState
    ) throws {
      // A terminal state has the potential 0, whatever it looks like: then shaping adds the same to every
      // way to the end, and changes no policy.
      let next = step.isTerminated ? 0 : settings.discount * step.state.potential
      let transition = Transition(
        state: state.features, action: action,
        reward: settings.rewardScale * (step.reward + next - state.potential),
        nextState: step.state.features, isTerminal: step.isTerminated)
      let slot = try memory.append()
      if slot == transitions.count {
        transitions.append(transition)
      } else {
        transitions[slot] = transition
      }
    }

    private mutating func learn(using generator: inout some RandomNumberGenerator) throws {
      let slots = try memory.sample(settings.batchSize, using: &generator)
      let importance = try parts.weights.exponent(
        at: updates, from: settings.firstImportance, over: settings.importanceUpdates)
      let weights = try parts.weights.weights(
        of: slots, probabilities: try memory.probabilities, exponent: importance,
        isNormalized: true)
      let batch = slots.map { transitions[$0] }
      let states = batch.map(\.state)
      let nextStates = batch.map(\.nextState)
      let values = try online.actionValues(ofEach: states)
      let errors = try parts.target.errors(
        of: DoubleDQNBatch(
          actions: batch.map(\.action), rewards: batch.map(\.reward),
          isTerminated: batch.map(\.isTerminal), onlineActionValues: values,
          onlineNextActionValues: try online.actionValues(ofEach: nextStates),
          targetNextActionValues: try target.actionValues(ofEach: nextStates)),
        discount: settings.discount)
      var gradient = values.map { $0.map { _ in 0.0 } }
      for (row, transition) in batch.enumerated() {
        let clipped = min(max(errors[row], -1), 1)
        gradient[row][transition.action] = -weights[row] * clipped / Double(batch.count)
      }
      try online.descend(gradient, at: states)
      try memory.update(errors, at: slots)
      updates += 1
      if updates % settings.copyInterval == 0 { target = online }
    }
  }
}
