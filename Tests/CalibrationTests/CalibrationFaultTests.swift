import Coursework
import Testing

@testable import Calibration

struct CalibrationFaultTests {
  @Test func `A right answer that passes and a mistake that is caught and named are no faults`() {
    #expect(tally([right(failures: 0), mistake(passes: 0, named: 10)]).faults.isEmpty)
  }

  @Test func `A right answer that fails is a false alarm`() {
    let sample = right(failures: 1)
    #expect(
      tally([sample]).faults
        == [.falseAlarm(exercise: "9.9", sample: "another", Rate([sample], \.failures))])
  }

  @Test func `A mistake that passes is missed, whether or not it is named otherwise`() {
    let sample = mistake(passes: 3, named: 7)
    #expect(
      tally([sample]).faults == [
        .missed(exercise: "9.9", sample: "swaps", Rate([sample], \.passes))
      ])
  }

  @Test func `A mistake of the catalogue that is caught without its name is a fault`() {
    let faults = tally([mistake(passes: 0, named: 9)]).faults
    #expect(faults.map(\.description) == ["9.9: “swaps” was not named in 1 of 10 runs"])
  }

  @Test func `A mistake that is taken for another is a fault`() {
    var sample = SampleTally(kind: .paraphrase, name: "swaps", checkCount: 1)
    sample.note(failed: [true], diagnosis: "forgets")
    #expect(
      tally([sample]).faults.map(\.description)
        == ["9.9: “swaps” was taken for “forgets” in 1 of 1 runs"])
  }

  /// Of 100 paraphrases, 90 named are consistent with 95 %; of 1,000, 900 are not: P(Bin(1000, 0.95) ≤ 900)
  /// is 6e-11.
  @Test func `Paraphrases may go unnamed in one run of twenty, and by chance a little more often`()
  {
    #expect(tally([paraphrase(runs: 100, named: 90)]).faults.isEmpty)
    let faults = tally([paraphrase(runs: 1000, named: 900)]).faults
    #expect(faults.map(\.description) == ["9.9: paraphrases were named in only 900 of 1000 runs"])
  }

  /// 1 − 0.05^(1/59): the rate at which 59 runs show nothing with a chance of 5 %.
  @Test func `The bound on the rate of what was never seen is the rule of three`() {
    let rate = Rate([right(failures: 0, runs: 59)], \.failures)
    #expect(abs(rate.upperBound(confidence: 0.95) - 0.0495) < 5e-5)
  }

  private func tally(_ samples: [SampleTally]) -> ExerciseTally {
    ExerciseTally(exercise: ExerciseID(9, 9), claims: ["a claim"], samples: samples)
  }

  private func right(failures: Int, runs: Int = 10) -> SampleTally {
    var sample = SampleTally(kind: .alternative, name: "another", checkCount: 1)
    for run in 0..<runs { sample.note(failed: [run < failures], diagnosis: nil) }
    return sample
  }

  private func mistake(passes: Int, named: Int) -> SampleTally {
    var sample = SampleTally(kind: .misconception, name: "swaps", checkCount: 1)
    for run in 0..<10 {
      sample.note(failed: [run >= passes], diagnosis: run >= 10 - named ? "swaps" : nil)
    }
    return sample
  }

  private func paraphrase(runs: Int, named: Int) -> SampleTally {
    var sample = SampleTally(kind: .paraphrase, name: "swaps", checkCount: 1)
    for run in 0..<runs { sample.note(failed: [true], diagnosis: run < named ? "swaps" : nil) }
    return sample
  }
}
