import DecisionProcesses
import Experiments
import Exploration
import Statistics
import TestSupport
import Testing

/// The warehouse's incident happens, and its fix works, as often as is claimed.
///
/// Of 1,000 runs before, on a solid and on a slippery floor, the incident ended elsewhere than at the
/// shelf in 4 and 8, and the fix elsewhere than at the bay in 3 and 1. The 99.9 % upper ends of
/// Clopper and Pearson's intervals are 1.6 % and 2.2 %, and 1.4 % and 1.0 %. A sequential test
/// rejects correct work at 2.5 % and 1.5 % with at most 1e-9, and accepts a share of failures of 20 %
/// and 5 % or more with at most 1e-6.
@Suite struct WanderingRobotTests {
  private func failuresAreRare(
    _ training: WarehouseTraining, end destination: WarehouseRun.Destination, correct: Double,
    faulty: Double
  ) {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    var test = SequentialTest(
      correctRate: correct, faultyRate: faulty, falseAlarm: 1e-9, miss: 1e-6)
    while test.decision == .undecided {
      let run = training.run(using: &generator)
      test.record(isFailure: run.destination != destination)
    }
    #expect(
      test.decision == .accepted,
      "\(test.failureCount) of \(test.runCount) runs do not end at the \(destination), seed \(seed)"
    )
  }

  @Test(arguments: [false, true])
  func `The incident ends at the shelf on 80 % of seeds or more`(isSlippery: Bool) {
    failuresAreRare(
      WarehouseTraining(isSlippery: isSlippery), end: .shelf, correct: 0.025, faulty: 0.2)
  }

  @Test(arguments: [false, true])
  func `The fix ends at the bay on 95 % of seeds or more`(isSlippery: Bool) {
    failuresAreRare(.fixed(isSlippery: isSlippery), end: .bay, correct: 0.015, faulty: 0.05)
  }

  @Test func `The schedules keep their ends, and the changes stretch them`() {
    let incident = WarehouseTraining()
    let fix = WarehouseTraining.fixed(isSlippery: false)
    for (training, length) in [(incident, 100), (fix, 5_000)] {
      #expect(training.epsilon.value(at: 0) == 1)
      #expect(abs(training.epsilon.value(at: length) - 0.01) < 1e-12)
      // Half of the way in episodes is the geometric middle.
      #expect(abs(training.epsilon.value(at: length / 2) - 0.1) < 1e-12)
    }
    #expect(incident.stepSize.value(at: 4_999) == 0.5)
    #expect(fix.stepSize.value(at: 0) == 0.5)
    #expect(abs(fix.stepSize.value(at: 5_000) - 0.01) < 1e-12)
  }

  @Test func `Equal seeds give equal runs`() {
    var first = SeededGenerator(seed: 5)
    var second = SeededGenerator(seed: 5)
    let training = WarehouseTraining.fixed(isSlippery: true)
    #expect(training.run(using: &first) == training.run(using: &second))
  }
}
