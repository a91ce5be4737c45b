import Coursework

/// The classic mistakes of exercise 8.2.
enum DuelingHeadMisconceptions {
  static let all = [
    Misconception(
      Contracts.DuelingHead.self, "adds value and advantage without the mean",
      """
      Your action values are V + A. Add 5 to V and take 5 from every A: nothing changes. How is the \
      network to know what V is worth?
      """,
      as: PlainSum.self),
    Misconception(
      Contracts.DuelingHead.self, "takes the mean over the whole batch",
      """
      One mean is subtracted from all your advantages. Then what a state is worth depends on which \
      other states are in its batch. Over what does the formula take the mean?
      """,
      as: MeanOfAll.self),
    Misconception(
      Contracts.DuelingHead.self, "takes each action's mean over the batch",
      """
      You take the mean down the columns: of one action, over all states. The formula takes it along \
      the row: of one state, over all actions.
      """,
      as: MeanOfColumns.self),
    Misconception(
      Contracts.DuelingHead.self, "subtracts the largest advantage",
      """
      Your head subtracts the largest advantage. The paper has that form, too, as its equation 8, \
      with V the value of the best action. Which form does this contract ask for?
      """,
      as: Largest.self),
    Misconception(
      Contracts.DuelingHead.self, "does not differentiate the mean",
      """
      You treat the mean as a constant. It is made of the advantages: what happens to the other \
      action values when one advantage grows?
      """,
      as: ConstantMean.self),
    Misconception(
      Contracts.DuelingHead.self, "adds the mean's gradient",
      """
      Your gradients of the advantages have the mean with the wrong sign. Does an advantage raise \
      the other action values, or lower them?
      """,
      as: AddsTheMean.self),
    Misconception(
      Contracts.DuelingHead.self, "averages the value's gradient over the actions",
      """
      Your gradient of a value is too small by the number of actions. If V grows by 1, by how much \
      does each of the action values?
      """,
      as: AveragesActions.self),
    Misconception(
      Contracts.DuelingHead.self, "takes the value's gradient from one action",
      """
      Your gradient of a value looks at one action alone. In how many action values is V?
      """,
      as: OneAction.self),
    Misconception(
      Contracts.DuelingHead.self, "centres the gradients before it sums them for the value",
      """
      Your gradients of the values are all 0. You subtract the mean first and then add up, and what \
      is centred adds up to nothing. Does the mean of the advantages depend on V?
      """,
      as: CentresFirst.self),
    Misconception(
      Contracts.DuelingHead.self, "divides by the number of states again",
      """
      Your gradients shrink as the batch grows. The loss has been averaged before: what is given are \
      the gradients of that mean.
      """,
      as: DividesByStates.self),
  ]

  private enum PlainSum: DuelingMistake {
    static func baseline(_ rows: [[Double]]) -> [[Double]] { rows.map { $0.map { _ in 0 } } }
    static func advantages(_ rows: [[Double]]) -> [[Double]] { rows }
  }

  private enum MeanOfAll: DuelingMistake {
    static func baseline(_ rows: [[Double]]) -> [[Double]] {
      let mean = Array(rows.joined()).average
      return rows.map { $0.map { _ in mean } }
    }
  }

  private enum MeanOfColumns: DuelingMistake {
    static func baseline(_ rows: [[Double]]) -> [[Double]] {
      rows.map { row in row.indices.map { action in rows.map { $0[action] }.average } }
    }
  }

  private enum Largest: DuelingMistake {
    static func baseline(_ rows: [[Double]]) -> [[Double]] {
      rows.map { row in row.map { _ in row.max() ?? 0 } }
    }
    static func advantages(_ rows: [[Double]]) -> [[Double]] {
      rows.map { row in row.map { $0 - row.average } }
    }
  }

  private enum ConstantMean: DuelingMistake {
    static func advantages(_ rows: [[Double]]) -> [[Double]] { rows }
  }

  private enum AddsTheMean: DuelingMistake {
    static func advantages(_ rows: [[Double]]) -> [[Double]] {
      rows.map { row in row.map { $0 + row.average } }
    }
  }

  private enum AveragesActions: DuelingMistake {
    static func values(_ rows: [[Double]]) -> [Double] { rows.map(\.average) }
  }

  private enum OneAction: DuelingMistake {
    static func values(_ rows: [[Double]]) -> [Double] { rows.map { $0[0] } }
  }

  private enum CentresFirst: DuelingMistake {
    static func values(_ rows: [[Double]]) -> [Double] { rows.map { _ in 0 } }
  }

  private enum DividesByStates: DuelingMistake {
    static func values(_ rows: [[Double]]) -> [Double] {
      rows.map { $0.reduce(0, +) / Double(rows.count) }
    }
    static func advantages(_ rows: [[Double]]) -> [[Double]] {
      rows.map { row in row.map { ($0 - row.average) / Double(rows.count) } }
    }
  }
}

/// A mistake in one step of the head, with everything else right.
///
/// A mistake about what is subtracted forward is differentiated as it is, unless it says otherwise.
private protocol DuelingMistake: DuelingHeadExercise {
  /// What is subtracted from each advantage.
  static func baseline(_ rows: [[Double]]) -> [[Double]]
  static func values(_ rows: [[Double]]) -> [Double]
  static func advantages(_ rows: [[Double]]) -> [[Double]]
}

extension DuelingMistake {
  static func baseline(_ rows: [[Double]]) -> [[Double]] {
    rows.map { row in row.map { _ in row.average } }
  }

  static func values(_ rows: [[Double]]) -> [Double] { rows.map { $0.reduce(0, +) } }

  static func advantages(_ rows: [[Double]]) -> [[Double]] {
    zip(rows, baseline(rows)).map { zip($0, $1).map(-) }
  }

  static func actionValues(values: [Double], advantages: [[Double]]) throws -> [[Double]] {
    guard values.count == advantages.count, values.allSatisfy(\.isFinite), isSound(advantages)
    else { throw InvalidInput("no head") }
    return zip(values, zip(advantages, baseline(advantages))).map { value, rows in
      zip(rows.0, rows.1).map { value + $0 - $1 }
    }
  }

  static func gradients(of outputGradients: [[Double]]) throws -> DuelingGradients {
    guard isSound(outputGradients) else { throw InvalidInput("no gradients") }
    return DuelingGradients(
      values: values(outputGradients), advantages: advantages(outputGradients))
  }

  private static func isSound(_ rows: [[Double]]) -> Bool {
    guard let width = rows.first?.count, width > 0 else { return false }
    return rows.allSatisfy { $0.count == width && $0.allSatisfy(\.isFinite) }
  }
}
