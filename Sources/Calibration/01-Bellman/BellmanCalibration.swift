extension CalibrationSet {
  static let bellman: [CalibrationSet] = [
    tdTarget,
    qUpdate,
    bellmanOperator,
    valueIteration,
    policyIteration,
    contractionRate,
    bellmanQuiz,
  ]
}
