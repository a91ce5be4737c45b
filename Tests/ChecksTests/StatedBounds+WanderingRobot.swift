import Coursework
import Statistics
import Testing

/// What the check of the robot's plan says about itself.
extension StatedBounds {
  /// Trainings that fail as often as the contract allows: one in twenty.
  private static let test = SequentialTest(correctRate: 0.05, faultyRate: 0.5, falseAlarm: 1e-9)

  static func chanceOfUnluckyTrainings(_ questions: [any Question]) throws -> Double {
    #expect(questions.contains { $0 is RobotPlanQuestion })
    return test.characteristics(rate: 0.05).rejection
  }

  @Test func `A plan that fails every other time is missed less often than stated`() {
    #expect(Self.test.characteristics(rate: 0.5).acceptance <= 1e-6)
    // The check lets a plan pass about which it knows nothing after 200 trainings.
    #expect(Self.test.characteristics(rate: 0.5, runLimit: 200).rejection > 1 - 1e-6)
  }
}
