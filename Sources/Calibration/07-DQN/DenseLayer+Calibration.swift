import Coursework

extension CalibrationSet {
  private typealias Paraphrase = DenseLayerParaphrases

  static let denseLayer = CalibrationSet(
    Contracts.DenseLayer.self,
    reference: DenseLayerReference.self,
    alternatives: [
      "multiplies matrices": Matrices.self,
      "walks along flat arrays, last example first": FlatArrays.self,
    ],
    paraphrases: [
      "averages over the batch again": [
        Paraphrase.DividesTheGradient.self, Paraphrase.KeepsRunningMeans.self,
      ],
      "takes the rectifier's gate from the gradient": [
        Paraphrase.RectifiesTheGradient.self, Paraphrase.MasksByTheGradient.self,
      ],
      "opens the rectifier's gate at 0": [
        Paraphrase.StopsBelowZero.self, Paraphrase.ComparesWithTheOutput.self,
      ],
      "multiplies the gradient by the rectifier's output": [
        Paraphrase.WeighsByTheInput.self, Paraphrase.RectifiesThenMultiplies.self,
      ],
      "reshapes the weights where it should transpose them": [
        Paraphrase.ReadsInOtherRows.self, Paraphrase.StridesByOutputs.self,
      ],
      "returns weight gradients with inputs and outputs exchanged": [
        Paraphrase.InputsFirst.self, Paraphrase.OuterProductsTheOtherWay.self,
      ],
      "has no gradient for the biases": [
        Paraphrase.ZerosForBiases.self, Paraphrase.SubtractsBiasesAway.self,
      ],
      "keeps the last example where it should add up": [
        Paraphrase.Overwrites.self, Paraphrase.LooksAtTheEnd.self,
      ],
      "forgets the biases": [Paraphrase.MultipliesOnly.self, Paraphrase.WeighsByZero.self],
    ])

  // MARK: - Right answers of other styles

  private enum Matrices: DenseLayerStyle {}

  private enum FlatArrays: DenseLayerStyle {
    static func backward(
      _ given: [[Double]], _ inputs: [[Double]], _ weights: [[Double]]
    ) -> DenseGradients {
      let (ins, outs) = (weights[0].count, weights.count)
      let flat = Array(weights.joined())
      var byWeight = flat.map { _ in 0.0 }
      var byBias = Array(repeating: 0.0, count: outs)
      var byInput: [[Double]] = []
      for k in given.indices.reversed() {
        var row = Array(repeating: 0.0, count: ins)
        for place in flat.indices.reversed() {
          let (o, i) = place.quotientAndRemainder(dividingBy: ins)
          byWeight[place] += inputs[k][i] * given[k][o]
          row[i] += flat[place] * given[k][o]
          if i == 0 { byBias[o] += given[k][o] }
        }
        byInput.append(row)
      }
      return DenseGradients(
        inputs: byInput.reversed(),
        weights: (0..<outs).map { Array(byWeight[$0 * ins..<($0 + 1) * ins]) }, biases: byBias)
    }

    static func gate(_ given: [[Double]], _ inputs: [[Double]]) -> [[Double]] {
      zip(given, inputs).map { zip($0, $1).map { $0 * ($1 > 0 ? 1 : 0) } }
    }
  }
}
