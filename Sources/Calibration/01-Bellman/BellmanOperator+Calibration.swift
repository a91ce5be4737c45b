import Coursework
import DecisionProcesses

extension CalibrationSet {
  private typealias Paraphrase = BellmanOperatorParaphrases

  static let bellmanOperator = CalibrationSet(
    Contracts.BellmanOperator.self,
    reference: BellmanOperatorReference.self,
    alternatives: [
      "expected rewards and a flat transition matrix": MultipliesMatrices.self,
      "pulls each outcome into a dictionary, states last to first": PullsBackwards.self,
    ],
    paraphrases: [
      "averages the next values": [Paraphrase.DividesTheSums.self, Paraphrase.SpreadsEvenly.self],
      "ignores the probabilities": [Paraphrase.MeansOfTargets.self, Paraphrase.RunningMeans.self],
      "bootstraps from terminal outcomes": [
        Paraphrase.TrustsTheTable.self, Paraphrase.ZeroesOnlyTheResult.self,
      ],
      "backs up terminal states": [
        Paraphrase.ForgetsTheStates.self, Paraphrase.MasksOnlyOutcomes.self,
      ],
      "takes the maximum after the average": [
        Paraphrase.BlendsTheRows.self, Paraphrase.TriesEachActionEverywhere.self,
      ],
      "reads values that it has just written": [
        Paraphrase.OverwritesEntries.self, Paraphrase.KeepsAFlatTable.self,
      ],
    ])

  // MARK: - Right answers of other styles

  private enum MultipliesMatrices: BellmanSample {
    static func table(_ q: [[Double]], _ model: FiniteModel, _ g: Double) -> [[Double]] {
      let values = q.map { $0.sorted()[model.actionCount - 1] }
      var flat = [Double](repeating: 0, count: model.stateCount * model.actionCount)
      for (index, outcomes) in model.rows.enumerated() {
        if model.terminalStates[index / model.actionCount] { continue }
        var reach = [Double](repeating: 0, count: model.stateCount)
        for outcome in outcomes {
          flat[index] += outcome.probability * outcome.reward
          if !outcome.isTerminal { reach[outcome.nextState] += outcome.probability }
        }
        flat[index] += g * zip(reach, values).map(*).reduce(0, +)
      }
      return rows(flat, model)
    }
  }

  private enum PullsBackwards: BellmanSample {
    static func table(_ q: [[Double]], _ model: FiniteModel, _ g: Double) -> [[Double]] {
      var result: [Int: [Double]] = [:]
      for state in (0..<model.stateCount).reversed() {
        var row: [Double] = []
        for action in 0..<model.actionCount {
          let terms = model.outcomes(of: action, in: state).reversed().map { outcome -> Double in
            var target = outcome.reward
            if !outcome.isTerminal { target += q[outcome.nextState].map { g * $0 }.max() ?? 0 }
            return target * outcome.probability
          }
          row.append(model.isTerminal(state) ? 0 : terms.reduce(0, +))
        }
        result[state] = row
      }
      return result.sorted { $0.key < $1.key }.map(\.value)
    }
  }
}

/// Refuses bad input, then leaves the rest to the sample.
protocol BellmanSample: BellmanOperatorExercise {
  static func table(_ q: [[Double]], _ model: FiniteModel, _ g: Double) -> [[Double]]
}

extension BellmanSample {
  static func best(_ row: [Double]) -> Double { row.reduce(-.infinity, max) }

  /// A table of what `value` gives for each state and the outcomes of each of its actions.
  static func each(_ model: FiniteModel, _ value: (Int, [Outcome]) -> Double) -> [[Double]] {
    (0..<model.stateCount).map { state in
      (0..<model.actionCount).map { value(state, model.outcomes(of: $0, in: state)) }
    }
  }

  static func rows(_ flat: [Double], _ model: FiniteModel) -> [[Double]] {
    stride(from: 0, to: flat.count, by: model.actionCount).map {
      Array(flat[$0..<$0 + model.actionCount])
    }
  }

  static func optimalityBackup(
    of actionValues: [[Double]],
    in model: FiniteModel,
    discount: Double
  ) throws -> [[Double]] {
    guard discount >= 0, discount <= 1 else { throw InvalidInput("discount") }
    guard actionValues.map(\.count) == model.terminalStates.map({ _ in model.actionCount }),
      !actionValues.contains(where: { $0.contains { !$0.isFinite } })
    else { throw InvalidInput("table") }
    return table(actionValues, model, discount)
  }
}
