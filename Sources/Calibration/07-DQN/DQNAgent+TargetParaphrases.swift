import Coursework
import DecisionProcesses

/// The mistakes of exercise 7.7 with the target network in other words.
enum AgentTargetParaphrases {
  typealias Step = Transition<[Double]>

  // MARK: - The target network is never told

  struct ReportsNothing: AgentHabit {
    static func report(
      _ nets: inout AgentNetworks, before: ValueNetwork, hasLearned: Bool
    ) throws {}
  }

  /// Tells where nothing was learned, and only there.
  struct ReportsWhatIsAsBefore: AgentHabit {
    static func report(
      _ nets: inout AgentNetworks, before: ValueNetwork, hasLearned: Bool
    ) throws {
      if hasLearned && nets.learning.parameters == before.parameters {
        try nets.tell(of: nets.learning)
      }
    }
  }

  // MARK: - The online network makes its own targets

  struct AsksItself: AgentHabit {
    static func update(_ nets: inout AgentNetworks, _ batch: [Step], _ kit: AgentKit) throws {
      let network = nets.learning
      try AgentParaphrases.update(
        &nets, batch, kit, predictions: { try network.actionValues(of: $0.state) },
        futures: { try network.actionValues(of: $0.nextState) })
    }
  }

  struct TakesItselfForTheTarget: AgentHabit {
    static func report(
      _ nets: inout AgentNetworks, before: ValueNetwork, hasLearned: Bool
    ) throws {
      try AgentStandard.report(&nets, before: before, hasLearned: hasLearned)
      nets.still = nets.learning
    }
  }

  // MARK: - Tells the target network of transitions without an update

  struct ReportsFromTheStart: AgentHabit {
    static func report(
      _ nets: inout AgentNetworks, before: ValueNetwork, hasLearned: Bool
    ) throws {
      try nets.tell(of: nets.learning)
    }
  }

  struct ReportsTheWait: AgentHabit {
    static func arrange(_ batch: [Step], newest: Step) -> [Step] { batch.reversed() }
    static func report(
      _ nets: inout AgentNetworks, before: ValueNetwork, hasLearned: Bool
    ) throws {
      if hasLearned { nets.store.values = nets.learning.parameters }
      try nets.tellOfStore()
    }
  }

  // MARK: - Tells the target network before the update

  struct ReportsFirst: AgentHabit {
    static func update(_ nets: inout AgentNetworks, _ batch: [Step], _ kit: AgentKit) throws {
      try nets.tell(of: nets.learning)
      try AgentStandard.update(&nets, batch, kit)
    }
    static func report(
      _ nets: inout AgentNetworks, before: ValueNetwork, hasLearned: Bool
    ) throws {}
  }

  /// Fills the store in the end, for the next update to begin with.
  struct ReportsTheLastOneFirst: AgentHabit {
    static func update(_ nets: inout AgentNetworks, _ batch: [Step], _ kit: AgentKit) throws {
      try nets.tellOfStore()
      try AgentStandard.update(&nets, batch.reversed(), kit)
    }
    static func report(
      _ nets: inout AgentNetworks, before: ValueNetwork, hasLearned: Bool
    ) throws {
      nets.store.values = nets.learning.parameters
    }
  }

  // MARK: - Writes the parameters into the store before the update

  struct ReportsTheNetworkBefore: AgentHabit {
    static func report(
      _ nets: inout AgentNetworks, before: ValueNetwork, hasLearned: Bool
    ) throws {
      if hasLearned { try nets.tell(of: before) }
    }
  }

  struct WritesThenLearns: AgentHabit {
    static func update(_ nets: inout AgentNetworks, _ batch: [Step], _ kit: AgentKit) throws {
      nets.store.values = nets.learning.parameters
      try AgentStandard.update(&nets, batch.reversed(), kit)
      try nets.tellOfStore()
    }
    static func report(
      _ nets: inout AgentNetworks, before: ValueNetwork, hasLearned: Bool
    ) throws {}
  }

  // MARK: - Never writes into the store

  struct ReportsTheStoreAsItIs: AgentHabit {
    static func report(
      _ nets: inout AgentNetworks, before: ValueNetwork, hasLearned: Bool
    ) throws {
      if hasLearned { try nets.tellOfStore() }
    }
  }

  /// Writes into a store that was copied from the one that is handed on.
  struct WritesIntoACopy: AgentHabit {
    static func report(
      _ nets: inout AgentNetworks, before: ValueNetwork, hasLearned: Bool
    ) throws {
      guard hasLearned else { return }
      let copy = ParameterStore(nets.store.values)
      copy.values = nets.learning.parameters
      try nets.tellOfStore()
    }
  }

  // MARK: - Hands the target network another store each time

  struct ReportsInNewStores: AgentHabit {
    static func report(
      _ nets: inout AgentNetworks, before: ValueNetwork, hasLearned: Bool
    ) throws {
      guard hasLearned else { return }
      try nets.target.onlineLearned(ParameterStore(nets.learning.parameters))
      try nets.ask()
    }
  }

  struct ReplacesItsStore: AgentHabit {
    static func report(
      _ nets: inout AgentNetworks, before: ValueNetwork, hasLearned: Bool
    ) throws {
      guard hasLearned else { return }
      nets.store = ParameterStore(nets.learning.parameters)
      try nets.tellOfStore()
    }
  }

  // MARK: - Keeps the first answer of the target network

  struct NeverAsksAgain: AgentHabit {
    static func report(
      _ nets: inout AgentNetworks, before: ValueNetwork, hasLearned: Bool
    ) throws {
      let still = nets.still
      try AgentStandard.report(&nets, before: before, hasLearned: hasLearned)
      nets.still = still
    }
  }

  /// Takes the store that the target answered with for the target's only one.
  struct KeepsTheFirstStore: AgentHabit {
    static func update(_ nets: inout AgentNetworks, _ batch: [Step], _ kit: AgentKit) throws {
      let network = nets.learning
      let other = try network.with(parameters: nets.firstAnswer.values)
      try AgentParaphrases.update(
        &nets, batch, kit, predictions: { try network.actionValues(of: $0.state) },
        futures: { try other.actionValues(of: $0.nextState) })
    }
  }

  // MARK: - Keeps a target network of its own

  struct FollowsByItself: AgentHabit {
    static func report(
      _ nets: inout AgentNetworks, before: ValueNetwork, hasLearned: Bool
    ) throws {
      guard hasLearned else { return }
      nets.count += 1
      switch nets.rule {
      case .copy(let interval): if nets.count % interval == 0 { nets.still = nets.learning }
      case .blend(let rate):
        let pairs = zip(nets.still.parameters, nets.learning.parameters)
        nets.still = try nets.still.with(parameters: pairs.map { $0 + rate * ($1 - $0) })
      }
    }
  }

  /// Learns about the next update's targets before the next update.
  struct FollowsWhenItLearns: AgentHabit {
    static func update(_ nets: inout AgentNetworks, _ batch: [Step], _ kit: AgentKit) throws {
      let share =
        switch nets.rule {
        case .copy(let interval): nets.count > 0 && nets.count.isMultiple(of: interval) ? 1.0 : 0
        case .blend(let rate): nets.count > 0 ? rate : 0
        }
      let old = nets.still.parameters
      let new = nets.learning.parameters
      nets.still = try nets.learning.with(
        parameters: new.indices.map { share * new[$0] + (1 - share) * old[$0] })
      nets.count += 1
      try AgentStandard.update(&nets, batch.reversed(), kit)
    }
    static func report(
      _ nets: inout AgentNetworks, before: ValueNetwork, hasLearned: Bool
    ) throws {}
  }
}
