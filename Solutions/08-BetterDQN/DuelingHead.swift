public import Coursework

extension Submission {
  /// Exercise 8.2: the dueling head, forward and backward.
  public enum DuelingHead: DuelingHeadExercise {
    public static func actionValues(
      values: [Double],
      advantages: [[Double]]
    ) throws -> [[Double]] {
      try check(advantages)
      guard values.count == advantages.count, values.allSatisfy(\.isFinite) else {
        throw InvalidInput("each row of advantages needs one finite value")
      }
      return zip(values, advantages).map { value, row in
        // The mean over the actions of this state; each state of the batch has its own.
        let mean = row.reduce(0, +) / Double(row.count)
        return row.map { value + $0 - mean }
      }
    }

    public static func gradients(of outputGradients: [[Double]]) throws -> DuelingGradients {
      try check(outputGradients)
      // V is in every action value of its state, with factor 1.
      let sums = outputGradients.map { $0.reduce(0, +) }
      // A(a) is in its own action value with factor 1, and in all of them, through the mean, with
      // factor −1 / actions: what is left is the gradient over the state's mean gradient.
      let centred = zip(outputGradients, sums).map { row, sum in
        row.map { $0 - sum / Double(row.count) }
      }
      // Nothing is divided by the number of states: the loss has done so.
      return DuelingGradients(values: sums, advantages: centred)
    }

    private static func check(_ rows: [[Double]]) throws {
      guard let first = rows.first, !first.isEmpty else {
        throw InvalidInput("there must be a state and an action")
      }
      guard rows.allSatisfy({ $0.count == first.count && $0.allSatisfy(\.isFinite) }) else {
        throw InvalidInput("every row must hold one finite number for each action")
      }
    }
  }
}
