import DecisionProcesses
import Exploration
import Testing

@testable import Experiments

@Suite struct `Curves and specimens` {
  @Test func `Trailing means begin with what there is`() {
    #expect(trailingMeans([4, 2, 6, 0], width: 2) == [4, 3, 4, 3])
  }

  @Test func `Runs are summarised point by point`() {
    let curves = RunCurves([[0, 10], [1, 10], [2, 10], [3, 10], [9, 10]])
    #expect(curves.mean == [3, 10])
    #expect(curves.lower == [1, 10])
    #expect(curves.upper == [3, 10])
  }

  @Test func `Logarithmic steps rise, without repeats, to the last`() {
    #expect(logarithmicSteps(to: 150, perDecade: 2) == [1, 3, 10, 32, 100, 150])
    #expect(logarithmicSteps(to: 100, perDecade: 1) == [1, 10, 100])
  }

  @Test func `First-index greed gives ties to the first action`() {
    let explorer = FirstIndexGreedy(epsilon: 0.2)
    #expect(explorer.probabilities(of: [0, 0, 0, 0]) == [0.8500000000000001, 0.05, 0.05, 0.05])
    var generator = SeededGenerator(seed: 1)
    let greedy = FirstIndexGreedy(epsilon: 0)
    #expect((0..<10).allSatisfy { _ in greedy.action(for: [1, 3, 3], using: &generator) == 1 })
  }
}
