import DecisionProcesses
import Environments
import Testing

@Suite struct BairdStarTests {
  let star = BairdStar()

  @Test func `Solid leads to the lower state, dashed to each upper one equally often`() {
    for state in 0..<7 {
      let solid = star.outcomes(of: BairdStar.solid, in: state)
      #expect(solid == [Outcome(probability: 1, nextState: 6, reward: 0, isTerminal: false)])
      let dashed = star.outcomes(of: BairdStar.dashed, in: state)
      #expect(dashed.map(\.nextState) == [0, 1, 2, 3, 4, 5])
      #expect(dashed.allSatisfy { $0.probability == 1 / 6.0 && $0.reward == 0 })
    }
  }

  @Test func `The features give 3 to upper states at first, and 12 to the lower one`() {
    #expect(star.features[0] == [2, 0, 0, 0, 0, 0, 0, 1])
    #expect(star.features[6] == [0, 0, 0, 0, 0, 0, 1, 2])
    let values = star.features.map { row in
      zip(row, star.initialWeights).reduce(0) { $0 + $1.0 * $1.1 }
    }
    #expect(values == [3, 3, 3, 3, 3, 3, 12])
  }

  @Test func `Behaviour keeps all states equally frequent`() {
    var next = Array(repeating: 0.0, count: 7)
    for start in star.initialStates {
      for (action, chance) in star.behaviorPolicy.probabilities(in: start.state).enumerated() {
        for outcome in star.outcomes(of: action, in: start.state) {
          next[outcome.nextState] += start.probability * chance * outcome.probability
        }
      }
    }
    #expect(next.allSatisfy { abs($0 - 1 / 7) < 1e-15 })
    #expect(star.targetPolicy.probabilities(in: 3) == [0, 1])
  }

  @Test func `An eighth state is a caller's mistake`() async {
    await #expect(processExitsWith: .failure) { _ = BairdStar().outcomes(of: 0, in: 7) }
  }
}
