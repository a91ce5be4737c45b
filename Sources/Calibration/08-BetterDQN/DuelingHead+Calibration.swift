import Coursework

extension CalibrationSet {
  private typealias Paraphrase = DuelingHeadParaphrases

  static let duelingHead = CalibrationSet(
    Contracts.DuelingHead.self,
    reference: DuelingHeadReference.self,
    alternatives: [
      "multiplies by the matrix of the head": MultipliesByTheMatrix.self,
      "works through one flat list": FlatList.self,
    ],
    paraphrases: [
      "adds value and advantage without the mean": [
        Paraphrase.AddsInPlace.self, Paraphrase.IdentityMatrix.self,
      ],
      "takes the mean over the whole batch": [
        Paraphrase.MeanOfMeans.self, Paraphrase.FlatMean.self,
      ],
      "takes each action's mean over the batch": [
        Paraphrase.SumsRows.self, Paraphrase.WalksColumns.self,
      ],
      "subtracts the largest advantage": [
        Paraphrase.SortsForTheLargest.self, Paraphrase.ShiftsToZero.self,
      ],
      "does not differentiate the mean": [
        Paraphrase.PassesGradientsOn.self, Paraphrase.CopiesGradients.self,
      ],
      "adds the mean's gradient": [
        Paraphrase.AddsInstead.self, Paraphrase.PositiveMatrix.self,
      ],
      "averages the value's gradient over the actions": [
        Paraphrase.DividesTheSum.self, Paraphrase.WeighsGradients.self,
      ],
      "takes the value's gradient from one action": [
        Paraphrase.TakesTheFirst.self, Paraphrase.OverwritesFromTheBack.self,
      ],
      "centres the gradients before it sums them for the value": [
        Paraphrase.SumsWhatIsCentred.self, Paraphrase.NoGradient.self,
      ],
      "divides by the number of states again": [
        Paraphrase.DividesFirst.self, Paraphrase.ScalesBoth.self,
      ],
    ])

  // MARK: - Right answers of other styles

  private enum MultipliesByTheMatrix: DuelingStyle {
    static func centred(_ rows: [[Double]]) -> [[Double]] {
      let width = rows[0].count
      let matrix = (0..<width).map { b in
        (0..<width).map { a in (a == b ? 1 : 0) - 1 / Double(width) }
      }
      return rows.map { row in matrix.map { zip($0, row).map(*).reduce(0, +) } }
    }
  }

  private enum FlatList: DuelingStyle {
    static func centred(_ rows: [[Double]]) -> [[Double]] {
      let width = rows[0].count
      var flat = Array(rows.joined())
      for start in stride(from: 0, to: flat.count, by: width) {
        var sum = 0.0
        for index in start..<start + width { sum += flat[index] }
        for index in start..<start + width { flat[index] -= sum / Double(width) }
      }
      return stride(from: 0, to: flat.count, by: width).map { Array(flat[$0..<$0 + width]) }
    }
  }
}

/// Refuses bad input, and leaves to the sample how rows are centred, forward and backward.
protocol DuelingStyle: DuelingHeadExercise {
  /// The advantages without what all of a state have in common.
  static func centred(_ rows: [[Double]]) -> [[Double]]
  /// The gradients of the values.
  static func summed(_ gradients: [[Double]]) -> [Double]
  /// The gradients of the advantages.
  static func carried(_ gradients: [[Double]]) -> [[Double]]
}

extension DuelingStyle {
  static func centred(_ rows: [[Double]]) -> [[Double]] {
    rows.map { row in
      let common = row.reduce(0, +) / Double(row.count)
      return row.map { $0 - common }
    }
  }

  static func summed(_ gradients: [[Double]]) -> [Double] {
    gradients.map { row in
      var sum = 0.0
      for gradient in row.reversed() { sum += gradient }
      return sum
    }
  }

  static func carried(_ gradients: [[Double]]) -> [[Double]] { centred(gradients) }

  static func actionValues(values: [Double], advantages: [[Double]]) throws -> [[Double]] {
    try checkDuelingRows(advantages)
    guard values.count == advantages.count, !values.contains(where: { !$0.isFinite }) else {
      throw InvalidInput("values")
    }
    var rows = centred(advantages)
    for index in rows.indices {
      for action in rows[index].indices { rows[index][action] += values[index] }
    }
    return rows
  }

  static func gradients(of outputGradients: [[Double]]) throws -> DuelingGradients {
    try checkDuelingRows(outputGradients)
    return DuelingGradients(
      values: summed(outputGradients), advantages: carried(outputGradients))
  }
}

/// Refuses rows that are uneven, empty or not finite.
func checkDuelingRows(_ rows: [[Double]]) throws {
  let widths = Set(rows.map(\.count))
  guard widths.count == 1, !widths.contains(0),
    !rows.joined().contains(where: { !$0.isFinite })
  else { throw InvalidInput("rows") }
}
