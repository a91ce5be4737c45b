import DecisionProcesses
import Environments

extension WorldEntry {
  /// A step and what was seen before it.
  typealias Experience = (state: RolloutState, step: Step<RolloutState>)

  /// Takes actions until the episode ends.
  func steps(
    _ actions: [Int],
    from initialState: RolloutState?,
    seed: UInt64
  ) throws(RolloutError) -> [Experience] {
    switch kind {
    case .model(let model):
      let first = try initialState.map { state throws(RolloutError) in
        try index(state, stateCount: model.stateCount, isTerminal: model.isTerminal)
      }
      return run(
        Simulation(of: model), actions, seed: seed, first: first, reset: { $0.reset(to: $1) },
        report: RolloutState.index)
    case .maximizationBias(let world):
      let first = try initialState.map { state throws(RolloutError) in
        try index(state, stateCount: world.stateCount) { $0 == MaximizationBias.end }
      }
      return run(
        world, actions, seed: seed, first: first, reset: { $0.reset(to: $1) },
        report: RolloutState.index)
    case .cartPole(let world):
      let first = try initialState.map { state throws(RolloutError) in try cartPoleState(state) }
      return run(
        world, actions, seed: seed, first: first, reset: { $0.reset(to: $1) },
        report: { vector in .vector(vector.indices.map { vector[$0] }) })
    }
  }

  private func run<World: Environment>(
    _ world: World,
    _ actions: [Int],
    seed: UInt64,
    first: World.Observation?,
    reset: (inout World, World.Observation) -> Void,
    report: (World.Observation) -> RolloutState
  ) -> [Experience] {
    var generator = SeededGenerator(seed: seed)
    var world = TimeLimited(world, limit: stepLimit ?? .max)
    var state: RolloutState
    if let first {
      reset(&world.base, first)
      world.begin()
      state = report(first)
    } else {
      state = report(world.reset(using: &generator))
    }
    var experiences: [Experience] = []
    for action in actions {
      let step = world.step(action, using: &generator)
      let next = report(step.observation)
      experiences.append(
        (
          state,
          Step(
            observation: next, reward: step.reward, isTerminated: step.isTerminated,
            isTruncated: step.isTruncated)
        ))
      if step.isLast { break }
      state = next
    }
    return experiences
  }
}

extension WorldEntry {
  private func index(
    _ state: RolloutState,
    stateCount: Int,
    isTerminal: (Int) -> Bool
  ) throws(RolloutError) -> Int {
    guard case .index(let index) = state else {
      throw .wrongKindOfState(world: name, expected: "an index from 0 to \(stateCount - 1)")
    }
    guard (0..<stateCount).contains(index) else {
      throw .stateOutOfRange(index, world: name, stateCount: stateCount)
    }
    guard !isTerminal(index) else {
      throw .terminalState("state \(index), \(stateLabel(index))", world: name)
    }
    return index
  }

  private func cartPoleState(_ state: RolloutState) throws(RolloutError) -> SIMD4<Double> {
    guard case .vector(let numbers) = state, numbers.count == 4, numbers.allSatisfy(\.isFinite)
    else {
      throw .wrongKindOfState(
        world: name,
        expected: "four finite numbers: position, velocity, angle and angular velocity")
    }
    let first = SIMD4(numbers)
    guard !CartPole.isTerminal(first) else {
      throw .terminalState("\(state)", world: name)
    }
    return first
  }
}
