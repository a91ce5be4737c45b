import DecisionProcesses

/// What a policy does in a model step by step, exactly: the chance that an episode is still going
/// on, and what it has paid.
///
///     let forecast = EpisodeForecast(of: policy, in: lake, stepLimit: 100)
///     forecast.survival[20]       // the chance that an episode is longer than 20 steps
///     forecast.expectedReturn     // the mean return of episodes cut short after 100 steps
///
/// The distribution over states is carried forward one step at a time. Unlike a linear system this
/// also works for policies that never end an episode.
struct EpisodeForecast {
  /// The chance that an episode is longer than 0, 1, 2, … steps, up to the limit.
  let survival: [Double]
  /// The mean sum of rewards within the limit, without discount.
  let expectedReturn: Double

  /// Carries the distribution forward.
  ///
  /// - Complexity: O(steps · states · actions · outcomes).
  init(of policy: some Policy, in model: some MarkovDecisionProcess, stepLimit: Int) {
    let chain = PolicyChain(of: policy, in: model)
    var mass = Array(repeating: 0.0, count: model.stateCount)
    for initial in model.initialStates { mass[initial.state] += initial.probability }
    var survival = [1.0]
    var expectedReturn = 0.0
    for _ in 0..<stepLimit {
      var next = Array(repeating: 0.0, count: mass.count)
      var alive = 0.0
      for state in mass.indices where mass[state] > 0 {
        expectedReturn += mass[state] * chain.rewards[state]
        for move in chain.moves[state] {
          next[move.state] += mass[state] * move.probability
          alive += mass[state] * move.probability
        }
      }
      survival.append(alive)
      mass = next
    }
    self.survival = survival
    self.expectedReturn = expectedReturn
  }

  /// The mean number of steps of an episode within the limit: Σ P(length > t).
  var meanLength: Double { survival.dropLast().reduce(0, +) }

  /// The smallest number of steps that at most half of all episodes exceed, if it is within the
  /// limit.
  var medianLength: Int? { survival.firstIndex { $0 <= 0.5 } }
}

/// The chain that a policy makes of a model, without the moves that end an episode.
private struct PolicyChain {
  var moves: [[(state: Int, probability: Double)]]
  var rewards: [Double]

  init(of policy: some Policy, in model: some MarkovDecisionProcess) {
    moves = Array(repeating: [], count: model.stateCount)
    rewards = Array(repeating: 0, count: model.stateCount)
    for state in 0..<model.stateCount where !model.isTerminal(state) {
      for (action, chance) in policy.probabilities(in: state).enumerated() where chance > 0 {
        for outcome in model.outcomes(of: action, in: state) {
          let probability = chance * outcome.probability
          rewards[state] += probability * outcome.reward
          guard !outcome.isTerminal else { continue }
          moves[state].append((outcome.nextState, probability))
        }
      }
    }
  }
}
