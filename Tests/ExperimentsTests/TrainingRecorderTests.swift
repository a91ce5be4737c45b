import Diagnostics
import DynamicProgramming
import Environments
import Exploration
import TabularLearning
import Testing

@testable import Experiments

/// What the recorder of a training passes on to the monitors.
@Suite struct TrainingRecorderTests {
  /// The alerts after an episode of 20 choices, the first with an epsilon of its own.
  private func alerts(isGreedy: Bool?, firstEpsilon: Double = 0.01) -> [TrainingAlert] {
    let lake = FrozenLake.fourByFour(isSlippery: true)
    let agent = QLearning(
      actionValues: ActionValues(stateCount: lake.stateCount, actionCount: lake.actionCount),
      explorer: EpsilonGreedy(epsilon: 0.01), stepSize: 0.1, discount: 0.9)
    var recorder = TrainingRecorder(of: lake, discount: 0.9)
    recorder.beginEpisode()
    for choice in 0..<20 {
      recorder.recordChoice(0, isGreedy: isGreedy, epsilon: choice == 0 ? firstEpsilon : 0.01)
      recorder.recordStep(state: 0, reward: 0, error: 0)
    }
    _ = recorder.endEpisode(of: agent, isTruncated: false)
    return recorder.monitor.alerts
  }

  // 20 log 4 − 20 log 1.03 = 27.1 is above log 3e9 = 21.8.
  @Test func `Choices that are not greedy are held against epsilon, where they are known`() {
    #expect(alerts(isGreedy: false) == [.exploresBeyondEpsilon])
    #expect(alerts(isGreedy: true) == [])
    #expect(alerts(isGreedy: nil) == [])
    // The largest epsilon of an episode is what it allows.
    #expect(alerts(isGreedy: false, firstEpsilon: 1) == [])
  }
}
