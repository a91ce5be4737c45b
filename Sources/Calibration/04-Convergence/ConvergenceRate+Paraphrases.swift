import Coursework
import RealModule

/// The mistakes of exercise 4.4 in other words.
enum ConvergenceRateParaphrases {
  // MARK: - Includes the transient

  enum AllPoints: FitStyle {
    static func start(_ steps: [Int], _ firstStep: Int) -> Int { 0 }
  }

  enum FromOne: FitStyle {
    static func start(_ steps: [Int], _ firstStep: Int) -> Int {
      steps.firstIndex { $0 >= 1 } ?? steps.count
    }
    static func logarithm(_ number: Double) -> Double { .log10(number) }
  }

  // MARK: - Leaves out the first step that counts

  enum AfterFirst: FitStyle {
    static func start(_ steps: [Int], _ firstStep: Int) -> Int {
      steps.firstIndex { $0 > firstStep } ?? steps.count
    }
  }

  enum DropsOneMore: FitStyle {
    static func start(_ steps: [Int], _ firstStep: Int) -> Int {
      steps.count { $0 <= firstStep }
    }
    static func logarithm(_ number: Double) -> Double { .log2(number) }
  }

  // MARK: - Mixes bases: decimal for the errors, natural for the steps

  enum DecimalErrors: FitStyle {
    static func coordinates(_ step: Int, _ error: Double) -> (Double, Double) {
      (.log(Double(step)), .log10(error))
    }
  }

  enum FactorTooSmall: FitStyle {
    static func slope(_ x: [Double], _ y: [Double]) -> Double {
      DecimalErrors.slope(x, y.map { $0 / .log(10) })
    }
  }

  // MARK: - Mixes bases: natural for the errors, decimal for the steps

  enum DecimalSteps: FitStyle {
    static func coordinates(_ step: Int, _ error: Double) -> (Double, Double) {
      (.log10(Double(step)), .log(error))
    }
  }

  enum FactorTooLarge: FitStyle {
    static func slope(_ x: [Double], _ y: [Double]) -> Double {
      DecimalSteps.slope(x, y) * .log(10)
    }
  }

  // MARK: - Takes the logarithm of the errors alone

  enum PlainSteps: FitStyle {
    static func coordinates(_ step: Int, _ error: Double) -> (Double, Double) {
      (Double(step), .log(error))
    }
  }

  enum UndoesLogarithm: FitStyle {
    static func slope(_ x: [Double], _ y: [Double]) -> Double {
      PlainSteps.slope(x.map { Double.exp($0).rounded() }, y)
    }
  }

  // MARK: - Reads the slope off the first and the last point

  enum Ends: FitStyle {
    static func slope(_ x: [Double], _ y: [Double]) -> Double {
      guard let firstX = x.first, let lastX = x.last, let firstY = y.first, let lastY = y.last
      else { return .nan }
      return (firstY - lastY) / (firstX - lastX)
    }
  }

  /// The slopes of the pieces, weighed by their lengths, add up to that of the ends.
  enum MeanOfPieces: FitStyle {
    static func slope(_ x: [Double], _ y: [Double]) -> Double {
      var (rise, run) = (0.0, 0.0)
      for index in x.indices.dropFirst() {
        let width = x[index] - x[index - 1]
        rise += (y[index] - y[index - 1]) / width * width
        run += width
      }
      return rise / run
    }
  }

  // MARK: - Takes one run's least-squares interval

  enum FirstRun: FitStyle {
    static func result(_ x: [Double], _ ys: [[Double]]) throws -> (Double, Double) {
      (slope(x, ys[0]), try residualRadius(x, ys[0]))
    }
  }

  enum CorrelationOfFirst: FitStyle {
    static func result(_ x: [Double], _ ys: [[Double]]) throws -> (Double, Double) {
      (slope(x, ys[0]), try lineRadius(x, ys[0]))
    }
  }

  // MARK: - Pools all runs in one fit

  enum Pool: FitStyle {
    static func result(_ x: [Double], _ ys: [[Double]]) throws -> (Double, Double) {
      let (allX, allY) = (ys.flatMap { _ in x }, ys.flatMap { $0 })
      return (slope(allX, allY), try residualRadius(allX, allY))
    }
  }

  enum PoolByCorrelation: FitStyle {
    static func result(_ x: [Double], _ ys: [[Double]]) throws -> (Double, Double) {
      var (allX, allY): ([Double], [Double]) = ([], [])
      for index in x.indices {
        for y in ys {
          allX.append(x[index])
          allY.append(y[index])
        }
      }
      return (slope(allX, allY), try lineRadius(allX, allY))
    }
  }

  /// The radius of the slope of one line, from its residuals.
  private static func residualRadius(_ x: [Double], _ y: [Double]) throws -> Double {
    let slope = PlainSteps.slope(x, y)
    let n = Double(x.count)
    let (middleX, middleY) = (x.reduce(0, +) / n, y.reduce(0, +) / n)
    var (residuals, squares) = (0.0, 0.0)
    for index in x.indices {
      let residual = y[index] - middleY - slope * (x[index] - middleX)
      residuals += residual * residual
      squares += (x[index] - middleX) * (x[index] - middleX)
    }
    let degrees = max(x.count - 2, 1)
    return try StudentTable.quantile95(degreesOfFreedom: min(degrees, 30))
      * (residuals / Double(degrees) / squares).squareRoot()
  }

  // MARK: - Averages the errors before fitting

  enum LogOfMean: FitStyle {
    static func result(_ x: [Double], _ ys: [[Double]]) throws -> (Double, Double) {
      let mean = x.indices.map { index in
        Double.log(ys.map { Double.exp($0[index]) / Double(ys.count) }.reduce(0, +))
      }
      return (slope(x, mean), try radius(ys.map { slope(x, $0) }))
    }
  }

  enum RunningMean: FitStyle {
    static func result(_ x: [Double], _ ys: [[Double]]) throws -> (Double, Double) {
      var mean = ys[0].map { Double.exp($0) }
      for (count, y) in ys.enumerated().dropFirst() {
        for index in x.indices { mean[index] += (.exp(y[index]) - mean[index]) / Double(count + 1) }
      }
      return (slope(x, mean.map { .log($0) }), try radius(ys.map { slope(x, $0) }))
    }
  }

  // MARK: - Takes the normal quantile for few runs

  enum OnePointNineSix: FitStyle {
    static func radius(_ slopes: [Double]) -> Double {
      1.959963984540054 * deviation(slopes) / Double(slopes.count).squareRoot()
    }
  }

  enum StandardError: FitStyle {
    static func radius(_ slopes: [Double]) -> Double {
      let variance = deviation(slopes) * deviation(slopes)
      return 1.96 * (variance / Double(slopes.count)).squareRoot()
    }
  }

  // MARK: - Takes as many degrees of freedom as runs

  enum RowOfRuns: FitStyle {
    static func radius(_ slopes: [Double]) throws -> Double {
      try StudentTable.quantile95(degreesOfFreedom: min(slopes.count, 30)) * deviation(slopes)
        / Double(slopes.count).squareRoot()
    }
  }

  enum OneTooMany: FitStyle {
    static func radius(_ slopes: [Double]) throws -> Double {
      let n = slopes.count
      let error = deviation(slopes) / Double(n).squareRoot()
      return try error * StudentTable.quantile95(degreesOfFreedom: n > 30 ? 30 : n)
    }
  }

  // MARK: - Shows the spread of the runs in place of that of their mean

  enum NoRoot: FitStyle {
    static func radius(_ slopes: [Double]) throws -> Double {
      try StudentTable.quantile95(degreesOfFreedom: slopes.count - 1) * deviation(slopes)
    }
  }

  enum DeviationOfRuns: FitStyle {
    static func radius(_ slopes: [Double]) throws -> Double {
      let mean = slopes.reduce(0, +) / Double(slopes.count)
      let total = slopes.map { ($0 - mean) * ($0 - mean) }.reduce(0, +)
      return try (total / Double(slopes.count - 1)).squareRoot()
        * StudentTable.quantile95(degreesOfFreedom: slopes.count - 1)
    }
  }
}
