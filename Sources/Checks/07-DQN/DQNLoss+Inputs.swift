import Coursework
import DecisionProcesses

extension DQNBatch {
  /// A batch in which the classic mistakes show: one terminal transition and one that is not, rows of
  /// negative values, and no two weights the same.
  ///
  /// The largest next value is never that of the action taken.
  static func random(using generator: inout SeededGenerator) -> DQNBatch {
    let count = generator.integer(in: 3...6)
    let actionCount = generator.integer(in: 3...4)
    let terminal = generator.index(below: count)
    let actions = (0..<count).map { _ in generator.index(below: actionCount) }
    let rows = (0..<count).map { index in
      var row = generator.numbers(actionCount, in: index % 2 == 0 ? -9 ... -1 : -4...9)
      let other = (actions[index] + 1) % actionCount
      row[other] = (row.max() ?? 0) + generator.number(in: 0.1...0.6)
      return row
    }
    return DQNBatch(
      actions: actions, rewards: generator.numbers(count, in: -3...3),
      isTerminal: (0..<count).map {
        $0 == terminal || ($0 != (terminal + 1) % count && generator.flip(0.25))
      },
      nextActionValues: rows,
      weights: (1...count).map { Double($0) * 0.2 + generator.number(in: 0.01...0.15) }
        .shuffled(using: &generator),
      discount: generator.discount())
  }

  /// Batches that the contract rules out, made of a good one.
  static func bad(_ good: DQNBatch) -> [DQNBatch] {
    let actionCount = good.actionCount
    let changes: [(inout DQNBatch) -> Void] = [
      { $0.rewards.removeLast() }, { $0.isTerminal.append(true) }, { $0.weights.removeLast() },
      { $0.nextActionValues.removeLast() }, { $0.nextActionValues[1].removeLast() },
      { $0.actions[1] = actionCount }, { $0.actions[1] = -1 }, { $0.rewards[0] = .nan },
      { $0.nextActionValues[2][0] = .infinity }, { $0.weights[0] = -0.5 },
      { $0.discount = 1.01 },
    ]
    return [good.choosing([])]
      + changes.map { change in
        var batch = good
        change(&batch)
        return batch
      }
  }
}

extension DQNLossQuestion {
  /// Predictions whose errors lie on both sides of the target and, where the penalty is Huber's, on
  /// both sides of the threshold.
  ///
  /// Errors are placed around the threshold on purpose: `small` ones at a fifth to four fifths of it,
  /// large ones at 1.3 to 4 times, with either sign.
  static func random(isHuber: Bool, using generator: inout SeededGenerator) -> Self {
    let batch = DQNBatch.random(using: &generator)
    let threshold =
      generator.flip(0.5) ? generator.number(in: 0.3...0.8) : generator.number(in: 1.3...3)
    let targets = batch.referenceTargets
    let first = generator.flip(0.5)
    let predictions = (0..<batch.count).map { index in
      let isSmall = index % 2 == 0
      let size = threshold * generator.number(in: isSmall ? 0.2...0.8 : 1.3...4)
      let isPositive = (index / 2 % 2 == 0) == first
      var row = generator.numbers(batch.actionCount, in: -5...5)
      row[batch.actions[index]] = targets[index] + (isPositive ? -size : size)
      return row
    }
    return DQNLossQuestion(
      predictions: predictions, batch: batch,
      penalty: isHuber ? .huber(threshold: threshold) : .squared)
  }
}
