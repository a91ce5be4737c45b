import DecisionProcesses

extension SeededGenerator {
  /// Single steps from states drawn anywhere, so that every entry of a table is updated soon.
  mutating func transitions(in world: some MarkovDecisionProcess, count: Int) -> [Transition<Int>] {
    let states = (0..<world.stateCount).filter { !world.isTerminal($0) }
    var simulation = Simulation(of: world)
    return (0..<count).map { _ in
      let state = states[index(below: states.count)]
      let action = index(below: world.actionCount)
      simulation.reset(to: state)
      let step = simulation.step(action, using: &self)
      return Transition(
        state: state, action: action, reward: step.reward, nextState: step.observation,
        isTerminal: step.isTerminated)
    }
  }
}
