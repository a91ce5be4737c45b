import DecisionProcesses

/// The parts with which an agent is marked. They are not part of what a learner's file may use.
extension DQNParts {
  static let provided = DQNParts(
    replay: ProvidedReplay.self, target: ProvidedTarget.self, loss: ProvidedLoss.self,
    exploration: ProvidedExploration.self)
}

private struct ProvidedReplay: ReplayBufferExercise {
  private let capacity: Int
  private var places: [Transition<[Double]>] = []
  private var appended = 0

  init(capacity: Int) throws {
    guard capacity > 0 else { throw InvalidInput("a buffer holds at least one transition") }
    self.capacity = capacity
  }

  var count: Int { get throws { places.count } }

  var transitions: [Transition<[Double]>] {
    get throws { (appended - places.count..<appended).map { places[$0 % capacity] } }
  }

  mutating func append(_ transition: Transition<[Double]>) throws {
    if places.count < capacity {
      places.append(transition)
    } else {
      places[appended % capacity] = transition
    }
    appended += 1
  }

  mutating func sample(
    count: Int, using generator: inout some RandomNumberGenerator
  ) throws -> [Transition<[Double]>] {
    guard (0...places.count).contains(count) else {
      throw InvalidInput("a batch has between 0 and \(places.count) transitions")
    }
    var drawn: [Int] = []
    while drawn.count < count {
      let index = generator.index(below: places.count)
      if !drawn.contains(index) { drawn.append(index) }
    }
    return drawn.map { places[$0] }
  }
}

/// Keeps plain numbers, so that each answer is a store of its own, and copies of it have nothing in common.
private struct ProvidedTarget: TargetNetworkExercise {
  private let rule: TargetRule
  private var values: [Double]
  private var stepCount = 0

  init(online: ParameterStore, rule: TargetRule) throws {
    guard rule.isValid, !online.values.isEmpty, online.values.allSatisfy(\.isFinite) else {
      throw InvalidInput("a target network has a rule, and parameters that are finite")
    }
    self.rule = rule
    values = online.values
  }

  var parameters: ParameterStore { ParameterStore(values) }

  mutating func onlineLearned(_ online: ParameterStore) throws {
    guard online.values.count == values.count, online.values.allSatisfy(\.isFinite) else {
      throw InvalidInput("the target network has \(values.count) parameters, all finite")
    }
    stepCount += 1
    switch rule {
    case .copy(let interval): if stepCount % interval == 0 { values = online.values }
    case .blend(let rate): values = zip(values, online.values).map { (1 - rate) * $0 + rate * $1 }
    }
  }

  static func backups(inSteps steps: Int, rule: TargetRule, discount: Double) throws -> Double {
    throw InvalidInput("the number of backups is no part of an agent")
  }
}

private enum ProvidedLoss: DQNLossExercise {
  static func targets(of batch: DQNBatch) throws -> [Double] {
    guard batch.isValid else { throw InvalidInput("the batch is not valid") }
    return (0..<batch.count).map {
      batch.isTerminal[$0]
        ? batch.rewards[$0]
        : batch.rewards[$0] + batch.discount * (batch.nextActionValues[$0].max() ?? 0)
    }
  }

  static func loss(
    of predictions: [[Double]], against batch: DQNBatch, penalty: DQNPenalty
  ) throws -> DQNLossValue {
    let targets = try targets(of: batch)
    guard predictions.map(\.count) == batch.nextActionValues.map(\.count) else {
      throw InvalidInput("predictions and next values differ in shape")
    }
    var value = DQNLossValue(loss: 0, errors: [], gradient: predictions.map { $0.map { _ in 0 } })
    for (index, action) in batch.actions.enumerated() {
      let error = targets[index] - predictions[index][action]
      var inner = error
      if case .huber(let threshold) = penalty { inner = min(max(error, -threshold), threshold) }
      let factor = batch.weights[index] / Double(batch.count)
      value.errors.append(error)
      value.loss += factor * inner * (error - inner / 2)
      value.gradient[index][action] = -factor * inner
    }
    return value
  }
}

private struct ProvidedExploration: EpsilonGreedyExercise {
  private let epsilon: Double

  init(epsilon: Double) throws {
    guard (0...1).contains(epsilon) else { throw InvalidInput("epsilon must lie in 0...1") }
    self.epsilon = epsilon
  }

  func probabilities(of actionValues: [Double]) throws -> [Double] {
    let best = try ties(of: actionValues)
    return actionValues.indices.map {
      epsilon / Double(actionValues.count)
        + (best.contains($0) ? (1 - epsilon) / Double(best.count) : 0)
    }
  }

  mutating func action(
    for actionValues: [Double], using generator: inout some RandomNumberGenerator
  ) throws -> Int {
    let best = try ties(of: actionValues)
    if generator.flip(epsilon) { return generator.index(below: actionValues.count) }
    return best[generator.index(below: best.count)]
  }

  private func ties(of values: [Double]) throws -> [Int] {
    guard !values.isEmpty, values.allSatisfy(\.isFinite) else {
      throw InvalidInput("there is at least one value, and all are finite")
    }
    let best = values.max()
    return values.indices.filter { values[$0] == best }
  }
}
