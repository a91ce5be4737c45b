public import DecisionProcesses

/// Trains an agent in a world for a number of episodes.
///
///     let epsilon = LinearSchedule(from: 1, to: 0.05, over: 300)
///     let log = train(&agent, in: &world, episodes: 500, using: &generator) { agent, log in
///       agent.explorer.epsilon = epsilon.value(at: log.episodeCount)
///     }
///
/// Each step acts, observes and learns. Learning is told of termination only: after a truncated
/// episode the agent still bootstraps from the last state. An episode goes on until the world ends
/// it, so a world without an end needs a time limit around it.
///
/// Source: Sutton and Barto (2018), sections 6.4 and 6.5; Pardo et al., *Time limits in
/// reinforcement learning* (2018), for truncation.
///
/// - Parameters:
///   - agent: The agent, which keeps what it learns.
///   - environment: The world.
///   - episodes: The number of episodes.
///   - generator: The source of randomness for both.
///   - beforeEpisode: What to change at the start of each episode, given the log of those before: a
///     schedule, for instance.
/// - Returns: The return, length and ending of each episode.
/// - Complexity: One action, step and update for each step, with no allocation of its own.
@inlinable
public func train<Learner: Agent, World: Environment>(
  _ agent: inout Learner,
  in environment: inout World,
  episodes: Int,
  using generator: inout some RandomNumberGenerator,
  beforeEpisode: (inout Learner, TrainingLog) -> Void = { _, _ in }
) -> TrainingLog where Learner.State == World.Observation {
  require(episodes >= 0, "Training takes no fewer than no episodes.")
  var log = TrainingLog()
  log.reserveCapacity(episodes)
  for _ in 0..<episodes {
    beforeEpisode(&agent, log)
    trainEpisode(&agent, in: &environment, log: &log, using: &generator)
  }
  return log
}

/// Trains for one episode and appends it to the log.
@inlinable
func trainEpisode<Learner: Agent, World: Environment>(
  _ agent: inout Learner,
  in environment: inout World,
  log: inout TrainingLog,
  using generator: inout some RandomNumberGenerator
) where Learner.State == World.Observation {
  agent.beginEpisode()
  var state = environment.reset(using: &generator)
  var sum = 0.0
  var length = 0
  while true {
    let action = agent.action(in: state, using: &generator)
    let step = environment.step(action, using: &generator)
    agent.learn(
      from: Transition(
        state: state, action: action, reward: step.reward, nextState: step.observation,
        isTerminal: step.isTerminated),
      using: &generator)
    sum += step.reward
    length += 1
    state = step.observation
    guard step.isLast else { continue }
    log.append(
      return: sum, length: length, ending: step.isTerminated ? .terminated : .truncated)
    return
  }
}
