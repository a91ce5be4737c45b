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
        world, actions, seed: seed, first: first, reset: { $0.reset(to: $1) }, report: report)
    case .mountainCar(let world):
      let first = try initialState.map { state throws(RolloutError) in try mountainCarState(state) }
      return run(
        world, actions, seed: seed, first: first, reset: { $0.reset(to: $1) }, report: report)
    case .acrobot(let world):
      let first = try initialState.map { state throws(RolloutError) in try acrobotState(state) }
      return run(
        world, actions, seed: seed, first: first, reset: { $0.reset(to: $1) }, report: report)
    case .catching(let world):
      let first = try initialState.map { state throws(RolloutError) in try catchState(state) }
      return run(
        CatchByState(base: world), actions, seed: seed, first: first,
        reset: { $0.base.reset(to: $1) },
        report: { .vector([$0.row, $0.column, $0.drift, $0.paddle].map(Double.init)) })
    }
  }

  private func report(_ vector: some SIMD<Double>) -> RolloutState {
    .vector(vector.indices.map { vector[$0] })
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
}
