import Coursework
import RealModule

extension CalibrationSet {
  private typealias Paraphrase = ConvergenceRateParaphrases

  static let convergenceRate = CalibrationSet(
    Contracts.ConvergenceRate.self,
    alternatives: [
      "sums in loops, binary logarithms": Binary.self,
      "weights of the points": Weights.self,
    ],
    paraphrases: [
      "includes the transient": [Paraphrase.AllPoints.self, Paraphrase.FromOne.self],
      "leaves out the first step that counts": [
        Paraphrase.AfterFirst.self, Paraphrase.DropsOneMore.self,
      ],
      "mixes bases: decimal for the errors, natural for the steps": [
        Paraphrase.DecimalErrors.self, Paraphrase.FactorTooSmall.self,
      ],
      "mixes bases: natural for the errors, decimal for the steps": [
        Paraphrase.DecimalSteps.self, Paraphrase.FactorTooLarge.self,
      ],
      "takes the logarithm of the errors alone": [
        Paraphrase.PlainSteps.self, Paraphrase.UndoesLogarithm.self,
      ],
      "reads the slope off the first and the last point": [
        Paraphrase.Ends.self, Paraphrase.MeanOfPieces.self,
      ],
      "takes one run's least-squares interval": [
        Paraphrase.FirstRun.self, Paraphrase.CorrelationOfFirst.self,
      ],
      "pools all runs in one fit": [Paraphrase.Pool.self, Paraphrase.PoolByCorrelation.self],
      "averages the errors before fitting": [
        Paraphrase.LogOfMean.self, Paraphrase.RunningMean.self,
      ],
      "takes the normal quantile for few runs": [
        Paraphrase.OnePointNineSix.self, Paraphrase.StandardError.self,
      ],
      "takes as many degrees of freedom as runs": [
        Paraphrase.RowOfRuns.self, Paraphrase.OneTooMany.self,
      ],
      "shows the spread of the runs in place of that of their mean": [
        Paraphrase.NoRoot.self, Paraphrase.DeviationOfRuns.self,
      ],
    ])

  // MARK: - Right answers of another style

  private enum Binary: FitStyle {
    static func logarithm(_ number: Double) -> Double { .log2(number) }
  }

  private enum Weights: FitStyle {
    static func slope(_ x: [Double], _ y: [Double]) -> Double {
      let middle = x.reduce(0, +) / Double(x.count)
      let norm = x.reduce(0) { $0 + ($1 - middle) * ($1 - middle) }
      let weights = x.map { ($0 - middle) / norm }
      return zip(weights, y).reduce(0) { $0 + $1.0 * $1.1 }
    }
    static func deviation(_ slopes: [Double]) -> Double {
      // Half the mean squared difference of all pairs is the variance.
      var sum = 0.0
      for a in slopes { for b in slopes { sum += (a - b) * (a - b) } }
      return (sum / Double(2 * slopes.count * (slopes.count - 1))).squareRoot()
    }
  }
}

/// Fits with sums in loops; each step can be replaced.
protocol FitStyle: ConvergenceRateExercise {
  static func logarithm(_ number: Double) -> Double
  static func coordinates(_ step: Int, _ error: Double) -> (Double, Double)
  static func start(_ steps: [Int], _ firstStep: Int) -> Int
  static func slope(_ x: [Double], _ y: [Double]) -> Double
  static func deviation(_ slopes: [Double]) -> Double
  static func radius(_ slopes: [Double]) throws -> Double
  static func result(_ x: [Double], _ ys: [[Double]]) throws -> (Double, Double)
}

extension FitStyle {
  static func logarithm(_ number: Double) -> Double { .log(number) }

  static func coordinates(_ step: Int, _ error: Double) -> (Double, Double) {
    (logarithm(Double(step)), logarithm(error))
  }

  static func start(_ steps: [Int], _ firstStep: Int) -> Int {
    steps.firstIndex { $0 >= firstStep } ?? steps.count
  }

  static func slope(_ x: [Double], _ y: [Double]) -> Double {
    var (sumX, sumY, sumXX, sumXY) = (0.0, 0.0, 0.0, 0.0)
    for index in x.indices {
      sumX += x[index]
      sumY += y[index]
      sumXX += x[index] * x[index]
      sumXY += x[index] * y[index]
    }
    let n = Double(x.count)
    return (n * sumXY - sumX * sumY) / (n * sumXX - sumX * sumX)
  }

  static func deviation(_ slopes: [Double]) -> Double {
    var (mean, squares) = (0.0, 0.0)
    for (index, slope) in slopes.enumerated() {
      let difference = slope - mean
      mean += difference / Double(index + 1)
      squares += difference * (slope - mean)
    }
    return (squares / Double(slopes.count - 1)).squareRoot()
  }

  static func radius(_ slopes: [Double]) throws -> Double {
    try StudentTable.quantile95(degreesOfFreedom: slopes.count - 1) * deviation(slopes)
      / Double(slopes.count).squareRoot()
  }

  static func result(_ x: [Double], _ ys: [[Double]]) throws -> (Double, Double) {
    let slopes = ys.map { slope(x, $0) }
    return (slopes.reduce(0, +) / Double(slopes.count), try radius(slopes))
  }

  /// The radius of the slope of one line, from the correlation of its points.
  static func lineRadius(_ x: [Double], _ y: [Double]) throws -> Double {
    let ratio = slope(x, y)
    let correlation = ratio * slope(y, x)
    let degrees = max(x.count - 2, 1)
    return try StudentTable.quantile95(degreesOfFreedom: min(degrees, 30))
      * abs(ratio) * (max(1 / correlation - 1, 0) / Double(degrees)).squareRoot()
  }

  private static func table(
    _ runs: [[Double]], _ steps: [Int], _ firstStep: Int
  ) throws -> ([Double], [[Double]]) {
    var previous = 0
    for step in steps {
      if step <= previous { throw InvalidInput("steps") }
      previous = step
    }
    for run in runs {
      if run.count != steps.count { throw InvalidInput("length") }
      for error in run where !(error > 0 && error < .infinity) { throw InvalidInput("error") }
    }
    if steps.filter({ $0 >= firstStep }).count < 2 { throw InvalidInput("points") }
    let range = start(steps, firstStep)..<steps.count
    let points = runs.map { run in range.map { coordinates(steps[$0], run[$0]) } }
    return (points[0].map(\.0), points.map { $0.map(\.1) })
  }

  static func slope(of errors: [Double], at steps: [Int], from firstStep: Int) throws -> Double {
    let (x, ys) = try table([errors], steps, firstStep)
    return slope(x, ys[0])
  }

  static func interval(
    of runs: [[Double]], at steps: [Int], from firstStep: Int
  ) throws -> SlopeInterval {
    if runs.count < 2 || runs.count > 31 { throw InvalidInput("runs") }
    let (x, ys) = try table(runs, steps, firstStep)
    let (mean, radius) = try result(x, ys)
    return SlopeInterval(mean: mean, low: mean - radius, high: mean + radius)
  }
}
