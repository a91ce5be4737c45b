import TabularLearning
import Testing

struct TableTests {
  @Test func `Reading a state that was never written creates no row`() {
    let values = SparseActionValues<String>(actionCount: 2, initialValue: 5)
    #expect(values["anywhere"] == [5, 5])
    #expect(values["anywhere", 1] == 5)
    #expect(values.stateCount == 0)
  }

  @Test func `Writing creates one row, and no other state shares it`() {
    var values = SparseActionValues<String>(actionCount: 2)
    values["a", 1] = 3
    #expect(values.stateCount == 1)
    #expect(values["a"] == [0, 3])
    #expect(values["b"] == [0, 0])
    #expect(Array(values.states) == ["a"])
  }

  @Test func `A sparse table stays as small as what it visited`() {
    var values = SparseActionValues<Int>(actionCount: 4)
    for state in 0..<100_000 where state.isMultiple(of: 10_000) { values[state, 0] = 1 }
    for state in 0..<100_000 { _ = values[state, 3] }
    #expect(values.stateCount == 10)
  }

  @Test func `An uneven table has rows of their own lengths`() {
    var values = UnevenActionValues(actionCounts: [2, 10, 0])
    values[0, 1] = 7
    values[1, 9] = 5
    #expect(Array(values[0]) == [0, 7])
    #expect(Array(values[1]) == [0, 0, 0, 0, 0, 0, 0, 0, 0, 5])
    #expect(values[2].isEmpty)
    #expect(values.actionCount == 10)
  }

  @Test func `An action of another row is a caller's mistake`() async {
    await #expect(processExitsWith: .failure) {
      _ = UnevenActionValues(actionCounts: [2, 10])[0, 2]
    }
  }
}
