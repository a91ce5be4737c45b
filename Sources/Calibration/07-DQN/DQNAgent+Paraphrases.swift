import Coursework
import DecisionProcesses

/// The mistakes of exercise 7.7 in other words.
enum AgentParaphrases {
  typealias Step = Transition<[Double]>

  /// One update with values from two functions.
  static func update(
    _ nets: inout AgentNetworks, _ batch: [Step], _ kit: AgentKit,
    predictions: (Step) throws -> [Double], futures: (Step) throws -> [Double]
  ) throws {
    let rows = try kit.gradient(
      batch, predictions: batch.map(predictions), futures: batch.map(futures))
    try nets.learning.descend(rows, at: batch.map(\.state))
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
    static func update(_ nets: inout AgentNetworks, _ batch: [Step], _ kit: AgentKit) throws {
      let still = nets.still
      try AgentParaphrases.update(
        &nets, batch, kit, predictions: { try still.actionValues(of: $0.state) },
        futures: { try still.actionValues(of: $0.nextState) })
    }
  }

  struct ErrorOfTheStill: AgentHabit {
    static func update(_ nets: inout AgentNetworks, _ batch: [Step], _ kit: AgentKit) throws {
      let other = try nets.learning.with(parameters: nets.still.parameters)
      let rows = try kit.gradient(
        batch, predictions: other.actionValues(ofEach: batch.map(\.state)),
        futures: other.actionValues(ofEach: batch.map(\.nextState)))
      try nets.learning.descend(rows.reversed(), at: batch.map(\.state).reversed())
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
    static func update(_ nets: inout AgentNetworks, _ batch: [Step], _ kit: AgentKit) throws {
      let both = nets
      try AgentParaphrases.update(
        &nets, batch, kit, predictions: { try both.learning.actionValues(of: $0.state) },
        futures: { try both.still.actionValues(of: $0.state) })
    }
  }

  // MARK: - Acts by the target network

  struct ChoosesByTheStill: AgentHabit {
    static func chooser(_ nets: AgentNetworks) -> ValueNetwork { nets.still }
  }

  struct ChoosesByACopy: AgentHabit {
    static func chooser(_ nets: AgentNetworks) throws -> ValueNetwork {
      try nets.learning.with(parameters: nets.target.parameters.values)
    }
  }
}
