/// How well a machine can hold strangers' code, as probes inside the jail have found it.
///
/// The level is stamped into every result, so that a grade book says under which protection it was made.
public enum SandboxLevel: String, Hashable, Codable, Sendable, Comparable, CaseIterable {
  /// Another user or namespaces of its own, Landlock, a seccomp filter, resource limits.
  case full = "A"
  /// As `full`, without namespaces: what a container with default restrictions allows.
  case contained = "B"
  /// A seccomp filter and resource limits alone.
  case filtered = "C"
  /// Resource limits alone. Grading refuses it unless it is told otherwise.
  case limitsOnly = "D"

  /// What everybody who relies on a result of this level has to know, in sentences; nil where code was contained.
  public var warning: String? {
    self == .limitsOnly
      ? """
      Nothing contained the code that was graded (sandbox level D: limits alone). It ran with the rights of the \
      grader, and could read, change and send whatever the grader can, other results included.
      """ : nil
  }

  /// How many of some results a warning is about.
  static func affected(_ count: Int, of all: Int) -> String {
    count == all ? "All results" : "\(count) of \(all) results"
  }

  /// Whether one level holds less than another.
  public static func < (left: SandboxLevel, right: SandboxLevel) -> Bool {
    left.rawValue > right.rawValue
  }
}
