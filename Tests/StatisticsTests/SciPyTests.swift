import Foundation
import RealModule
import Statistics
import Testing

/// Values recorded from SciPy; see `datasets/expected/scipy/record.py`.
struct SciPyTests {
  struct Recording: Decodable {
    struct Case: Decodable {
      var arguments: [Double]
      var value: Double
    }
    var function: String
    var source: String
    var cases: [Case]
  }

  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "datasets/expected/scipy")

  static let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?
    .filter { $0.hasSuffix(".json") }.sorted()

  @Test func `The recordings are found`() throws {
    #expect(try #require(Self.files).count == Self.functions.count)
  }

  @Test(arguments: files ?? [])
  func `Statistics agree with SciPy`(file: String) throws {
    let data = try Data(contentsOf: Self.folder.appending(path: file))
    let recording = try JSONDecoder().decode(Recording.self, from: data)
    let function = try #require(Self.functions[recording.function])
    #expect(!recording.cases.isEmpty)
    for entry in recording.cases {
      let actual = function(entry.arguments)
      // Relative; the last term is for quantiles at 0 and tails that underflow.
      let tolerance = 1e-9 * abs(entry.value) + 1e-13
      #expect(
        actual == entry.value || abs(actual - entry.value) <= tolerance,
        "\(recording.source): \(entry.arguments) gives \(entry.value), not \(actual)")
    }
  }

  static let functions: [String: @Sendable ([Double]) -> Double] = [
    "incomplete-beta": { regularizedIncompleteBeta($0[0], $0[1], $0[2]) },
    "student-quantile": { studentQuantile($0[0], degreesOfFreedom: $0[1]) },
    "normal-quantile": { normalQuantile($0[0]) },
    "clopper-pearson-low": { clopperPearson($0).lowerBound },
    "clopper-pearson-high": { clopperPearson($0).upperBound },
    "sample-mean": { Summary(of: $0).mean },
    "sample-deviation": { Summary(of: $0).deviation },
    "sample-upper-quartile": { Summary(of: $0).quantile(0.75) },
    "sample-interval-95": { MeanInterval(of: $0).range.upperBound },
    "normal-maximum-expectation": { normalMaximum($0).expectation },
    "normal-maximum-chance-of-last": { normalMaximum($0).chancesOfLargest.last ?? .nan },
    "binary-divergence": { binaryDivergence(observed: $0[0], expected: $0[1]) },
    "largest-mean": { largestMean(of: Int($0[0]), expectation: $0[1], falseAlarm: $0[2]) },
    "empirical-bernstein": {
      empiricalBernsteinRadius(of: Array($0.dropFirst(2)), width: $0[1], falseAlarm: $0[0])
    },
    "upper-incomplete-gamma": { regularizedUpperIncompleteGamma($0[0], $0[1]) },
    "chi-square-log-tail": { .log(chiSquareTail($0[0], degreesOfFreedom: $0[1])) },
    "chi-square-statistic": { chiSquareTest($0).statistic },
    "chi-square-p-value": { chiSquareTest($0).pValue },
    "interquartile-mean": { interquartileMean(of: $0) },
    "probability-of-improvement": {
      let rest = $0.dropFirst()
      let count = Int($0[0])
      return probabilityOfImprovement(
        of: [Array(rest.prefix(count))], over: [Array(rest.dropFirst(count))])
    },
    "sequential-test-rejection": { sequentialTest($0).rejection },
    "sequential-test-acceptance": { sequentialTest($0).acceptance },
    "sequential-test-runs": { sequentialTest($0).expectedRuns },
  ]

  static func chiSquareTest(_ arguments: [Double]) -> ChiSquareTest {
    let cells = arguments.count / 2
    return ChiSquareTest(
      counts: arguments.prefix(cells).map { Int($0) },
      probabilities: Array(arguments.suffix(cells)))
  }

  static func sequentialTest(_ arguments: [Double]) -> SequentialTest.Characteristics {
    SequentialTest(
      correctRate: arguments[0], faultyRate: arguments[1], falseAlarm: arguments[2],
      miss: arguments[3]
    ).characteristics(rate: arguments[4])
  }

  static func normalMaximum(_ arguments: [Double]) -> NormalMaximum {
    NormalMaximum(means: Array(arguments.dropFirst()), deviation: arguments[0])
  }

  static func clopperPearson(_ arguments: [Double]) -> ClosedRange<Double> {
    clopperPearsonInterval(
      successes: Int(arguments[0]), trials: Int(arguments[1]), confidence: arguments[2])
  }
}
