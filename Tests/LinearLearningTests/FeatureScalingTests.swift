import DecisionProcesses
import Foundation
import LinearLearning
import TestSupport
import Testing

@Suite struct `Feature scaling` {
  @Test func `Means, variances and scaled features, worked by hand`() {
    var scaling = FeatureScaling(featureCount: 2)
    #expect(scaling.scaled([4, 5]) == [4, 5])
    scaling.observe([1, 300])
    #expect(scaling.variances == [0, 0])
    scaling.observe([3, 500])
    #expect(scaling.means == [2, 400])
    #expect(scaling.variances == [1, 10_000])
    #expect(scaling.scaled([2, 450]) == [0, 0.5])
  }

  @Test func `One pass gives what two passes give`() {
    var generator = SeededGenerator(seed: freshSeed())
    let numbers = (0..<200).map { _ in 5 + 3 * generator.normal() }
    var scaling = FeatureScaling(featureCount: 1)
    for number in numbers { scaling.observe([number]) }
    let mean = numbers.reduce(0, +) / 200
    let variance = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 200
    #expect(isClose(scaling.means + scaling.variances, [mean, variance], within: 1e-11))
  }

  // Deviations of whole eighths are exact beside 1e9. A share of the condition number times the
  // rounding of each of 50 steps, 50 · 1e9 · 1e-16, may be lost.
  @Test func `A large mean costs no more digits than it must`() {
    var generator = SeededGenerator(seed: freshSeed())
    let deviations = (0..<50).map { _ in Double(generator.index(below: 81)) / 8 - 5 }
    var (plain, shifted) = (FeatureScaling(featureCount: 1), FeatureScaling(featureCount: 1))
    for deviation in deviations {
      plain.observe([deviation])
      shifted.observe([1e9 + deviation])
    }
    #expect(isClose(shifted.variances, plain.variances, within: 1e-4))
  }

  @Test func `Frozen statistics stand still, and a constant feature is only centred`() {
    var scaling = FeatureScaling(featureCount: 2)
    for number in [1.0, 2, 3] { scaling.observe([number, 0.1]) }
    scaling.isFrozen = true
    let before = scaling
    scaling.observe([50, 50])
    #expect(scaling == before)
    #expect(isClose(scaling.scaled([2, 0.6]), [0, 0.5]))
  }

  @Test func `Ranges are brought to −1...1 and held there`() {
    let ranges = [0.0...4, -1...1, 2...2, 0...1]
    #expect(FeatureScaling.rescaled([1, 9, 7, -.infinity], from: ranges) == [-0.5, 1, 0, -1])
  }

  @Test func `A constant feature is divided by 1, another by its deviation`() {
    var scaling = FeatureScaling(featureCount: 2)
    #expect(scaling.divisor(of: 0) == 1)
    scaling.observe([1, 7])
    scaling.observe([5, 7])
    #expect([0, 1].map { scaling.divisor(of: $0) } == [2, 1])
  }

  @Test
  func `A scaling is kept in a file to the last bit, and one that contradicts itself is refused`()
    throws
  {
    var scaling = FeatureScaling(featureCount: 2)
    for number in [0.1, 0.7, -3.3] { scaling.observe([number, 1 / number]) }
    let data = try JSONEncoder().encode(scaling)
    #expect(try JSONDecoder().decode(FeatureScaling.self, from: data) == scaling)
    for text in [
      #"{"count":2,"means":[1,2],"squares":[1],"isFrozen":false}"#,
      #"{"count":2,"means":[1],"squares":[-1],"isFrozen":false}"#,
      #"{"count":-1,"means":[1],"squares":[1],"isFrozen":false}"#,
      #"{"count":0,"means":[],"squares":[],"isFrozen":false}"#,
    ] {
      #expect(throws: DecodingError.self) {
        try JSONDecoder().decode(FeatureScaling.self, from: Data(text.utf8))
      }
    }
  }
}
