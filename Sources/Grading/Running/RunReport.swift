/// What a run of the grader did.
public struct RunReport: Hashable, Codable, Sendable {
  /// The hand-ins that were graded.
  public internal(set) var graded = 0
  /// The hand-ins that the book had already.
  public internal(set) var known = 0
  /// The hand-ins with an exercise that the grader itself failed on, also alone.
  public internal(set) var graderErrors = 0
  /// The time spent on compiling, in seconds, over all jobs.
  public internal(set) var buildSeconds = 0.0
  /// The time spent on asking, in seconds, over all jobs.
  public internal(set) var judgeSeconds = 0.0

  /// Adds another pass over some of the hand-ins.
  mutating func add(_ other: RunReport) {
    buildSeconds += other.buildSeconds
    judgeSeconds += other.judgeSeconds
  }
}
