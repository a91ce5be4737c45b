import Coursework
import RealModule
import Statistics

/// Decides about slopes and intervals with the reference's fit and Student's interval.
enum ConvergenceRateJudge {
  static func slope(_ question: ErrorSlopeQuestion, _ answer: Double) -> Discrepancy? {
    Expectation.equal(
      answer, slope(question.errors, question.steps, question.firstStep),
      because: "the line of least squares through (log steps, log error), from "
        + "\(question.firstStep) steps on")
  }

  static func interval(
    _ question: SlopeIntervalQuestion, _ answer: SlopeInterval
  ) -> Discrepancy? {
    let slopes = question.runs.map { slope($0, question.steps, question.firstStep) }
    let expected = MeanInterval(of: slopes, confidence: 0.95)
    let shown = "the slopes of the runs are \(slopes)"
    return Expectation.all(
      { Expectation.equal(answer.mean, expected.mean, because: "the mean slope; \(shown)") },
      {
        Expectation.equal(
          answer.low, expected.range.lowerBound,
          because: "the lower end, m − t · s / √n; \(shown)")
      },
      {
        Expectation.equal(
          answer.high, expected.range.upperBound,
          because: "the upper end, m + t · s / √n; \(shown)")
      })
  }

  private static func slope(_ errors: [Double], _ steps: [Int], _ firstStep: Int) -> Double {
    let points = zip(steps, errors).filter { $0.0 >= firstStep }
    return LineFit(
      x: points.map { .log(Double($0.0)) }, y: points.map { .log($0.1) }
    ).slope
  }
}
