import Coursework

/// The classic mistakes of exercise 8.1.
enum DoubleDQNTargetMisconceptions {
  static let all = [
    Misconception(
      Contracts.DoubleDQNTarget.self, "selects and evaluates with the target network",
      """
      Your target is the largest value of the target network: that of a plain DQN. The estimate \
      that is chosen for being large is believed, too. Who else could say what the action is worth?
      """,
      as: TargetAlone.self),
    Misconception(
      Contracts.DoubleDQNTarget.self, "selects and evaluates with the online network",
      """
      Your target never asks the target network. It moves with every step of training, and holds \
      the luck of the network that selected.
      """,
      as: OnlineAlone.self),
    Misconception(
      Contracts.DoubleDQNTarget.self, "exchanges the two networks",
      """
      Two networks answer two questions, but each the other's. Which of them is trained, and so \
      knows best today which action is to be taken?
      """,
      as: Exchanged.self),
    Misconception(
      Contracts.DoubleDQNTarget.self, "bootstraps from a terminal state",
      """
      Your target of a terminated transition holds more than its reward. What is a state worth \
      after which nothing follows?
      """,
      as: NoMask.self),
    Misconception(
      Contracts.DoubleDQNTarget.self, "selects the action in the state, not in the next state",
      """
      The action that you evaluate is the best one of the state that was left. In which state is the \
      next decision made?
      """,
      as: SelectsInTheState.self),
    Misconception(
      Contracts.DoubleDQNTarget.self, "evaluates the action that was taken",
      """
      You evaluate the batch's actions in the next states. They are what was done before; what would \
      the online network do next?
      """,
      as: EvaluatesTheActionTaken.self),
    Misconception(
      Contracts.DoubleDQNTarget.self, "takes the last of tied actions",
      """
      Where actions are tied for the online network you select the last. Which one does the contract \
      ask for?
      """,
      as: LastOfTies.self),
    Misconception(
      Contracts.DoubleDQNTarget.self, "takes the smaller of the two networks' values",
      """
      You evaluate with both networks and keep the smaller value. That is clipped double Q-learning, \
      of another paper; here one network evaluates, whatever the other one thinks.
      """,
      as: Smaller.self),
    Misconception(
      Contracts.DoubleDQNTarget.self, "discounts the reward",
      """
      Your discount multiplies the reward, too. How many steps away is it?
      """,
      as: DiscountsTheReward.self),
    Misconception(
      Contracts.DoubleDQNTarget.self, "drops the reward of a terminated transition",
      """
      Your target of a terminated transition is 0. Nothing follows it, but it paid something itself.
      """,
      as: DropsTheReward.self),
    Misconception(
      Contracts.DoubleDQNTarget.self, "takes the error the wrong way round",
      """
      Your errors have the wrong sign: they are estimates minus targets. An estimate that is too low \
      should have a positive error.
      """,
      as: Reversed.self),
    Misconception(
      Contracts.DoubleDQNTarget.self, "compares the target with the state's best value",
      """
      Your errors are those of the best action in each state. About which action does the transition \
      tell anything?
      """,
      as: ComparesWithTheBest.self),
  ]

  private enum TargetAlone: DoubleDQNMistake {
    static func next(_ row: DoubleDQNRow) -> Double { row.target.max() ?? 0 }
  }

  private enum OnlineAlone: DoubleDQNMistake {
    static func next(_ row: DoubleDQNRow) -> Double { row.online.max() ?? 0 }
  }

  private enum Exchanged: DoubleDQNMistake {
    static func next(_ row: DoubleDQNRow) -> Double { row.online[row.target.firstBest] }
  }

  private enum NoMask: DoubleDQNMistake {
    static func target(_ row: DoubleDQNRow, _ discount: Double) -> Double {
      row.reward + discount * next(row)
    }
  }

  private enum SelectsInTheState: DoubleDQNMistake {
    static func next(_ row: DoubleDQNRow) -> Double { row.target[row.current.firstBest] }
  }

  private enum EvaluatesTheActionTaken: DoubleDQNMistake {
    static func next(_ row: DoubleDQNRow) -> Double { row.target[row.action] }
  }

  private enum LastOfTies: DoubleDQNMistake {
    static func next(_ row: DoubleDQNRow) -> Double {
      row.target[row.online.lastIndex(of: row.online.max() ?? 0) ?? 0]
    }
  }

  private enum Smaller: DoubleDQNMistake {
    static func next(_ row: DoubleDQNRow) -> Double {
      let action = row.online.firstBest
      return min(row.online[action], row.target[action])
    }
  }

  private enum DiscountsTheReward: DoubleDQNMistake {
    static func target(_ row: DoubleDQNRow, _ discount: Double) -> Double {
      discount * (row.reward + (row.isTerminated ? 0 : next(row)))
    }
  }

  private enum DropsTheReward: DoubleDQNMistake {
    static func target(_ row: DoubleDQNRow, _ discount: Double) -> Double {
      row.isTerminated ? 0 : row.reward + discount * next(row)
    }
  }

  private enum Reversed: DoubleDQNMistake {
    static func error(_ row: DoubleDQNRow, _ target: Double) -> Double {
      row.current[row.action] - target
    }
  }

  private enum ComparesWithTheBest: DoubleDQNMistake {
    static func error(_ row: DoubleDQNRow, _ target: Double) -> Double {
      target - (row.current.max() ?? 0)
    }
  }
}

/// A mistake in one step of the target, with everything else right.
private protocol DoubleDQNMistake: DoubleDQNTargetExercise {
  /// What the next state is taken to be worth.
  static func next(_ row: DoubleDQNRow) -> Double
  static func target(_ row: DoubleDQNRow, _ discount: Double) -> Double
  static func error(_ row: DoubleDQNRow, _ target: Double) -> Double
}

extension DoubleDQNMistake {
  static func next(_ row: DoubleDQNRow) -> Double { row.target[row.online.firstBest] }

  static func target(_ row: DoubleDQNRow, _ discount: Double) -> Double {
    row.isTerminated ? row.reward : row.reward + discount * next(row)
  }

  static func error(_ row: DoubleDQNRow, _ target: Double) -> Double {
    target - row.current[row.action]
  }

  static func targets(of batch: DoubleDQNBatch, discount: Double) throws -> [Double] {
    guard batch.isSound, (0...1).contains(discount) else { throw InvalidInput("no batch") }
    return batch.rows.map { target($0, discount) }
  }

  static func errors(of batch: DoubleDQNBatch, discount: Double) throws -> [Double] {
    let targets = try targets(of: batch, discount: discount)
    return zip(batch.rows, targets).map { error($0, $1) }
  }
}
