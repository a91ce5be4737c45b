import Coursework
import DynamicProgramming
import RealModule

/// Decides about errors, ratios and rates with the reference's norm.
enum ContractionRateJudge {
  static func errors(_ tables: [[[Double]]], _ fixedPoint: [[Double]]) -> [Double] {
    let limit = Array(fixedPoint.joined())
    return tables.map { supremumDistance(Array($0.joined()), limit) }
  }

  static func ratios(_ errors: [Double], _ noiseFloor: Double) -> [Double] {
    let usable = errors.prefix { $0 > noiseFloor }
    return zip(usable.dropFirst(), usable).map(/)
  }

  static func rate(_ question: ContractionRateQuestion, _ answer: Double?) -> Discrepancy? {
    let errors = errors(question.tables, question.fixedPoint)
    let ratios = ratios(errors, question.noiseFloor)
    return equal(
      answer,
      ratios.isEmpty ? nil : Double.pow(ratios.reduce(1, *), 1 / Double(ratios.count)),
      because: "the errors are \(errors), and their usable ratios \(ratios)")
  }

  static func equal(
    _ answer: Double?,
    _ expected: Double?,
    because reason: String
  ) -> Discrepancy? {
    switch (answer, expected) {
    case (nil, nil): nil
    case (let answer?, let expected?): Expectation.equal(answer, expected, because: reason)
    case (nil, let expected?):
      Discrepancy(expected: "\(expected)", because: reason, actual: "nil: no rate")
    case (let answer?, nil):
      Discrepancy(expected: "nil: no rate", because: reason, actual: "\(answer)")
    }
  }
}
