import Coursework
import DecisionProcesses
import Environments

/// The mistakes of exercise 5.3 in other words.
enum BiasExperimentParaphrases {
  // MARK: - Asks what the agent believes

  enum LooksAtBeliefs: PathStyle {
    static func value(_ path: [PathPoint]) -> Double { path[0].belief == 0 ? 1 : 0 }
  }

  enum AddsBeliefs: AddingStyle {
    static func gain(_ state: Int, _ action: Int, _ belief: Int) -> Double {
      state == MaximizationBias.stateA ? 1 - Double(belief) : 0
    }
  }

  // MARK: - Leaves out choices that explored

  enum FiltersPaths: PathStyle {
    static func value(_ path: [PathPoint]) -> Double { weight(path) * (path.count > 1 ? 1 : 0) }
    static func weight(_ path: [PathPoint]) -> Double { path[0].action == path[0].belief ? 1 : 0 }
  }

  enum SkipsTries: AddingStyle {
    static func gain(_ state: Int, _ action: Int, _ belief: Int) -> Double {
      action == MaximizationBias.left ? weight(state, action, belief) : 0
    }
    static func weight(_ state: Int, _ action: Int, _ belief: Int) -> Double {
      state == MaximizationBias.stateA && action == belief ? 1 : 0
    }
  }

  // MARK: - Counts action 0 in B as well

  enum CountsZeros: PathStyle {
    static func value(_ path: [PathPoint]) -> Double { Double(path.count { $0.action == 0 }) }
  }

  enum AddsInEveryState: AddingStyle {
    static func gain(_ state: Int, _ action: Int, _ belief: Int) -> Double {
      action == MaximizationBias.left ? 1 : 0
    }
  }

  // MARK: - Divides by steps

  enum CountsTransitions: PathStyle {
    static func weight(_ path: [PathPoint]) -> Double { Double(path.count) }
  }

  enum AddsToBothTotals: AddingStyle {
    static func weight(_ state: Int, _ action: Int, _ belief: Int) -> Double { 1 }
  }

  // MARK: - Averages over the episodes so far

  enum AveragesPrefixes: PathStyle {
    static func summary(_ paths: [[[PathPoint]]], _ episodes: Int) -> [Double] {
      (0..<episodes).map { episode in mean(paths.flatMap { $0.prefix(episode + 1) }) }
    }
  }

  enum SmoothsTheCurve: AddingStyle {
    static func finish(_ shares: [Double]) -> [Double] {
      var mean = 0.0
      return shares.enumerated().map { index, share in
        mean += (share - mean) / Double(index + 1)
        return mean
      }
    }
  }

  // MARK: - One agent for all runs

  enum HandsTheAgentOn: PathStyle {
    static let handsTheAgentOn = true
  }

  enum TrainsOneAgent: AddingStyle {
    static let trainsOneAgent = true
  }

  // MARK: - Leaves the episode after the choice

  enum StopsInB: PathStyle {
    static func goesOn(_ step: Step<Int>) -> Bool {
      step.observation == MaximizationBias.stateA
    }
    static func value(_ path: [PathPoint]) -> Double { 1 - Double(path[0].action) }
  }

  enum TakesOneStep: AddingStyle {
    static let takesOneStep = true
  }

  // MARK: - One share for each run

  enum AveragesEachPath: PathStyle {
    static func summary(_ paths: [[[PathPoint]]], _ episodes: Int) -> [Double] {
      episodes > 0 ? paths.map(mean) : []
    }
  }

  enum AddsByRun: AddingStyle {
    static let addsByRun = true
  }
}
