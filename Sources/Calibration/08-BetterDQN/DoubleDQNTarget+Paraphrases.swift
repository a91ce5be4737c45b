import Coursework

/// The mistakes of exercise 8.1 in other words.
enum DoubleDQNTargetParaphrases {
  // MARK: - Selects and evaluates with the target network

  enum CopiesTheTarget: DoubleDQNStyle {
    static func values(_ batch: DoubleDQNBatch) -> [Double] {
      batch.targetNextActionValues.map { $0[argmax($0)] }
    }
  }

  enum SortsTheTarget: DoubleDQNStyle {
    static func values(_ batch: DoubleDQNBatch) -> [Double] {
      batch.targetNextActionValues.map { $0.sorted()[$0.count - 1] }
    }
  }

  // MARK: - Selects and evaluates with the online network

  enum CopiesTheOnline: DoubleDQNStyle {
    static func values(_ batch: DoubleDQNBatch) -> [Double] {
      batch.onlineNextActionValues.map { $0.reduce(-.infinity, max) }
    }
  }

  enum SortsTheOnline: DoubleDQNStyle {
    static func values(_ batch: DoubleDQNBatch) -> [Double] {
      batch.onlineNextActionValues.map { $0.sorted(by: >)[0] }
    }
  }

  // MARK: - Exchanges the two networks

  enum SwapsTheTables: DoubleDQNStyle {
    static func values(_ batch: DoubleDQNBatch) -> [Double] {
      zip(batch.targetNextActionValues, batch.onlineNextActionValues).map { $1[argmax($0)] }
    }
  }

  enum AsksTheTargetFirst: DoubleDQNStyle {
    static func values(_ batch: DoubleDQNBatch) -> [Double] {
      batch.rewards.indices.map { index in
        let target = batch.targetNextActionValues[index]
        var (value, best) = (0.0, -Double.infinity)
        for action in target.indices where target[action] > best {
          (value, best) = (batch.onlineNextActionValues[index][action], target[action])
        }
        return value
      }
    }
  }

  // MARK: - Bootstraps from a terminal state

  enum ForgetsTheFlags: DoubleDQNStyle {
    static func targets(
      _ batch: DoubleDQNBatch, _ values: [Double], _ discount: Double
    ) -> [Double] {
      zip(batch.rewards, values.map { discount * $0 }).map(+)
    }
  }

  enum ContinuesAlways: DoubleDQNStyle {
    static func targets(
      _ batch: DoubleDQNBatch, _ values: [Double], _ discount: Double
    ) -> [Double] {
      var targets = batch.rewards
      for index in targets.indices.reversed() { targets[index] += values[index] * discount }
      return targets
    }
  }

  // MARK: - Selects the action in the state

  enum ReadsTheWrongRow: DoubleDQNStyle {
    static func values(_ batch: DoubleDQNBatch) -> [Double] {
      let selected = batch.onlineActionValues.map(argmax)
      return zip(selected, batch.targetNextActionValues).map { $1[$0] }
    }
  }

  enum SelectsBeforeTheStep: DoubleDQNStyle {
    static func values(_ batch: DoubleDQNBatch) -> [Double] {
      zip(batch.onlineActionValues, batch.targetNextActionValues).map { current, target in
        target[current.firstIndex { $0 >= current.max() ?? 0 } ?? 0]
      }
    }
  }

  // MARK: - Evaluates the action that was taken

  enum GathersByAction: DoubleDQNStyle {
    static func values(_ batch: DoubleDQNBatch) -> [Double] {
      zip(batch.actions, batch.targetNextActionValues).map { $1[$0] }
    }
  }

  enum KeepsTheAction: DoubleDQNStyle {
    static func values(_ batch: DoubleDQNBatch) -> [Double] {
      batch.actions.enumerated().map { batch.targetNextActionValues[$0.offset][$0.element] }
    }
  }

  // MARK: - Takes the last of tied actions

  enum ComparesWithEquality: DoubleDQNStyle {
    static func values(_ batch: DoubleDQNBatch) -> [Double] {
      zip(batch.onlineNextActionValues, batch.targetNextActionValues).map { online, target in
        var best = 0
        for action in online.indices where online[action] >= online[best] { best = action }
        return target[best]
      }
    }
  }

  enum SearchesBackwards: DoubleDQNStyle {
    static func values(_ batch: DoubleDQNBatch) -> [Double] {
      zip(batch.onlineNextActionValues, batch.targetNextActionValues).map { online, target in
        let pairs = zip(online, target).reversed()
        return pairs.max { $0.0 < $1.0 }?.1 ?? 0
      }
    }
  }

  // MARK: - Takes the smaller of the two networks' values

  enum KeepsTheMinimum: DoubleDQNStyle {
    static func values(_ batch: DoubleDQNBatch) -> [Double] {
      batch.rewards.indices.map { index in
        let online = batch.onlineNextActionValues[index]
        let action = argmax(online)
        return [batch.targetNextActionValues[index][action], online[action]].min() ?? 0
      }
    }
  }

  enum ComparesBoth: DoubleDQNStyle {
    static func values(_ batch: DoubleDQNBatch) -> [Double] {
      zip(batch.onlineNextActionValues, batch.targetNextActionValues).map { online, target in
        let (mine, theirs) = (online.max() ?? 0, target[argmax(online)])
        return mine < theirs ? mine : theirs
      }
    }
  }

  // MARK: - Discounts the reward

  enum DiscountsTheSum: DoubleDQNStyle {
    static func targets(
      _ batch: DoubleDQNBatch, _ values: [Double], _ discount: Double
    ) -> [Double] {
      batch.rewards.indices.map {
        let sum = batch.isTerminated[$0] ? batch.rewards[$0] : batch.rewards[$0] + values[$0]
        return sum * discount
      }
    }
  }

  enum DiscountsAtTheEnd: DoubleDQNStyle {
    static func targets(
      _ batch: DoubleDQNBatch, _ values: [Double], _ discount: Double
    ) -> [Double] {
      let masked = zip(values, batch.isTerminated).map { $1 ? 0 : $0 }
      return zip(batch.rewards, masked).map { discount * $0 + discount * $1 }
    }
  }

  // MARK: - Drops the reward of a terminated transition

  enum MasksTheSum: DoubleDQNStyle {
    static func targets(
      _ batch: DoubleDQNBatch, _ values: [Double], _ discount: Double
    ) -> [Double] {
      batch.rewards.indices.map {
        (batch.rewards[$0] + discount * values[$0]) * (batch.isTerminated[$0] ? 0 : 1)
      }
    }
  }

  enum StartsFromZero: DoubleDQNStyle {
    static func targets(
      _ batch: DoubleDQNBatch, _ values: [Double], _ discount: Double
    ) -> [Double] {
      var targets = Array(repeating: 0.0, count: values.count)
      for index in targets.indices where !batch.isTerminated[index] {
        targets[index] = discount * values[index] + batch.rewards[index]
      }
      return targets
    }
  }

  // MARK: - Takes the error the wrong way round

  enum SubtractsTheTarget: DoubleDQNStyle {
    static func errors(_ batch: DoubleDQNBatch, _ targets: [Double]) -> [Double] {
      let estimates = zip(batch.onlineActionValues, batch.actions).map { $0[$1] }
      return zip(estimates, targets).map(-)
    }
  }

  enum ChangesTheSign: DoubleDQNStyle {
    static func errors(_ batch: DoubleDQNBatch, _ targets: [Double]) -> [Double] {
      targets.indices.map { -(targets[$0] - batch.onlineActionValues[$0][batch.actions[$0]]) }
    }
  }

  // MARK: - Compares the target with the state's best value

  enum SubtractsTheMaximum: DoubleDQNStyle {
    static func errors(_ batch: DoubleDQNBatch, _ targets: [Double]) -> [Double] {
      zip(targets, batch.onlineActionValues).map { $0 - $1[argmax($1)] }
    }
  }

  enum GathersTheBest: DoubleDQNStyle {
    static func errors(_ batch: DoubleDQNBatch, _ targets: [Double]) -> [Double] {
      let best = batch.onlineActionValues.map { $0.sorted().last ?? 0 }
      return targets.indices.map { targets[$0] - best[$0] }
    }
  }
}
