extension CalibrationSet {
  static let bellman: [CalibrationSet] = [
    tdTarget,
    qUpdate,
    bellmanOperator,
    valueIteration,
    policyIteration,
    horizonChoice,
    contractionRate,
    bellmanQuiz,
  ]
}
