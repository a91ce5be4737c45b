import RealModule

extension ExplorationProbabilities {
  /// The last rows beside what the formulas give, and beside what the first document prints.
  static func findings(epsilonGreedy: [Double], softmax: [Double]) -> [Finding] {
    let weights = actionValues.map { Double.exp(($0 - 2) / 0.1) }
    let total = weights.reduce(0, +)
    return finalRow(
      "epsilon-greedy at epsilon 0.01", epsilonGreedy, exact: [0.0025, 0.9925, 0.0025, 0.0025],
      printed: [0.003, 0.993, 0.003, 0.003],
      formula: "epsilon / 4, and 1 − epsilon more for the best.")
      + finalRow(
        "softmax at temperature 0.1", softmax, exact: weights.map { $0 / total },
        printed: [0.119, 0.675, 0.072, 0.134],
        formula: "exp(q / 0.1) over the sum of all four.")
  }

  private static func finalRow(
    _ rule: String, _ row: [Double], exact: [Double], printed: [Double], formula: String
  ) -> [Finding] {
    zip(row.indices, zip(exact, printed)).map { action, numbers in
      .equal(
        "The action worth \(NumberText.short(actionValues[action])) under \(rule), where the "
          + "article prints \(NumberText.short(numbers.1))",
        measured: row[action], exact: numbers.0, tolerance: 1e-12, basis: formula)
    }
  }
}
