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
}
