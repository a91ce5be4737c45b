import Coursework
import DecisionProcesses

/// The mistakes of exercise 7.7 in other words.
enum AgentParaphrases {
  typealias Step = Transition<[Double]>

  /// One update with values from two functions.
  private static func update(
    _ pair: inout NetworkPair, _ batch: [Step], _ kit: AgentKit,
    predictions: (Step) throws -> [Double], futures: (Step) throws -> [Double]
  ) throws {
    let rows = try kit.gradient(
      batch, predictions: batch.map(predictions), futures: batch.map(futures))
    try pair.learning.descend(rows, at: batch.map(\.state))
  }

  // MARK: - The target network is never copied

  struct CopiesTheWrongWay: AgentHabit {
    static func copy(_ pair: inout NetworkPair, before: ValueNetwork) {
      let still = pair.still
      pair.still = still
    }
  }

  struct NeverCounts: AgentHabit {
    static func countsTransition(_ hasLearned: Bool) -> Bool { false }
  }

  // MARK: - The online network makes its own targets

  struct AsksItself: AgentHabit {
    static func update(_ pair: inout NetworkPair, _ batch: [Step], _ kit: AgentKit) throws {
      let network = pair.learning
      try AgentParaphrases.update(
        &pair, batch, kit, predictions: { try network.actionValues(of: $0.state) },
        futures: { try network.actionValues(of: $0.nextState) })
    }
  }

  struct CopiesEachTime: AgentHabit {
    static func update(_ pair: inout NetworkPair, _ batch: [Step], _ kit: AgentKit) throws {
      try AgentStandard.update(&pair, batch, kit)
      pair.still = pair.learning
    }
  }

  // MARK: - Copies by transitions instead of updates

  struct CountsFromTheStart: AgentHabit {
    static func countsTransition(_ hasLearned: Bool) -> Bool { true }
  }

  struct AddsTheWait: AgentHabit {
    static func countdown(_ settings: DQNAgentSettings) -> Int {
      let early = settings.batchSize - 1
      return settings.copyInterval - early % settings.copyInterval
    }
  }

  // MARK: - Copies before the update

  struct BeginsTheCountOneEarly: AgentHabit {
    static func countdown(_ settings: DQNAgentSettings) -> Int {
      settings.copyInterval > 1 ? settings.copyInterval - 1 : 1
    }
  }

  struct CopiesWhenOneIsLeft: AgentHabit {
    static func countdown(_ settings: DQNAgentSettings) -> Int {
      max(1, settings.copyInterval - 1)
    }
    static func arrange(_ batch: [Step], newest: Step) -> [Step] { batch.reversed() }
    static func copy(_ pair: inout NetworkPair, before: ValueNetwork) {
      pair.still = pair.still.with(parameters: pair.learning.parameters) ?? pair.still
    }
  }

  // MARK: - Learns from the latest transition alone

  struct TakesTheNewest: AgentHabit {
    static func arrange(_ batch: [Step], newest: Step) -> [Step] { [newest] }
  }

  struct RepeatsTheNewest: AgentHabit {
    static func arrange(_ batch: [Step], newest: Step) -> [Step] { batch.map { _ in newest } }
  }

  // MARK: - Samples before it stores

  struct StoresInTheEnd: AgentHabit {
    static var storesLast: Bool { true }
  }

  struct StoresAfterwards: AgentHabit {
    static var storesLast: Bool { true }
    static func arrange(_ batch: [Step], newest: Step) -> [Step] { batch.reversed() }
  }

  // MARK: - Waits for one transition more than a batch

  struct NeedsOneMore: AgentHabit {
    static func needed(_ settings: DQNAgentSettings) -> Int { settings.batchSize + 1 }
  }

  struct NeedsMoreThanABatch: AgentHabit {
    static func needed(_ settings: DQNAgentSettings) -> Int { 1 + settings.batchSize }
    static func arrange(_ batch: [Step], newest: Step) -> [Step] { batch.reversed() }
  }

  // MARK: - Begins before there is a full batch

  struct NeedsOne: AgentHabit {
    static func needed(_ settings: DQNAgentSettings) -> Int { 1 }
  }

  struct NeedsNothing: AgentHabit {
    static func needed(_ settings: DQNAgentSettings) -> Int { 0 }
    static func arrange(_ batch: [Step], newest: Step) -> [Step] { batch.reversed() }
  }

  // MARK: - Remembers more than its capacity

  struct TenThousand: AgentHabit {
    static func read(_ settings: DQNAgentSettings) -> DQNAgentSettings {
      var settings = settings
      settings.capacity = 10_000
      return settings
    }
  }

  struct TimesAThousand: AgentHabit {
    static func read(_ settings: DQNAgentSettings) -> DQNAgentSettings {
      var settings = settings
      settings.capacity *= 1000
      return settings
    }
  }

  // MARK: - Compares the predictions of the target network

  struct PredictsByTheOther: AgentHabit {
    static func update(_ pair: inout NetworkPair, _ batch: [Step], _ kit: AgentKit) throws {
      let still = pair.still
      try AgentParaphrases.update(
        &pair, batch, kit, predictions: { try still.actionValues(of: $0.state) },
        futures: { try still.actionValues(of: $0.nextState) })
    }
  }

  struct ErrorOfTheStill: AgentHabit {
    static func update(_ pair: inout NetworkPair, _ batch: [Step], _ kit: AgentKit) throws {
      var other = NetworkPair(learning: pair.still, still: pair.still)
      swap(&other.learning, &other.still)
      let rows = try kit.gradient(
        batch, predictions: batch.map { try other.still.actionValues(of: $0.state) },
        futures: batch.map { try other.learning.actionValues(of: $0.nextState) })
      try pair.learning.descend(rows.reversed(), at: batch.map(\.state).reversed())
    }
  }

  // MARK: - Values the state instead of the next state

  struct ForgetsToMove: AgentHabit {
    static func arrange(_ batch: [Step], newest: Step) -> [Step] {
      batch.map { step in
        var step = step
        step.nextState = step.state
        return step
      }
    }
  }

  struct TurnsBack: AgentHabit {
    static func update(_ pair: inout NetworkPair, _ batch: [Step], _ kit: AgentKit) throws {
      let both = pair
      try AgentParaphrases.update(
        &pair, batch, kit, predictions: { try both.learning.actionValues(of: $0.state) },
        futures: { try both.still.actionValues(of: $0.state) })
    }
  }

  // MARK: - Acts by the target network

  struct ChoosesByTheStill: AgentHabit {
    static func chooser(_ pair: NetworkPair) -> ValueNetwork { pair.still }
  }

  struct ChoosesByACopy: AgentHabit {
    static func chooser(_ pair: NetworkPair) -> ValueNetwork {
      pair.learning.with(parameters: pair.still.parameters) ?? pair.learning
    }
  }
}
