public import DecisionProcesses

/// Finds every breach of the laws that any environment obeys; a lawful one gives an empty list.
///
///     #expect(checkEnvironment(CartPole(), isRandom: true, seed: freshSeed()) == [])
///
/// The laws: one seed gives one run, whatever was done before; different seeds give different runs
/// where the world is random, and the same run where it is not; rewards are finite. Actions are
/// uniform, from a generator of their own, and a new episode begins after each end. That stepping
/// after the end traps is for an exit test to show.
///
/// Two seeds of a random world agree in all of `stepCount` steps only by chance: choose `stepCount`
/// so that this cannot happen.
public func checkEnvironment<World: Environment>(
  _ environment: World,
  isRandom: Bool,
  stepCount: Int = 1_000,
  seed: UInt64
) -> [String] where World.Observation: Equatable {
  var seeds = SplitMix64(seed: seed)
  let (actions, first, second) = (seeds.next(), seeds.next(), seeds.next())
  var world = environment
  let run = record(&world, stepCount: stepCount, actions: actions, draws: first)
  let again = record(&world, stepCount: stepCount, actions: actions, draws: first)
  let other = record(&world, stepCount: stepCount, actions: actions, draws: second)
  var breaches: [String] = []
  if let step = zip(run, again).enumerated().first(where: { $1.0 != $1.1 })?.offset {
    breaches.append("The same seed gave another run, first at step \(step) (seed \(seed)).")
  }
  if (run == other) == isRandom {
    breaches.append(
      isRandom
        ? "Two seeds gave the same \(stepCount) steps of a random world (seed \(seed))."
        : "Two seeds gave different runs of a world without chance (seed \(seed)).")
  }
  if let step = run.firstIndex(where: { !$0.reward.isFinite }) {
    breaches.append("The reward of step \(step) is \(run[step].reward) (seed \(seed)).")
  }
  return breaches
}

/// One entry for each episode's beginning and one for each step.
private func record<World: Environment>(
  _ world: inout World,
  stepCount: Int,
  actions: UInt64,
  draws: UInt64
) -> [Step<World.Observation>] {
  var actions = SeededGenerator(seed: actions)
  var draws = SeededGenerator(seed: draws)
  var steps: [Step<World.Observation>] = []
  var isUnderWay = false
  for _ in 0..<stepCount {
    if !isUnderWay {
      let first = world.reset(using: &draws)
      steps.append(Step(observation: first, reward: 0, isTerminated: false))
    }
    let step = world.step(actions.index(below: world.actionCount), using: &draws)
    steps.append(step)
    isUnderWay = !step.isLast
  }
  return steps
}
