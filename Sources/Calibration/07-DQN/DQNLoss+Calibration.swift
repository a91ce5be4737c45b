import Coursework

extension CalibrationSet {
  private typealias Paraphrase = LossParaphrases

  static let dqnLoss = CalibrationSet(
    Contracts.DQNLoss.self,
    reference: DQNLossReference.self,
    alternatives: [
      "works in columns": Columns.self,
      "goes backwards through the batch and divides in the end": Backwards.self,
    ],
    paraphrases: [
      "the gradient runs through the target": [
        Paraphrase.BothSides.self, Paraphrase.AddsTheTargetsShare.self,
      ],
      "bootstraps from a terminal state": [
        Paraphrase.GoesOnForEver.self, Paraphrase.EndsAtZeroOnly.self,
      ],
      "the next value is that of the action taken": [
        Paraphrase.FollowsTheAction.self, Paraphrase.MasksTheNextRow.self,
      ],
      "beyond the threshold the slope is 1": [
        Paraphrase.TakesTheSign.self, Paraphrase.DividesByItsSize.self,
      ],
      "beyond the threshold the slope is 0": [
        Paraphrase.Filters.self, Paraphrase.IsFlatOutside.self,
      ],
      "smooth L1 passes for Huber's penalty": [
        Paraphrase.ScalesTheError.self, Paraphrase.IsPyTorchs.self,
      ],
      "sums over the batch": [Paraphrase.Adds.self, Paraphrase.MultipliesTheMean.self],
      "averages over all predictions": [
        Paraphrase.MeanOfTheTable.self, Paraphrase.MeanOfMeans.self,
      ],
      "divides by the sum of the weights": [
        Paraphrase.WeightedMean.self, Paraphrase.SharesFirst.self,
      ],
      "weights count twice": [Paraphrase.WeighsBefore.self, Paraphrase.WeighsAgain.self],
      "weights are left out": [Paraphrase.PlainMean.self, Paraphrase.ReplacesByOne.self],
      "all actions are pulled to the target": [
        Paraphrase.Broadcasts.self, Paraphrase.RepeatsTheTarget.self,
      ],
      "the half of the penalty is missing": [
        Paraphrase.Squares.self, Paraphrase.DerivesTheSquare.self,
      ],
      "the gradient points the other way": [
        Paraphrase.ForgetsTheMinus.self, Paraphrase.Turns.self,
      ],
    ])

  private enum Columns: LossHabit {}

  private enum Backwards: LossHabit {
    static func gradient(
      _ predictions: [[Double]], _ targets: [Double], _ batch: DQNBatch, _ penalty: DQNPenalty
    ) -> [[Double]] {
      var rows = predictions.map { $0.map { _ in 0.0 } }
      for i in predictions.indices.reversed() {
        let error = predictions[i][batch.actions[i]] - targets[i]
        rows[i][batch.actions[i]] =
          slopes([error], penalty)[0] * batch.weights[i] / Double(predictions.count)
      }
      return rows
    }
  }
}
