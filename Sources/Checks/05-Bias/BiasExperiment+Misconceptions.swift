import Coursework
import DecisionProcesses
import Environments

/// The classic mistakes of exercise 5.3.
enum BiasExperimentMisconceptions {
  static let all = [
    Misconception(
      Contracts.BiasExperiment.self, "asks what the agent believes",
      """
      Your shares are of agents that believe in left. The experiment is about what they do, and \
      exploration is a part of that.
      """,
      as: Mistaken<AsksForBeliefs>.self),
    Misconception(
      Contracts.BiasExperiment.self, "leaves out choices that explored",
      """
      Your shares are taken over greedy choices only. What would then become of the 5 % that go \
      left although they know better?
      """,
      as: Mistaken<LeavesOutExploration>.self),
    Misconception(
      Contracts.BiasExperiment.self, "counts action 0 in B as well",
      """
      Some episodes count twice. Left is the name of an action in A; what does its number mean in B?
      """,
      as: Mistaken<CountsInB>.self),
    Misconception(
      Contracts.BiasExperiment.self, "divides by steps",
      """
      Your shares are of steps. An episode that goes left has two of them, so if all go left your \
      share is one half.
      """,
      as: Mistaken<DividesBySteps>.self),
    Misconception(
      Contracts.BiasExperiment.self, "averages over the episodes so far",
      """
      Each of your shares holds those before it. What should be seen is how an episode differs \
      from the one before.
      """,
      as: Mistaken<AveragesSoFar>.self),
    Misconception(
      Contracts.BiasExperiment.self, "one agent for all runs",
      """
      Your second run begins where the first one stopped. What does its agent know in its first \
      episode?
      """,
      as: Mistaken<KeepsTheAgent>.self),
    Misconception(
      Contracts.BiasExperiment.self, "leaves the episode after the choice",
      """
      Your agents never learn what happens in B. Why would they then prefer left or right at all?
      """,
      as: Mistaken<LeavesAfterTheChoice>.self),
    Misconception(
      Contracts.BiasExperiment.self, "one share for each run",
      """
      You report a share of episodes for each run. The curve of figure 6.5 has a share of runs for \
      each episode.
      """,
      as: Mistaken<AveragesOverEpisodes>.self),
  ]

  private enum AsksForBeliefs: BiasMistake {
    static func share(_ episodes: [PlayedEpisode]) -> Double {
      Double(episodes.count { $0.greedyAction == MaximizationBias.left }) / Double(episodes.count)
    }
  }

  private enum LeavesOutExploration: BiasMistake {
    static func share(_ episodes: [PlayedEpisode]) -> Double {
      let greedy = episodes.filter { $0.actions.first == $0.greedyAction }
      return greedy.isEmpty ? 0 : Double(greedy.count(where: \.isLeft)) / Double(greedy.count)
    }
  }

  private enum CountsInB: BiasMistake {
    static func share(_ episodes: [PlayedEpisode]) -> Double {
      let count = episodes.reduce(0) { $0 + $1.actions.count { $0 == MaximizationBias.left } }
      return Double(count) / Double(episodes.count)
    }
  }

  private enum DividesBySteps: BiasMistake {
    static func share(_ episodes: [PlayedEpisode]) -> Double {
      Double(episodes.count(where: \.isLeft)) / Double(episodes.reduce(0) { $0 + $1.actions.count })
    }
  }

  private enum AveragesSoFar: BiasMistake {
    static func shares(_ runs: [[PlayedEpisode]], episodes: Int) -> [Double] {
      var sum = 0.0
      return (0..<episodes).map { episode in
        sum += share(runs.map { $0[episode] })
        return sum / Double(episode + 1)
      }
    }
  }

  private enum KeepsTheAgent: BiasMistake {
    static let makesOneAgent = true
  }

  private enum LeavesAfterTheChoice: BiasMistake {
    static let leavesAfterTheChoice = true
  }

  private enum AveragesOverEpisodes: BiasMistake {
    static func shares(_ runs: [[PlayedEpisode]], episodes: Int) -> [Double] {
      episodes == 0 ? [] : runs.map(share)
    }
  }
}

/// What happened in one episode.
private struct PlayedEpisode {
  var actions: [Int] = []
  /// What the agent believed to be best in A when it chose there.
  var greedyAction = 0
  var isLeft: Bool { actions.first == MaximizationBias.left }
}

/// A mistake in one place of the experiment, with everything else right.
private protocol BiasMistake {
  static var makesOneAgent: Bool { get }
  static var leavesAfterTheChoice: Bool { get }
  static func share(_ episodes: [PlayedEpisode]) -> Double
  static func shares(_ runs: [[PlayedEpisode]], episodes: Int) -> [Double]
}

extension BiasMistake {
  static var makesOneAgent: Bool { false }
  static var leavesAfterTheChoice: Bool { false }

  static func share(_ episodes: [PlayedEpisode]) -> Double {
    Double(episodes.count(where: \.isLeft)) / Double(episodes.count)
  }

  static func shares(_ runs: [[PlayedEpisode]], episodes: Int) -> [Double] {
    (0..<episodes).map { episode in share(runs.map { $0[episode] }) }
  }
}

/// An experiment that refuses bad input and makes one mistake.
private enum Mistaken<Mistake: BiasMistake>: BiasExperimentExercise {
  static func leftShares<Agent: ObservedAgent>(
    of makeAgent: () throws -> Agent,
    in world: MaximizationBias,
    runs: Int,
    episodes: Int,
    using generator: inout some RandomNumberGenerator
  ) throws -> [Double] {
    guard runs > 0, episodes >= 0 else { throw InvalidInput("no experiment") }
    var agent = try makeAgent()
    var played: [[PlayedEpisode]] = []
    for run in 0..<runs {
      if run > 0, !Mistake.makesOneAgent { agent = try makeAgent() }
      played.append(
        try (0..<episodes).map { _ in try play(&agent, in: world, using: &generator) })
    }
    return Mistake.shares(played, episodes: episodes)
  }

  private static func play(
    _ agent: inout some ObservedAgent,
    in world: MaximizationBias,
    using generator: inout some RandomNumberGenerator
  ) throws -> PlayedEpisode {
    var world = world
    var state = world.reset(using: &generator)
    var episode = PlayedEpisode()
    episode.greedyAction = agent.greedyAction(in: state)
    while true {
      let action = try agent.action(in: state, using: &generator)
      let step = world.step(action, using: &generator)
      try agent.learn(
        from: Transition(
          state: state, action: action, reward: step.reward, nextState: step.observation,
          isTerminal: step.isTerminated),
        using: &generator)
      episode.actions.append(action)
      state = step.observation
      if step.isLast || Mistake.leavesAfterTheChoice { return episode }
    }
  }
}
