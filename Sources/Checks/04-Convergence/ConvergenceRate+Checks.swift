import Coursework
import DecisionProcesses

/// What makes slopes and their intervals right.
enum ConvergenceRateChecks {
  static let all: [Check] = [
    workedSlope, workedInterval, powerLaw, slope, units, interval, twoRuns, sameSlopes,
    badSlope, badInterval,
  ]

  static let workedSlope = Check(
    "an error that halves while the steps quadruple has slope −1/2", .example
  ) { _ in
    ErrorSlopeQuestion(
      errors: [3, 3, 2, 1, 0.5], steps: [1, 10, 100, 400, 1600], firstStep: 100)
  } judge: { _, answer in
    Expectation.equal(
      answer, -0.5,
      because: "from 100 steps on, log error falls by log 2 where log steps rises by 2 · log 2")
  }

  static let workedInterval = Check(
    "slopes of −1/2, −1 and 0 give a mean of −1/2 and an interval of ± 1.242", .example
  ) { _ in
    SlopeIntervalQuestion(
      runs: [[8, 1, 0.1, 0.01], [7, 1, 0.01, 0.0001], [9, 2, 2, 2]],
      steps: [1, 10, 1000, 100_000], firstStep: 10)
  } judge: { question, answer in
    ConvergenceRateJudge.interval(question, answer)
  }

  static let powerLaw = Check(
    "the slope of c · steps^p is p, whatever c", .law, rounds: 15
  ) { generator in
    let question = ErrorSlopeQuestion.random(using: &generator)
    let (scale, power) = (generator.number(in: 0.01...50), generator.number(in: -2 ... -0.1))
    return question.powerLaw(scale: scale, power: power)
  } judge: { question, answer in
    ConvergenceRateJudge.slope(question, answer)
  }

  static let slope = Check(
    "the slope is that of least squares, from the first step that counts on", .law, rounds: 20
  ) { generator in
    ErrorSlopeQuestion.random(using: &generator)
  } judge: { question, answer in
    ConvergenceRateJudge.slope(question, answer)
  }

  /// Needs no reference: it relates two answers to each other.
  static let units = Check(
    "the unit of the errors changes no slope", .law
  ) { inquiry throws(Halt) in
    for _ in 0..<5 {
      let question = ErrorSlopeQuestion.random(using: &inquiry.generator)
      let before = try await inquiry.answer(to: question)
      let unit = inquiry.generator.flip(0.5) ? 1000.0 : 0.001
      let scaled = question.with { $0.errors = question.errors.map { $0 * unit } }
      let after = try await inquiry.answer(to: scaled)
      try inquiry.expect(
        Expectation.equal(
          after, before, because: "log (\(unit) · error) = log \(unit) + log error: the line moves"),
        on: scaled)
    }
  }

  static let interval = Check(
    "the interval is Student's, over one slope for each run", .law, rounds: 15
  ) { generator in
    SlopeIntervalQuestion.random(runCount: generator.integer(in: 3...31), using: &generator)
  } judge: { question, answer in
    ConvergenceRateJudge.interval(question, answer)
  }

  static let twoRuns = Check(
    "two runs have one degree of freedom, and a wide interval", .law, rounds: 5
  ) { generator in
    SlopeIntervalQuestion.random(runCount: 2, using: &generator)
  } judge: { question, answer in
    ConvergenceRateJudge.interval(question, answer)
  }

  static let sameSlopes = Check(
    "runs that differ by a factor alone have one slope, and an interval without width", .law,
    rounds: 5
  ) { generator in
    var question = SlopeIntervalQuestion.random(runCount: 4, using: &generator)
    let first = question.runs[0]
    question.runs = [1, 0.5, 4, 2].map { factor in first.map { factor * $0 } }
    return question
  } judge: { question, answer in
    ConvergenceRateJudge.interval(question, answer)
  }

  static let badSlope = Check.refuses(
    "errors without logarithms, steps that do not rise and too few points are refused"
  ) { generator in
    ErrorSlopeQuestion.bad(using: &generator)
  }

  static let badInterval = Check.refuses(
    "fewer than 2 runs, more than 31, and runs of another length are refused"
  ) { generator in
    SlopeIntervalQuestion.bad(using: &generator)
  }
}
