public import DecisionProcesses

/// A recipe for random finite models, whose exact answers make checks that no answer key can leak.
///
///     let recipe = GarnetModel(stateCount: 20, actionCount: 4, branchingFactor: 3)
///     let model = recipe.model(using: &generator)
///
/// Each action of each state leads to `branchingFactor` different states. Their probabilities are
/// the lengths into which that many random cuts, less one, divide the unit interval, and each has a
/// reward of its own, uniform in `rewards`. A share of the states, chosen at random, is terminal;
/// an episode begins in any of the others, equally likely.
///
/// Source: Archibald, McKinnon and Thomas, *On the generation of Markov decision processes* (1995),
/// with rewards by outcome and with terminal states.
public struct GarnetModel: Hashable, Sendable {
  /// The number of states, terminal ones included.
  public var stateCount: Int
  /// The number of actions in every state.
  public var actionCount: Int
  /// The number of different states that one action can lead to.
  public var branchingFactor: Int
  /// The range from which rewards are drawn.
  public var rewards: ClosedRange<Double>
  /// The share of states that are terminal, rounded to whole states; below 1.
  public var terminalShare: Double

  /// Creates a recipe; without a terminal share, its models go on for ever.
  ///
  /// - Precondition: Counts are positive, no more branches than states, the reward range is finite
  ///   and the terminal share leaves a state to begin in.
  public init(
    stateCount: Int,
    actionCount: Int,
    branchingFactor: Int,
    rewards: ClosedRange<Double> = -1...1,
    terminalShare: Double = 0
  ) {
    require(stateCount > 0 && actionCount > 0, "A model has states and actions.")
    require(
      (1...stateCount).contains(branchingFactor),
      "An action leads to at least one state and at most to all of them.")
    require(
      rewards.lowerBound.isFinite && rewards.upperBound.isFinite, "Rewards are finite.")
    require((0..<1).contains(terminalShare), "The terminal share is at least 0 and below 1.")
    self.stateCount = stateCount
    self.actionCount = actionCount
    self.branchingFactor = branchingFactor
    self.rewards = rewards
    self.terminalShare = terminalShare
    require(terminalCount < stateCount, "The terminal share leaves a state to begin in.")
  }

  /// The number of terminal states.
  public var terminalCount: Int { Int((Double(stateCount) * terminalShare).rounded()) }

  /// Draws a model.
  ///
  /// - Complexity: O(states · actions · states).
  public func model(using generator: inout some RandomNumberGenerator) -> FiniteModel {
    var terminalStates = Array(repeating: false, count: stateCount)
    for state in distinctStates(terminalCount, using: &generator) { terminalStates[state] = true }
    var rows: [[Outcome]] = []
    for state in 0..<stateCount {
      for _ in 0..<actionCount {
        rows.append(terminalStates[state] ? [] : row(terminalStates, using: &generator))
      }
    }
    let starts = (0..<stateCount).filter { !terminalStates[$0] }
    return FiniteModel(
      actionCount: actionCount,
      initialStates: starts.map {
        InitialState(state: $0, probability: 1 / Double(starts.count))
      },
      rows: rows,
      terminalStates: terminalStates)
  }

  private func row(
    _ terminalStates: [Bool],
    using generator: inout some RandomNumberGenerator
  ) -> [Outcome] {
    let states = distinctStates(branchingFactor, using: &generator)
    let probabilities = pieces(of: branchingFactor, using: &generator)
    return zip(states, probabilities).map { state, probability in
      let reward =
        rewards.lowerBound + (rewards.upperBound - rewards.lowerBound) * generator.unit()
      return Outcome(
        probability: probability, nextState: state, reward: reward,
        isTerminal: terminalStates[state])
    }
  }

  /// Draws different states by the first steps of a Fisher–Yates shuffle.
  private func distinctStates(
    _ count: Int,
    using generator: inout some RandomNumberGenerator
  ) -> ArraySlice<Int> {
    var states = Array(0..<stateCount)
    for position in 0..<count {
      states.swapAt(position, position + generator.index(below: stateCount - position))
    }
    return states.prefix(count)
  }

  /// Cuts the unit interval in random places.
  private func pieces(
    of count: Int,
    using generator: inout some RandomNumberGenerator
  ) -> [Double] {
    let cuts = (1..<count).map { _ in generator.unit() }.sorted()
    return zip(cuts + [1], [0] + cuts).map { $0 - $1 }
  }
}
