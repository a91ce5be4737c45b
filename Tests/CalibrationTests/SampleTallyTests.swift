import Testing

@testable import Calibration

struct SampleTallyTests {
  @Test func `Counts of runs, failures and names are what was noted`() {
    var tally = SampleTally(kind: .paraphrase, name: "swaps", checkCount: 2)
    tally.note(failed: [true, false], diagnosis: "swaps")
    tally.note(failed: [true, true], diagnosis: "forgets")
    tally.note(failed: [false, false], diagnosis: nil)
    #expect(tally.runs == 3)
    #expect(tally.failures == 2)
    #expect(tally.passes == 1)
    #expect(tally.failuresByCheck == [2, 1])
    #expect(tally.named == 1)
    #expect(tally.mistakenFor == ["forgets": 1])
  }

  @Test func `Counts of other seeds add up`() {
    var one = SampleTally(kind: .paraphrase, name: "swaps", checkCount: 1)
    one.note(failed: [true], diagnosis: "swaps")
    var two = SampleTally(kind: .paraphrase, name: "swaps", checkCount: 1)
    two.note(failed: [false], diagnosis: nil)
    two.note(failed: [true], diagnosis: "swaps")
    one.add(two)
    #expect(one.runs == 3)
    #expect(one.failures == 2)
    #expect(one.failuresByCheck == [2])
    #expect(one.named == 2)
  }
}
