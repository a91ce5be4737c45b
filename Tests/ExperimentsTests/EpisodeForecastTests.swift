import DecisionProcesses
import Environments
import Testing

@testable import Experiments

@Suite struct `Forecasts of episodes` {
  /// One state that pays 1 and ends with probability one half.
  static let coin = FiniteModel(
    actionCount: 1, initialStates: [InitialState(state: 0)],
    rows: [
      [
        Outcome(probability: 0.5, nextState: 0, reward: 1, isTerminal: false),
        Outcome(probability: 0.5, nextState: 1, reward: 1, isTerminal: true),
      ], [],
    ], terminalStates: [false, true])

  @Test func `An episode that ends with one half in each step halves its survival`() {
    let forecast = EpisodeForecast(of: UniformPolicy(actionCount: 1), in: Self.coin, stepLimit: 4)
    #expect(forecast.survival == [1, 0.5, 0.25, 0.125, 0.0625])
    #expect(forecast.expectedReturn == 1.875)
    #expect(forecast.meanLength == 1.875)
    #expect(forecast.medianLength == 1)
  }

  @Test func `A policy that never ends an episode survives for ever`() {
    let lake = FrozenLake.document
    let up = TabularPolicy(
      actions: Array(repeating: Direction.up.rawValue, count: lake.stateCount), actionCount: 4)
    let forecast = EpisodeForecast(of: up, in: lake, stepLimit: 50)
    #expect(forecast.survival.allSatisfy { $0 == 1 })
    #expect(forecast.expectedReturn == 0)
    #expect(forecast.medianLength == nil)
  }

  @Test func `Terminal states are neither reached nor left, and every state of a lake can end`() {
    let reachability = Reachability(of: FrozenLake.document)
    // Cell 15 is the goal; 14 lies between two holes and the goal, with no way in but from 13 and
    // 10.
    #expect(reachability.isReachable.count == 16)
    #expect(reachability.isReachable[0])
    #expect(!reachability.isReachable[15])
    #expect(reachability.canAlwaysEnd)
  }

  @Test func `A model without an end is told apart`() {
    let loop = FiniteModel(
      actionCount: 1, initialStates: [InitialState(state: 0)],
      rows: [[Outcome(probability: 1, nextState: 0, reward: 0, isTerminal: false)]],
      terminalStates: [false])
    #expect(!Reachability(of: loop).canAlwaysEnd)
  }
}
