import DecisionProcesses

/// How many different states there are among the last ones, as a share.
///
///     var monitor = UniqueStateMonitor(window: 10_000, stateCount: world.stateCount)
///     monitor.record(state)
///     monitor.uniqueCount    // different states among the last 10,000
///     monitor.share          // of the states that the window could hold
///
/// What a replay buffer of this size holds. The share is of the smaller of window and number of
/// states: a hundred states can never make up more than a hundredth of 10,000 places, and a ratio to
/// the places, as the document has it, would call every long training on a small world poor.
///
/// States that are no indices are counted by a hash of theirs, modulo `stateCount`; states that share
/// a hash count once.
public struct UniqueStateMonitor: Hashable, Sendable {
  /// The number of different states in the window.
  public private(set) var uniqueCount = 0
  /// The number of states in the window.
  public private(set) var count = 0

  private var window: [Int32]
  private var visits: [Int32]
  private var next = 0

  /// Creates a monitor that has seen nothing, and takes its memory at once: four bytes for each place
  /// and each state.
  ///
  /// - Precondition: `window` and `stateCount` are positive and below two thousand million.
  public init(window: Int, stateCount: Int) {
    require(
      window > 0 && stateCount > 0 && max(window, stateCount) < Int32.max,
      "A window and a number of states are positive, and fit into 31 bits.")
    self.window = Array(repeating: 0, count: window)
    visits = Array(repeating: 0, count: stateCount)
  }

  /// Takes one more state.
  ///
  /// - Precondition: `state` is an index below `stateCount`.
  /// - Complexity: O(1), without allocation.
  public mutating func record(_ state: Int) {
    require(visits.indices.contains(state), "A state is an index below stateCount.")
    if count == window.count {
      let old = Int(window[next])
      visits[old] -= 1
      if visits[old] == 0 { uniqueCount -= 1 }
    } else {
      count += 1
    }
    window[next] = Int32(state)
    next = next + 1 == window.count ? 0 : next + 1
    if visits[state] == 0 { uniqueCount += 1 }
    visits[state] += 1
  }

  /// The different states as a share of those that could be there; 0 where there are none.
  public var share: Double { Double(uniqueCount) / Double(min(window.count, visits.count)) }
}
