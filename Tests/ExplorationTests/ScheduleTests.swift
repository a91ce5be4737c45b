import Exploration
import Testing

struct ScheduleTests {
  @Test func `A linear schedule meets both ends and the points between`() {
    let schedule = LinearSchedule(from: 1, to: 0.5, over: 4)
    #expect([0, 1, 2, 3, 4].map(schedule.value) == [1, 0.875, 0.75, 0.625, 0.5])
    #expect(schedule.value(at: 1_000_000) == 0.5)
    #expect(schedule.value(at: -3) == 1)
  }

  @Test func `A linear schedule ends exactly at its end`() {
    // 1 + (0.1 − 1) · 3 / 3 is 0.09999999999999998.
    #expect(LinearSchedule(from: 1, to: 0.1, over: 3).value(at: 3) == 0.1)
  }

  @Test func `An exponential schedule halves down to its floor`() {
    let schedule = ExponentialSchedule(from: 1, to: 0.2, factor: 0.5)
    #expect([0, 1, 2, 3, 100].map(schedule.value) == [1, 0.5, 0.25, 0.2, 0.2])
  }

  @Test func `An inverse schedule halves where it says so`() {
    let schedule = InverseSchedule(from: 2, to: 0.1, halvingAfter: 10)
    #expect([0, 10, 30].map(schedule.value) == [2, 1, 0.5])
    #expect(schedule.value(at: 1_000_000) == 0.1)
  }

  @Test func `A constant schedule does not care`() {
    #expect(ConstantSchedule(0.3).value(at: 12_345) == 0.3)
  }

  @Test func `Decaying schedules never rise and stay within their ends`() {
    let schedules: [(any Schedule, ClosedRange<Double>)] = [
      (LinearSchedule(from: 1, to: 0.05, over: 313), 0.05...1),
      (ExponentialSchedule(from: 0.9, to: 0.01, factor: 0.993), 0.01...0.9),
      (InverseSchedule(from: 0.7, to: 0.02, halvingAfter: 31), 0.02...0.7),
    ]
    for (schedule, range) in schedules {
      let values = (0..<2_000).map { schedule.value(at: $0) }
      #expect(values.allSatisfy(range.contains))
      #expect(zip(values, values.dropFirst()).allSatisfy { $0 >= $1 })
      #expect(values.first == range.upperBound)
      #expect(values.last == range.lowerBound)
    }
  }
}
