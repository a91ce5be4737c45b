public import Checks
public import Coursework

/// What a calibration has counted so far, to be written down and gone on with later.
///
/// Course seed number i is the first seed plus i, the same for every exercise, so a record that is cut
/// short goes on with the next number.
public struct CalibrationRecord: Hashable, Codable, Sendable {
  /// The first course seed.
  public let firstSeed: UInt64
  private var entries: [Entry] = []

  private struct Entry: Hashable, Codable {
    var fingerprint: String
    var tally: ExerciseTally
  }

  /// Creates a record that has counted nothing.
  public init(firstSeed: UInt64) {
    self.firstSeed = firstSeed
  }

  /// The counts of every exercise, in the order of the course.
  public var tallies: [ExerciseTally] { entries.map(\.tally) }

  /// The counts of one exercise, or nil where there are none.
  public func tally(of exercise: ExerciseID) -> ExerciseTally? {
    entries.first { $0.tally.exercise == exercise }?.tally
  }

  /// The course seeds of some numbers.
  public func seeds(_ numbers: Range<Int>) -> [CourseSeed] {
    numbers.map { CourseSeed(firstSeed &+ UInt64($0)) }
  }

  /// Makes sure that there is an entry for an exercise, and drops what was counted of another version.
  ///
  /// `fingerprint` changes with the files that the exercise consists of.
  ///
  /// - Returns: Whether counts were dropped.
  public mutating func prepare(_ calibrator: Calibrator, fingerprint: String) -> Bool {
    let entry = Entry(fingerprint: fingerprint, tally: calibrator.emptyTally)
    guard let index = entries.firstIndex(where: { $0.tally.exercise == entry.tally.exercise })
    else {
      entries.append(entry)
      entries.sort { $0.tally.exercise < $1.tally.exercise }
      return false
    }
    if entries[index].fingerprint == fingerprint { return false }
    entries[index] = entry
    return true
  }

  /// Adds the counts of further seeds.
  ///
  /// - Precondition: The exercise was prepared.
  public mutating func add(_ tally: ExerciseTally) {
    guard let index = entries.firstIndex(where: { $0.tally.exercise == tally.exercise }) else {
      preconditionFailure("Counts belong to an exercise that was prepared.")
    }
    entries[index].tally.add(tally)
  }
}
