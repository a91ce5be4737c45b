import Coursework
import RealModule

extension CalibrationSet {
  private typealias Mean = AdamStepMeanParaphrases
  private typealias Step = AdamStepParaphrases

  static let adamStep = CalibrationSet(
    Contracts.AdamStep.self,
    reference: AdamStepReference.self,
    alternatives: [
      "keeps a record for each parameter and carries the powers along": Records.self,
      "corrects by a single factor for both means": SingleFactor.self,
      "adds up all gradients since the first step, each with its weight": WholeHistory.self,
    ],
    paraphrases: [
      "does not correct the means": [
        Mean.UsesThemAsTheyAre.self, Mean.CorrectsWithoutDecay.self,
      ],
      "corrects only the mean of gradients": [
        Mean.LeavesTheSquares.self, Mean.CorrectsTheRate.self,
      ],
      "adds ε inside the root": [Step.RootOfTheSum.self, Step.PowerOfTheSum.self],
      "adds ε before the correction": [Step.FasterOrder.self, Step.SmallerEpsilon.self],
      "counts steps from 0": [Step.CorrectsBeforeCounting.self, Step.DividesThePower.self],
      "counts a step too many": [Step.CountsTwice.self, Step.StartsAtOneAndCounts.self],
      "multiplies the decays by the step instead of raising them": [
        Step.Multiplies.self, Step.AddsTheDecay.self,
      ],
      "walks up the gradient": [Step.Adds.self, Step.NegatesTheMean.self],
      "exchanges the two decays": [Mean.TurnsThemRound.self, Mean.ReadsTheOther.self],
      "exchanges the share that is kept and the share that is new": [
        Mean.MostlyNew.self, Mean.MovesByTheDecay.self,
      ],
      "remembers the corrected means": [Mean.DividesInPlace.self, Mean.WritesBack.self],
      "takes no root": [Step.DividesByTheSquare.self, Step.SquaresTheRoot.self],
    ])

  // MARK: - Right answers of other styles

  private struct Records: AdamStepStyle {
    var adam: AdamRecords
  }

  private struct SingleFactor: AdamStepStyle {
    var adam: AdamRecords
    func move(_ record: AdamRecords.Record) -> Double {
      let root = (1 - adam.powers.second).squareRoot()
      return record.mean * (root / (1 - adam.powers.first))
        / (record.square.squareRoot() + adam.settings.epsilon * root)
    }
  }

  private struct WholeHistory: AdamStepExercise {
    var adam: AdamRecords
    var history: [[Double]] = []

    init(parameterCount: Int, settings: AdamSettings) throws {
      adam = try AdamRecords(parameterCount, settings)
    }

    mutating func step(_ parameters: [Double], gradients: [Double]) throws -> [Double] {
      try adam.learn(parameters, gradients)
      // The oldest of a thousand would make the work a million; its weight is nothing by then.
      guard history.count < 40 else {
        return zip(parameters, adam.records).map { parameter, record in
          let mean = record.mean / (1 - .pow(adam.settings.firstDecay, adam.stepCount))
          let square = record.square / (1 - .pow(adam.settings.secondDecay, adam.stepCount))
          return parameter - adam.settings.learningRate * mean
            / (square.squareRoot() + adam.settings.epsilon)
        }
      }
      history.append(gradients)
      return parameters.indices.map { index in
        let series = history.map { $0[index] }
        let mean = weighted(series, adam.settings.firstDecay)
        let square = weighted(series.map { $0 * $0 }, adam.settings.secondDecay)
        return parameters[index]
          - adam.settings.learningRate * (mean / (adam.settings.epsilon + square.squareRoot()))
      }
    }

    private func weighted(_ series: [Double], _ decay: Double) -> Double {
      let weights = series.indices.map { Double.pow(decay, series.count - 1 - $0) }
      return zip(weights, series).reduce(0) { $0 + $1.0 * $1.1 } / weights.reduce(0, +)
    }
  }
}
