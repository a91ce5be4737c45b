import DecisionProcesses

/// Smaller models of the same kind, for questions that shrink.
extension FiniteModel {
  /// The model with what led to the last state leading to the first.
  ///
  /// There is none where too few states would be left, or the only terminal one would go.
  var withoutLastState: FiniteModel? {
    let last = stateCount - 1
    let flags = Array(terminalStates.dropLast())
    guard flags.count >= 2, flags.contains(false),
      flags.contains(true) == terminalStates.contains(true)
    else { return nil }
    let start = flags.firstIndex(of: false) ?? 0
    return FiniteModel(
      actionCount: actionCount, initialStates: [InitialState(state: start)],
      rows: rows.dropLast(actionCount).map { row in
        row.map { outcome in
          guard outcome.nextState == last else { return outcome }
          var redirected = outcome
          redirected.nextState = 0
          redirected.isTerminal = flags[0]
          return redirected
        }
      },
      terminalStates: flags)
  }

  /// The model in which the last action cannot be taken; nothing where that leaves no choice.
  var withoutLastAction: FiniteModel? {
    guard actionCount > 2 else { return nil }
    return FiniteModel(
      actionCount: actionCount - 1, initialStates: initialStates,
      rows: rows.enumerated().compactMap { index, row in
        (index + 1).isMultiple(of: actionCount) ? nil : row
      },
      terminalStates: terminalStates)
  }
}
