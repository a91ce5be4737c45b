import Coursework
import Exploration

/// How values of schedules are looked at.
extension DecaySchedulesChecks {
  @Sendable
  static func judgeLinear(_ question: LinearDecayQuestion, _ answer: [Double]) -> Discrepancy? {
    let length = question.fraction * Double(question.stepCount)
    return equal(
      answer,
      question.steps.map {
        line(question.start, question.floor, length: length, at: $0)
      },
      at: question.steps,
      because: "from \(question.start) to \(question.floor) in equal steps, \(length) of them: "
        + "\(question.fraction) · \(question.stepCount)")
  }

  @Sendable
  static func judgeExponential(
    _ question: ExponentialDecayQuestion,
    _ answer: [Double]
  ) -> Discrepancy? {
    let schedule = ExponentialSchedule(
      from: question.start, to: question.floor, factor: question.factor)
    return equal(
      answer, question.steps.map(schedule.value), at: question.steps,
      because: "\(question.start) · \(question.factor) to the power of t, and never below "
        + "\(question.floor)")
  }

  @Sendable
  static func judgeInverse(_ question: InverseDecayQuestion, _ answer: [Double]) -> Discrepancy? {
    let schedule = InverseSchedule(
      from: question.start, to: question.floor, halvingAfter: question.halvingStep)
    return equal(
      answer, question.steps.map(schedule.value), at: question.steps,
      because: "\(question.start) / (1 + t / \(question.halvingStep)), and never below "
        + "\(question.floor)")
  }

  static func judgeRun(
    _ question: DecayRunQuestion,
    _ answer: [[Double]],
    _ expected: [[Double]]
  ) -> Discrepancy? {
    if let wrong = Expectation.same(
      answer.map(\.count), question.episodeLengths,
      because: "there is one value for each step of each episode")
    {
      return wrong
    }
    let places = question.episodeLengths.enumerated().flatMap { episode, length in
      (0..<length).map { "step \($0) of episode \(episode)" }
    }
    return Expectation.equal(
      Array(answer.joined()), Array(expected.joined()),
      because: "the schedule counts the steps of the whole run, and is down after "
        + "\(question.fraction) of all \(places.count)",
      label: { places[$0] })
  }

  static func equal(
    _ answer: [Double],
    _ expected: [Double],
    at steps: [Int],
    because reason: String
  ) -> Discrepancy? {
    Expectation.equal(
      answer, expected, because: reason, label: { "step \(steps[$0])" })
  }

  /// A straight line whose length need not be a whole number.
  static func line(_ start: Double, _ floor: Double, length: Double, at step: Int) -> Double {
    let share = min(1, Double(step) / length)
    return (1 - share) * start + share * floor
  }
}

extension DecayRunQuestion {
  /// The values of the whole run, cut into episodes.
  var expected: [[Double]] {
    var next = 0
    let length = fraction * Double(episodeLengths.reduce(0, +))
    return episodeLengths.map { count in
      defer { next += count }
      return (next..<next + count).map {
        DecaySchedulesChecks.line(start, floor, length: length, at: $0)
      }
    }
  }
}
