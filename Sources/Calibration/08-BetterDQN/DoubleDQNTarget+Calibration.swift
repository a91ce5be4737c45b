import Coursework

extension CalibrationSet {
  private typealias Paraphrase = DoubleDQNTargetParaphrases

  static let doubleDQNTarget = CalibrationSet(
    Contracts.DoubleDQNTarget.self,
    reference: DoubleDQNTargetReference.self,
    alternatives: [
      "masks by a product, and selects by sorting": SortsAndMultiplies.self,
      "weighs each action by one or nothing": WeighsByOneHot.self,
    ],
    paraphrases: [
      "selects and evaluates with the target network": [
        Paraphrase.CopiesTheTarget.self, Paraphrase.SortsTheTarget.self,
      ],
      "selects and evaluates with the online network": [
        Paraphrase.CopiesTheOnline.self, Paraphrase.SortsTheOnline.self,
      ],
      "exchanges the two networks": [
        Paraphrase.SwapsTheTables.self, Paraphrase.AsksTheTargetFirst.self,
      ],
      "bootstraps from a terminal state": [
        Paraphrase.ForgetsTheFlags.self, Paraphrase.ContinuesAlways.self,
      ],
      "selects the action in the state, not in the next state": [
        Paraphrase.ReadsTheWrongRow.self, Paraphrase.SelectsBeforeTheStep.self,
      ],
      "evaluates the action that was taken": [
        Paraphrase.GathersByAction.self, Paraphrase.KeepsTheAction.self,
      ],
      "takes the last of tied actions": [
        Paraphrase.ComparesWithEquality.self, Paraphrase.SearchesBackwards.self,
      ],
      "takes the smaller of the two networks' values": [
        Paraphrase.KeepsTheMinimum.self, Paraphrase.ComparesBoth.self,
      ],
      "discounts the reward": [
        Paraphrase.DiscountsTheSum.self, Paraphrase.DiscountsAtTheEnd.self,
      ],
      "drops the reward of a terminated transition": [
        Paraphrase.MasksTheSum.self, Paraphrase.StartsFromZero.self,
      ],
      "takes the error the wrong way round": [
        Paraphrase.SubtractsTheTarget.self, Paraphrase.ChangesTheSign.self,
      ],
      "compares the target with the state's best value": [
        Paraphrase.SubtractsTheMaximum.self, Paraphrase.GathersTheBest.self,
      ],
    ])

  // MARK: - Right answers of other styles

  private enum SortsAndMultiplies: DoubleDQNStyle {
    static func values(_ batch: DoubleDQNBatch) -> [Double] {
      zip(batch.onlineNextActionValues, batch.targetNextActionValues).map { online, target in
        let order = online.indices.sorted { (-online[$0], $0) < (-online[$1], $1) }
        return target[order[0]]
      }
    }
  }

  private enum WeighsByOneHot: DoubleDQNStyle {
    static func values(_ batch: DoubleDQNBatch) -> [Double] {
      zip(batch.onlineNextActionValues, batch.targetNextActionValues).map { online, target in
        let best = online.max()
        var isFree = true
        return zip(online, target).reduce(0.0) { sum, pair in
          guard isFree, pair.0 == best else { return sum }
          isFree = false
          return sum + pair.1
        }
      }
    }
  }
}

/// Refuses bad input, and works through a batch in three passes that a sample may change.
protocol DoubleDQNStyle: DoubleDQNTargetExercise {
  /// What each next state is worth.
  static func values(_ batch: DoubleDQNBatch) -> [Double]
  static func targets(
    _ batch: DoubleDQNBatch, _ values: [Double], _ discount: Double
  ) -> [Double]
  static func errors(_ batch: DoubleDQNBatch, _ targets: [Double]) -> [Double]
}

extension DoubleDQNStyle {
  static func argmax(_ row: [Double]) -> Int {
    row.enumerated().max { $0.element < $1.element }?.offset ?? 0
  }

  static func values(_ batch: DoubleDQNBatch) -> [Double] {
    let selected = batch.onlineNextActionValues.map(argmax)
    return selected.enumerated().map { batch.targetNextActionValues[$0][$1] }
  }

  static func targets(
    _ batch: DoubleDQNBatch, _ values: [Double], _ discount: Double
  ) -> [Double] {
    let masks = batch.isTerminated.map { $0 ? 0.0 : 1.0 }
    return zip(batch.rewards, zip(masks, values)).map { $0 + $1.0 * discount * $1.1 }
  }

  static func errors(_ batch: DoubleDQNBatch, _ targets: [Double]) -> [Double] {
    var errors = targets
    for (index, action) in batch.actions.enumerated() {
      errors[index] -= batch.onlineActionValues[index][action]
    }
    return errors
  }

  static func targets(of batch: DoubleDQNBatch, discount: Double) throws -> [Double] {
    try checkDoubleDQN(batch, discount)
    return targets(batch, values(batch), discount)
  }

  static func errors(of batch: DoubleDQNBatch, discount: Double) throws -> [Double] {
    errors(batch, try targets(of: batch, discount: discount))
  }
}

/// Refuses what the contract of exercise 8.1 rules out.
private func checkDoubleDQN(_ batch: DoubleDQNBatch, _ discount: Double) throws {
  let tables = [
    batch.onlineActionValues, batch.onlineNextActionValues, batch.targetNextActionValues,
  ]
  let lengths = Set(tables.map(\.count)).union([
    batch.rewards.count, batch.actions.count, batch.isTerminated.count,
  ])
  let widths = Set(tables.joined().map(\.count))
  guard lengths.count == 1, widths.count == 1, let width = widths.first, width > 0,
    !batch.actions.contains(where: { $0 < 0 || $0 >= width })
  else { throw InvalidInput("shapes") }
  let numbers = batch.rewards + tables.joined().joined() + [discount]
  guard !numbers.contains(where: { !$0.isFinite }), discount >= 0, discount <= 1 else {
    throw InvalidInput("numbers")
  }
}
