public import Checks
public import Foundation
import HiddenChecks

/// How a folder of hand-ins is graded.
public struct GradingOptions: Sendable {
  /// The exercises that are graded, with their hidden checks.
  public let suites: [ExerciseSuite]
  /// The number from which all questions follow: the same for everybody in a run.
  public var salt: UInt64
  /// The hand-ins that are graded at a time.
  public var jobs: Int
  /// Whether hand-ins are graded again that the book has already.
  public var isAll = false
  /// Whether students' pages show what the answers do, drawn.
  public var hasFigures = false
  /// Whether to grade on a machine that cannot contain strangers' code.
  public var acceptsUnsandboxed = false
  /// The longest that one hand-in may take on the wall, in seconds; three times that in a second run of what is in
  /// doubt.
  public var deadline: Double = 1800
  /// The longest that any answer may take on the wall, in seconds; three times that in a second run.
  var wallLimit: Double = 60
  /// The students whose hand-ins are graded; all of them where it is nil.
  var students: Set<String>?
  /// The folder in which built workers are kept; one in the output folder where it is nil.
  ///
  /// Where a folder is named, it also says of a course that it has passed its own test, and a run with the same
  /// course, protection and parts does not repeat that.
  public var cache: URL?
  /// The number of the first job among all that run at the same time, also in other processes.
  var firstSlot = 0
  /// Where strangers' code runs; tests put other circumstances there.
  var jail = Jail(level: nil)
  /// Whether sources are looked through before they are compiled.
  package var hasGate = true

  /// Creates options.
  public init(suites: [ExerciseSuite], salt: UInt64, jobs: Int) {
    self.suites = suites.map(\.asGraded)
    self.salt = salt
    self.jobs = jobs
  }
}
