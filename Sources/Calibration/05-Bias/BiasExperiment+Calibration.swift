import Coursework
import DecisionProcesses
import Environments

extension CalibrationSet {
  private typealias Paraphrase = BiasExperimentParaphrases

  static let biasExperiment = CalibrationSet(
    Contracts.BiasExperiment.self,
    alternatives: [
      "keeps the path of every run and counts those through B": PathExperiment<StandardPaths>.self,
      "adds a share of a run to each episode as it goes": AddingExperiment<StandardSums>.self,
    ],
    paraphrases: [
      "asks what the agent believes": [
        PathExperiment<Paraphrase.LooksAtBeliefs>.self,
        AddingExperiment<Paraphrase.AddsBeliefs>.self,
      ],
      "leaves out choices that explored": [
        PathExperiment<Paraphrase.FiltersPaths>.self, AddingExperiment<Paraphrase.SkipsTries>.self,
      ],
      "counts action 0 in B as well": [
        PathExperiment<Paraphrase.CountsZeros>.self,
        AddingExperiment<Paraphrase.AddsInEveryState>.self,
      ],
      "divides by steps": [
        PathExperiment<Paraphrase.CountsTransitions>.self,
        AddingExperiment<Paraphrase.AddsToBothTotals>.self,
      ],
      "averages over the episodes so far": [
        PathExperiment<Paraphrase.AveragesPrefixes>.self,
        AddingExperiment<Paraphrase.SmoothsTheCurve>.self,
      ],
      "one agent for all runs": [
        PathExperiment<Paraphrase.HandsTheAgentOn>.self,
        AddingExperiment<Paraphrase.TrainsOneAgent>.self,
      ],
      "leaves the episode after the choice": [
        PathExperiment<Paraphrase.StopsInB>.self, AddingExperiment<Paraphrase.TakesOneStep>.self,
      ],
      "one share for each run": [
        PathExperiment<Paraphrase.AveragesEachPath>.self,
        AddingExperiment<Paraphrase.AddsByRun>.self,
      ],
    ])

  // MARK: - Right answers of other styles

  private enum StandardPaths: PathStyle {}
  private enum StandardSums: AddingStyle {}
}

/// Where an episode was, and what was believed and done there.
struct PathPoint {
  var state: Int
  var action: Int
  var belief: Int
}

// MARK: - An experiment that keeps what happened, and counts afterwards

protocol PathStyle {
  static var handsTheAgentOn: Bool { get }
  static func goesOn(_ step: Step<Int>) -> Bool
  static func value(_ path: [PathPoint]) -> Double
  static func weight(_ path: [PathPoint]) -> Double
  static func summary(_ paths: [[[PathPoint]]], _ episodes: Int) -> [Double]
}

extension PathStyle {
  static var handsTheAgentOn: Bool { false }
  static func goesOn(_ step: Step<Int>) -> Bool { !step.isLast }
  static func value(_ path: [PathPoint]) -> Double {
    path.contains { $0.state == MaximizationBias.stateB } ? 1 : 0
  }
  static func weight(_ path: [PathPoint]) -> Double { 1 }

  static func mean(_ paths: [[PathPoint]]) -> Double {
    let weight = paths.map(weight).reduce(0, +)
    return weight == 0 ? 0 : paths.map(value).reduce(0, +) / weight
  }

  static func summary(_ paths: [[[PathPoint]]], _ episodes: Int) -> [Double] {
    var summary: [Double] = []
    while summary.count < episodes { summary.append(mean(paths.map { $0[summary.count] })) }
    return summary
  }
}

enum PathExperiment<Style: PathStyle>: BiasExperimentExercise {
  static func leftShares<Agent: ObservedAgent>(
    of makeAgent: () throws -> Agent,
    in world: MaximizationBias,
    runs: Int,
    episodes: Int,
    using generator: inout some RandomNumberGenerator
  ) throws -> [Double] {
    guard runs >= 1 && episodes >= 0 else { throw InvalidInput("nothing to do") }
    var kept: Agent?
    var paths: [[[PathPoint]]] = []
    while paths.count < runs {
      var agent: Agent
      if let kept, Style.handsTheAgentOn { agent = kept } else { agent = try makeAgent() }
      var run: [[PathPoint]] = []
      while run.count < episodes {
        run.append(try path(&agent, world, &generator))
      }
      kept = agent
      paths.append(run)
    }
    return Style.summary(paths, episodes)
  }

  private static func path(
    _ agent: inout some ObservedAgent,
    _ world: MaximizationBias,
    _ generator: inout some RandomNumberGenerator
  ) throws -> [PathPoint] {
    var world = world
    var path: [PathPoint] = []
    var state: Int? = world.reset(using: &generator)
    while let current = state {
      let belief = agent.greedyAction(in: current)
      let action = try agent.action(in: current, using: &generator)
      path.append(PathPoint(state: current, action: action, belief: belief))
      let step = world.step(action, using: &generator)
      let transition = Transition(
        state: current, action: action, reward: step.reward, nextState: step.observation,
        isTerminal: step.isTerminated)
      try agent.learn(from: transition, using: &generator)
      state = Style.goesOn(step) ? step.observation : nil
    }
    return path
  }
}

// MARK: - An experiment that adds as it goes

protocol AddingStyle {
  static var trainsOneAgent: Bool { get }
  static var takesOneStep: Bool { get }
  static var addsByRun: Bool { get }
  static func gain(_ state: Int, _ action: Int, _ belief: Int) -> Double
  static func weight(_ state: Int, _ action: Int, _ belief: Int) -> Double
  static func finish(_ shares: [Double]) -> [Double]
}

extension AddingStyle {
  static var trainsOneAgent: Bool { false }
  static var takesOneStep: Bool { false }
  static var addsByRun: Bool { false }
  static func gain(_ state: Int, _ action: Int, _ belief: Int) -> Double {
    state == MaximizationBias.stateA && action == MaximizationBias.left ? 1 : 0
  }
  static func weight(_ state: Int, _ action: Int, _ belief: Int) -> Double {
    state == MaximizationBias.stateA ? 1 : 0
  }
  static func finish(_ shares: [Double]) -> [Double] { shares }
}

enum AddingExperiment<Style: AddingStyle>: BiasExperimentExercise {
  static func leftShares<Agent: ObservedAgent>(
    of makeAgent: () throws -> Agent,
    in world: MaximizationBias,
    runs: Int,
    episodes: Int,
    using generator: inout some RandomNumberGenerator
  ) throws -> [Double] {
    if runs < 1 || episodes < 0 { throw InvalidInput("nothing to do") }
    let cells = Style.addsByRun && episodes > 0 ? runs : episodes
    var (gains, weights) = (
      Array(repeating: 0.0, count: cells), Array(repeating: 0.0, count: cells)
    )
    var world = world
    var agent = try makeAgent()
    for run in 0..<runs {
      if run > 0, !Style.trainsOneAgent { agent = try makeAgent() }
      for episode in 0..<episodes {
        let cell = Style.addsByRun ? run : episode
        var state = world.reset(using: &generator)
        repeat {
          let belief = agent.greedyAction(in: state)
          let action = try agent.action(in: state, using: &generator)
          let step = world.step(action, using: &generator)
          try agent.learn(
            from: Transition(
              state: state, action: action, reward: step.reward, nextState: step.observation,
              isTerminal: step.isTerminated),
            using: &generator)
          gains[cell] += Style.gain(state, action, belief)
          weights[cell] += Style.weight(state, action, belief)
          state = step.observation
        } while state != MaximizationBias.end && !Style.takesOneStep
      }
    }
    return Style.finish(zip(gains, weights).map { $1 == 0 ? 0 : $0 / $1 })
  }
}
