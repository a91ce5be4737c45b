import Coursework

/// Mistakes of exercise 7.5 with stores, in other words.
enum TargetStoreParaphrases {
  // MARK: - Shares its store with the online network

  struct KeepsTheName: TargetNetworkStyle {
    var memory: TargetMemory
    static func begin(_ online: ParameterStore) -> ParameterStore { online }
    mutating func takeOver(_ online: ParameterStore, every interval: Int) {}
    mutating func move(to online: ParameterStore, by rate: Double) {}
  }

  /// Has two names for one store, and blends it with itself.
  struct HandsOutTheOnlineStore: TargetNetworkStyle {
    var memory: TargetMemory
    static func begin(_ online: ParameterStore) -> ParameterStore {
      let copy = online
      return copy
    }
    mutating func takeOver(_ online: ParameterStore, every interval: Int) {
      memory.waited += 1
      if memory.waited % interval == 0 { memory.store = online }
    }
  }

  // MARK: - Shares the store from the first copy on

  struct AssignsTheStore: TargetNetworkStyle {
    var memory: TargetMemory
    mutating func takeOver(_ online: ParameterStore, every interval: Int) {
      memory.waited += 1
      if memory.waited.isMultiple(of: interval) { memory.store = online }
    }
  }

  struct RemembersWhoLearned: TargetNetworkStyle {
    var memory: TargetMemory
    mutating func takeOver(_ online: ParameterStore, every interval: Int) {
      memory.waited = min(memory.waited + 1, interval)
      memory.store = memory.waited == interval ? online : memory.store
    }
  }

  // MARK: - Begins with zeros

  struct EmptyNumbers: TargetNetworkStyle {
    var memory: TargetMemory
    static func begin(_ online: ParameterStore) -> ParameterStore {
      ParameterStore(Array(repeating: 0, count: online.values.count))
    }
  }

  struct SubtractsItself: TargetNetworkStyle {
    var memory: TargetMemory
    static func begin(_ online: ParameterStore) -> ParameterStore {
      let store = ParameterStore([])
      for value in online.values { store.values.append(value - value) }
      return store
    }
  }

  // MARK: - Blends with the network of the start

  struct RemembersTheStart: TargetNetworkStyle {
    var memory: TargetMemory
    var start: [Double] = []
    init(memory: TargetMemory) {
      self.memory = memory
      start = memory.store.values
    }
    mutating func move(to online: ParameterStore, by rate: Double) {
      memory.store.values = start.indices.map { start[$0] + rate * (online.values[$0] - start[$0]) }
    }
  }

  /// Answers with a blend, and keeps the beginning.
  struct NeverMovesOn: TargetNetworkExercise {
    var copying: KeepsCopies
    var blend: [Double]?

    init(online: ParameterStore, rule: TargetRule) throws {
      copying = try KeepsCopies(online: online, rule: rule)
    }

    var parameters: ParameterStore {
      blend.map { ParameterStore($0) } ?? copying.memory.store
    }

    mutating func onlineLearned(_ online: ParameterStore) throws {
      try copying.onlineLearned(online)
      guard case .blend(let rate) = copying.memory.rule else { return }
      blend = zip(online.values, copying.memory.store.values).map { rate * $0 + (1 - rate) * $1 }
    }

    static func backups(inSteps steps: Int, rule: TargetRule, discount: Double) throws -> Double {
      try KeepsCopies.backups(inSteps: steps, rule: rule, discount: discount)
    }
  }

  /// Copies rightly, and never blends.
  struct KeepsCopies: TargetNetworkStyle {
    var memory: TargetMemory
    mutating func move(to online: ParameterStore, by rate: Double) {}
  }

  // MARK: - Writes the blend into the online network

  struct MovesBoth: TargetNetworkStyle {
    var memory: TargetMemory
    mutating func move(to online: ParameterStore, by rate: Double) {
      let blend = zip(memory.store.values, online.values).map { $0 + rate * ($1 - $0) }
      (memory.store.values, online.values) = (blend, blend)
    }
  }

  struct BlendsTheOnlineStore: TargetNetworkStyle {
    var memory: TargetMemory
    mutating func move(to online: ParameterStore, by rate: Double) {
      for index in online.values.indices {
        online.values[index] *= rate
        online.values[index] += (1 - rate) * memory.store.values[index]
      }
      memory.store = ParameterStore(online.values)
    }
  }
}
