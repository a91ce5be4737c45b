import DecisionProcesses
import DynamicProgramming
import Foundation
import Testing

struct ActionValuesTests {
  @Test func `A table is state-major`() {
    let values = ActionValues(rows: [[1, 2, 3], [4, 5, 6]])
    #expect(values.elements == [1, 2, 3, 4, 5, 6])
    #expect(values[1, 0] == 4)
    #expect(Array(values[1]) == [4, 5, 6])
    #expect(values.stateCount == 2)
    #expect(values.maxima == [3, 6])
  }

  @Test func `Writing changes one entry`() {
    var values = ActionValues(stateCount: 2, actionCount: 2, initialValue: 7)
    values[1, 0] = -1
    #expect(values.elements == [7, 7, -1, 7])
  }

  @Test func `Ties are greedy together, and only within the tolerance`() {
    let values = ActionValues(rows: [[-1, -3, -1 - 1e-12, -1.1]])
    #expect(values.greedyActions(in: 0) == [0, 2])
    #expect(values.greedyActions(in: 0, tolerance: 0) == [0])
    #expect(values.greedyActions(in: 0, tolerance: 0.2) == [0, 2, 3])
    #expect(values.greedyPolicy().rows == [[0.5, 0, 0.5, 0]])
    #expect(values.epsilonGreedyPolicy(epsilon: 0.5).rows == [[0.375, 0.125, 0.375, 0.125]])
  }

  @Test func `A table survives being stored`() throws {
    let values = ActionValues(rows: [[0.1, -2], [3, 4]])
    let data = try JSONEncoder().encode(values)
    #expect(try JSONDecoder().decode(ActionValues.self, from: data) == values)
  }

  @Test func `The supremum norm is the largest magnitude, and sees what is not a number`() {
    #expect(supremumNorm([1, -3, 2]) == 3)
    #expect(supremumNorm([]) == 0)
    #expect(supremumNorm([1, .nan, 2]).isNaN)
    #expect(supremumDistance([1, 5], [2, 1]) == 4)
  }

  @Test func `An action out of range is not another state's action`() async {
    await #expect(processExitsWith: .failure) {
      _ = ActionValues(rows: [[1, 2], [3, 4]])[0, 2]
    }
  }
}
