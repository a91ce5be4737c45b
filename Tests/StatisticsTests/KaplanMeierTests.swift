import DecisionProcesses
import Statistics
import TestSupport
import Testing

struct KaplanMeierTests {
  // The remission times in weeks of 21 patients under 6-mercaptopurine (Freireich et al., 1963), the
  // example of most textbooks; the survival at 6, 7, 10, 13, 16, 22 and 23 weeks is worked out there
  // by hand: 0.857, 0.807, 0.753, 0.690, 0.627, 0.538, 0.448.
  @Test func `The leukaemia example comes out as in the textbooks`() {
    let times: [Double] = [
      6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35,
    ]
    let censored: Set<Int> = [3, 5, 7, 8, 11, 12, 13, 16, 17, 18, 19, 20]
    let curve = KaplanMeier(times: times, isObserved: times.indices.map { !censored.contains($0) })
    #expect(curve.steps.map(\.time) == [6, 7, 10, 13, 16, 22, 23])
    let expected = [0.8571, 0.8067, 0.7529, 0.6902, 0.6275, 0.5378, 0.4482]
    for (step, survival) in zip(curve.steps, expected) {
      #expect(abs(step.survival - survival) < 5e-5)
    }
    #expect(curve.median == 23)
    #expect(curve.survival(at: 5.9) == 1)
    #expect(abs(curve.survival(at: 21) - 0.6275) < 5e-5)
  }

  @Test func `Without censoring it is the share that is left`() {
    let curve = KaplanMeier(times: [4, 1, 3, 2], isObserved: [true, true, true, true])
    #expect(curve.steps.map(\.survival) == [0.75, 0.5, 0.25, 0])
    #expect(curve.median == 2)
  }

  @Test func `A median that is not reached is none`() {
    let curve = KaplanMeier(times: [10, 20, 20, 20], isObserved: [true, false, false, false])
    #expect(curve.median == nil)
    #expect(curve.survival(at: 100) == 0.75)
    #expect(KaplanMeier(times: [5], isObserved: [false]).steps.isEmpty)
  }

  @Test func `Censored runs make the median later, never earlier`() {
    let times: [Double] = [10, 20, 30, 40]
    let all = KaplanMeier(times: times, isObserved: [true, true, true, true]).median
    let some = KaplanMeier(times: times, isObserved: [true, false, true, true]).median
    #expect(all == 20)
    // 3/4 after 10, 3/8 after 30.
    #expect(some == 30)
  }

  @Test func `The interval of a median that never varies is that median`() {
    var generator = SeededGenerator(seed: freshSeed())
    let interval = KaplanMeier.medianInterval(
      times: [7, 7, 7], isObserved: [true, true, true], using: &generator)
    #expect(interval == 7...7)
    let never = KaplanMeier.medianInterval(
      times: [7, 7, 7], isObserved: [false, false, false], using: &generator)
    #expect(never == .infinity ... .infinity)
  }
}
