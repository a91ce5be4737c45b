import DecisionProcesses

extension GridMap {
  /// Every start of the map, each equally likely.
  var initialStates: [InitialState] {
    let starts = starts
    return starts.map { InitialState(state: $0, probability: 1 / Double(starts.count)) }
  }
}
