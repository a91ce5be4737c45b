import Testing

@testable import Experiments

/// What the README says of trained agents in other conditions, against `peg-in-hole-conditions.csv`.
struct PegConditionsReadmeTests {
  /// The deviations of the joint angles that the README shows, in radians.
  private static let noises = [5e-5, 1e-3, 5e-3, 0.02]

  private let records: PegRecords

  init() throws { records = try PegRecords() }

  @Test func `The README shows success by noise, and what the noise means at the tip`() throws {
    let learned = records.conditions.points(of: .learned, against: .noise)
    let spiral = records.conditions.points(of: .spiral, against: .noise)
    let expected = try Self.noises.map { value in
      PegMarkdown.line(
        ofNoise: value, learned: try #require(learned.first { $0.value == value }),
        spiral: try #require(spiral.first { $0.value == value }))
    }
    let lines = records.readmeLines.filter { $0.contains(" mrad") && $0.hasPrefix("| ") }
    #expect(lines.map(String.init) == expected, "\(expected.joined(separator: "\n"))")
  }

  @Test func `The README says what the document's noise means`() {
    let error = PegTipError.deviation(ofAngleNoise: 0.02)
    let ratio = error / PegCondition.clearance.trained.lowerBound
    let sentence =
      "The document's 0.02 rad put the measured tip \(NumberText.fixed(1_000 * error, places: 1)) mm off "
      + "(root mean square), \(NumberText.fixed(ratio, places: 0)) times the clearance"
    #expect(records.readme.contains(sentence), "\(sentence)")
  }

  @Test func `The README says what other clearances and frictions cost`() throws {
    let (tight, rough) = (try worst(in: .clearance, 1_000), try worst(in: .friction, 1))
    let sentence =
      "With clearances from \(tight.values) mm, the agents insert at least \(tight.learned) (at \(tight.at) mm) "
      + "and the search at least \(tight.spiral); with friction from \(rough.values), at least "
      + "\(rough.learned) (at \(rough.at)) and \(rough.spiral)."
    #expect(records.readme.contains(sentence), "\(sentence)")
  }

  /// The values of a condition, the lowest shares of agents and search there, and where that of the agents is.
  private func worst(
    in condition: PegCondition, _ factor: Double
  ) throws -> (values: String, learned: String, spiral: String, at: String) {
    func lowest(_ actor: PegSweep.Actor) throws -> PegSweepTable.Point {
      try #require(
        records.conditions.points(of: actor, against: condition)
          .min { $0.success < $1.success })
    }
    let (learned, spiral) = (try lowest(.learned), try lowest(.spiral))
    func percent(_ point: PegSweepTable.Point) -> String {
      "\(NumberText.fixed(100 * point.success, places: 1)) %"
    }
    let ends = [condition.values.first, condition.values.last].compactMap(\.self)
    return (
      ends.map { NumberText.short(factor * $0) }.joined(separator: " to "), percent(learned),
      percent(spiral), NumberText.short(factor * learned.value)
    )
  }
}
