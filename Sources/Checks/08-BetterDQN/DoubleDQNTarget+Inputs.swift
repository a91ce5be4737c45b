import Coursework
import DecisionProcesses

extension DoubleDQNBatch {
  /// A batch in which the networks prefer different actions everywhere.
  ///
  /// Of each transition, the online network prefers one action of the next state, the target network
  /// another, and in the state itself a third is the best. What the target network says about the
  /// selected action lies above the online network's own opinion in even transitions and, mostly,
  /// below it in odd ones. One transition at least is terminated, and one is not.
  static func random(
    transitionCount: ClosedRange<Int> = 4...6,
    using generator: inout SeededGenerator
  ) -> DoubleDQNBatch {
    let count = generator.integer(in: transitionCount)
    let actionCount = generator.integer(in: 3...5)
    let ended = generator.index(below: count)
    let lasting = (ended + generator.integer(in: 1...max(1, count - 1))) % count
    var batch = DoubleDQNBatch(
      actions: [], rewards: [], isTerminated: [], onlineActionValues: [],
      onlineNextActionValues: [], targetNextActionValues: [])
    for index in 0..<count {
      let order = (0..<actionCount).shuffled(using: &generator)
      batch.append(
        online: order[0], target: order[1], current: order[2], isEven: index.isMultiple(of: 2),
        actionCount: actionCount, using: &generator)
      let isTerminated = index == ended || (index != lasting && generator.flip(0.2))
      batch.isTerminated.append(isTerminated)
    }
    return batch
  }

  /// Adds a transition, but for whether it is terminated; the numbers are those of the best actions.
  private mutating func append(
    online: Int, target: Int, current: Int, isEven: Bool, actionCount: Int,
    using generator: inout SeededGenerator
  ) {
    var onlineRow = generator.numbers(actionCount, in: -5...0)
    onlineRow[online] = generator.number(in: 1...3)
    var targetRow = generator.numbers(actionCount, in: -5...5)
    targetRow[online] = generator.number(in: isEven ? 3.5...5 : -5...0.5)
    targetRow[target] = generator.number(in: 6...9)
    var currentRow = generator.numbers(actionCount, in: -5...4)
    currentRow[current] = generator.number(in: 5...8)
    actions.append((current + generator.integer(in: 1...(actionCount - 1))) % actionCount)
    rewards.append(
      generator.flip(0.5) ? generator.number(in: 1...4) : generator.number(in: -4...(-1)))
    onlineActionValues.append(currentRow)
    onlineNextActionValues.append(onlineRow)
    targetNextActionValues.append(targetRow)
  }

  /// The batch with the preferred action of each next state tied with another, about which the target
  /// network says something else.
  func tied(using generator: inout SeededGenerator) -> DoubleDQNBatch {
    var batch = self
    for index in rewards.indices {
      let row = onlineNextActionValues[index]
      let best = row.firstBest
      let other = (best + generator.integer(in: 1...(row.count - 1))) % row.count
      batch.onlineNextActionValues[index][other] = row[best]
      batch.targetNextActionValues[index][other] = targetNextActionValues[index][best] + 2
    }
    return batch
  }

  /// The batch with every value of the tables moved by some amount.
  func shifted(by amount: Double) -> DoubleDQNBatch {
    var batch = self
    batch.onlineActionValues = onlineActionValues.map { $0.map { $0 + amount } }
    batch.onlineNextActionValues = onlineNextActionValues.map { $0.map { $0 + amount } }
    batch.targetNextActionValues = targetNextActionValues.map { $0.map { $0 + amount } }
    return batch
  }

  /// Transitions of a batch, in the order of their numbers.
  func taking(_ indices: [Int]) -> DoubleDQNBatch {
    DoubleDQNBatch(
      actions: indices.map { actions[$0] }, rewards: indices.map { rewards[$0] },
      isTerminated: indices.map { isTerminated[$0] },
      onlineActionValues: indices.map { onlineActionValues[$0] },
      onlineNextActionValues: indices.map { onlineNextActionValues[$0] },
      targetNextActionValues: indices.map { targetNextActionValues[$0] })
  }

  private func with(_ change: (inout DoubleDQNBatch) -> Void) -> DoubleDQNBatch {
    var batch = self
    change(&batch)
    return batch
  }

  /// Batches that the contract rules out.
  static func bad(using generator: inout SeededGenerator) -> [DoubleDQNBatch] {
    let good = random(using: &generator)
    let ended = good.isTerminated.firstIndex(of: true) ?? 0
    let width = good.onlineActionValues[0].count
    return [
      good.taking([]),
      good.with { $0.rewards.removeLast() }, good.with { $0.actions.append(0) },
      good.with { $0.isTerminated.removeLast() }, good.with { $0.onlineActionValues.removeLast() },
      good.with { $0.onlineNextActionValues.removeLast() },
      good.with { $0.targetNextActionValues.append($0.targetNextActionValues[0]) },
      good.with { $0.actions[1] = width }, good.with { $0.actions[0] = -1 },
      good.with { $0.onlineActionValues[1].append(1) },
      good.with { $0.onlineNextActionValues[1].removeLast() },
      good.with { $0.targetNextActionValues[2].append(1) },
      // Rows that fit each other, but not those of the other tables.
      good.with { $0.onlineActionValues = $0.onlineActionValues.map { $0 + [1] } },
      good.with { $0.onlineNextActionValues = $0.onlineNextActionValues.map { $0 + [1] } },
      good.with { $0.targetNextActionValues = $0.targetNextActionValues.map { $0 + [1] } },
      good.with { $0.rewards[1] = .nan }, good.with { $0.onlineActionValues[0][1] = .nan },
      good.with { $0.onlineNextActionValues[1][0] = .infinity },
      good.with { $0.targetNextActionValues[ended][0] = .nan },
      DoubleDQNBatch(
        actions: [0], rewards: [1], isTerminated: [true], onlineActionValues: [[]],
        onlineNextActionValues: [[]], targetNextActionValues: [[]]),
    ]
  }
}
