import DecisionProcesses

/// The best of what was offered so far, by its validation.
///
///     var best = BestValidated<TrainedPegPolicy>()
///     best.offer(copyOfAgent, evaluation)
///     best.kept?.agent
///
/// More insertions are better; among equally many a shorter mean time is; and of equal ones the later is kept.
/// The validation that chose says too much of what was chosen, since the greatest of several lucky numbers is
/// the luckiest: what is reported is a test of its own.
struct BestValidated<Agent> {
  /// The best so far, and its validation; nil before the first offer.
  private(set) var kept: (agent: Agent, validation: PegInHoleRun.Evaluation)?

  /// Keeps an agent if none before was better.
  ///
  /// - Parameters:
  ///   - agent: A copy of the agent as it is now, which is made only if it is kept.
  ///   - validation: How it did, in as many episodes as all others.
  mutating func offer(_ agent: @autoclosure () -> Agent, _ validation: PegInHoleRun.Evaluation) {
    if let kept, kept.validation.isBetter(than: validation) { return }
    kept = (agent(), validation)
  }
}

extension PegInHoleRun.Evaluation {
  /// Whether more pegs were inserted, or as many in less time.
  ///
  /// - Precondition: Both have equally many episodes.
  func isBetter(than other: Self) -> Bool {
    require(count == other.count, "Evaluations of equally many episodes are compared.")
    // Of equally many insertions, the mean time is shorter where the sum is.
    return inserted > other.inserted
      || inserted == other.inserted && stepsOfInserted < other.stepsOfInserted
  }
}
