extension CalibrationSet {
  static let bellman: [CalibrationSet] = [
    tdTarget,
    qUpdate,
    bellmanOperator,
    policyIteration,
    valueIteration,
  ]
}
