/// The mistakes of exercise 8.2 in other words.
enum DuelingHeadParaphrases {
  // MARK: - Adds value and advantage without the mean

  enum AddsInPlace: DuelingStyle {
    static func centred(_ rows: [[Double]]) -> [[Double]] { rows }
  }

  enum IdentityMatrix: DuelingStyle {
    static func centred(_ rows: [[Double]]) -> [[Double]] {
      rows.map { row in
        row.indices.map { b in row.indices.reduce(0) { $0 + ($1 == b ? row[$1] : 0) } }
      }
    }
  }

  // MARK: - Takes the mean over the whole batch

  enum MeanOfMeans: DuelingStyle {
    static func centred(_ rows: [[Double]]) -> [[Double]] {
      // All rows have the same length, so that the mean of their means is the mean of all.
      let means = rows.map { $0.reduce(0, +) / Double($0.count) }
      let mean = means.reduce(0, +) / Double(means.count)
      return rows.map { $0.map { $0 - mean } }
    }
  }

  enum FlatMean: DuelingStyle {
    static func centred(_ rows: [[Double]]) -> [[Double]] {
      let total = rows.reduce(0) { $0 + $1.reduce(0, +) }
      let count = Double(rows.count * rows[0].count)
      return rows.map { $0.map { ($0 * count - total) / count } }
    }
  }

  // MARK: - Takes each action's mean over the batch

  enum SumsRows: DuelingStyle {
    static func centred(_ rows: [[Double]]) -> [[Double]] {
      let sums = rows.dropFirst().reduce(rows[0]) { zip($0, $1).map(+) }
      return rows.map { zip($0, sums).map { $0 - $1 / Double(rows.count) } }
    }
  }

  enum WalksColumns: DuelingStyle {
    static func centred(_ rows: [[Double]]) -> [[Double]] {
      var result = rows
      for action in rows[0].indices {
        let mean = rows.reduce(0) { $0 + $1[action] } / Double(rows.count)
        for state in rows.indices { result[state][action] -= mean }
      }
      return result
    }
  }

  // MARK: - Subtracts the largest advantage

  enum SortsForTheLargest: DuelingStyle {
    static func centred(_ rows: [[Double]]) -> [[Double]] {
      rows.map { row in row.map { $0 - row.sorted()[row.count - 1] } }
    }
    static func carried(_ gradients: [[Double]]) -> [[Double]] { centredByMean(gradients) }
  }

  enum ShiftsToZero: DuelingStyle {
    static func centred(_ rows: [[Double]]) -> [[Double]] {
      rows.map { row in
        let best = row.reduce(-.infinity) { $0 < $1 ? $1 : $0 }
        return row.map { -(best - $0) }
      }
    }
    static func carried(_ gradients: [[Double]]) -> [[Double]] { centredByMean(gradients) }
  }

  // MARK: - Does not differentiate the mean

  enum PassesGradientsOn: DuelingStyle {
    static func carried(_ gradients: [[Double]]) -> [[Double]] { gradients }
  }

  enum CopiesGradients: DuelingStyle {
    static func carried(_ gradients: [[Double]]) -> [[Double]] {
      var result: [[Double]] = []
      for row in gradients { result.append(row.map { 1 * $0 }) }
      return result
    }
  }

  // MARK: - Adds the mean's gradient

  enum AddsInstead: DuelingStyle {
    static func carried(_ gradients: [[Double]]) -> [[Double]] {
      zip(gradients, summed(gradients)).map { row, sum in
        row.map { $0 + sum / Double(row.count) }
      }
    }
  }

  enum PositiveMatrix: DuelingStyle {
    static func carried(_ gradients: [[Double]]) -> [[Double]] {
      gradients.map { row in
        row.indices.map { a in
          row.indices.reduce(0) { $0 + row[$1] * ((a == $1 ? 1 : 0) + 1 / Double(row.count)) }
        }
      }
    }
  }

  // MARK: - Averages the value's gradient over the actions

  enum DividesTheSum: DuelingStyle {
    static func summed(_ gradients: [[Double]]) -> [Double] {
      gradients.map { $0.reduce(0, +) / Double($0.count) }
    }
  }

  enum WeighsGradients: DuelingStyle {
    static func summed(_ gradients: [[Double]]) -> [Double] {
      gradients.map { row in row.reduce(0) { $0 + $1 * (1 / Double(row.count)) } }
    }
  }

  // MARK: - Takes the value's gradient from one action

  enum TakesTheFirst: DuelingStyle {
    static func summed(_ gradients: [[Double]]) -> [Double] { gradients.map { $0.first ?? 0 } }
  }

  enum OverwritesFromTheBack: DuelingStyle {
    static func summed(_ gradients: [[Double]]) -> [Double] {
      gradients.map { row in
        var gradient = 0.0
        for next in row.reversed() { gradient = next }
        return gradient
      }
    }
  }

  // MARK: - Centres the gradients before it sums them for the value

  enum SumsWhatIsCentred: DuelingStyle {
    static func summed(_ gradients: [[Double]]) -> [Double] {
      centred(gradients).map { $0.reduce(0, +) }
    }
  }

  enum NoGradient: DuelingStyle {
    static func summed(_ gradients: [[Double]]) -> [Double] {
      gradients.map { row in
        let sum = row.reduce(0, +)
        return sum - Double(row.count) * (sum / Double(row.count))
      }
    }
  }

  // MARK: - Divides by the number of states again

  enum DividesFirst: DuelingStyle {
    static func summed(_ gradients: [[Double]]) -> [Double] {
      scaled(gradients).map { $0.reduce(0, +) }
    }
    static func carried(_ gradients: [[Double]]) -> [[Double]] { centred(scaled(gradients)) }

    private static func scaled(_ gradients: [[Double]]) -> [[Double]] {
      gradients.map { $0.map { $0 / Double(gradients.count) } }
    }
  }

  enum ScalesBoth: DuelingStyle {
    static func summed(_ gradients: [[Double]]) -> [Double] {
      let share = 1 / Double(gradients.count)
      return gradients.map { $0.reduce(0, +) * share }
    }
    static func carried(_ gradients: [[Double]]) -> [[Double]] {
      let share = 1 / Double(gradients.count)
      return centred(gradients).map { $0.map { $0 * share } }
    }
  }

  private static func centredByMean(_ rows: [[Double]]) -> [[Double]] {
    rows.map { row in row.map { $0 - row.reduce(0, +) / Double(row.count) } }
  }
}
