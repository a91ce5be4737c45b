import Foundation

/// How well this machine holds strangers' code, as attempts from inside the jail have found it.
public struct PreflightReport: Hashable, Sendable {
  /// The level that was found.
  public let level: SandboxLevel
  /// What was tried, what had to come of it, and what came of it.
  public let probes: [Line]
  /// What this machine lacks, in sentences.
  public let lacking: [String]

  /// One attempt.
  public struct Line: Hashable, Sendable {
    /// What was tried.
    public let name: String
    /// What must come of it.
    public let expected: Outcome.Kind
    /// What came of it.
    public let found: Outcome

    /// Whether the jail did what it must.
    public var isAsExpected: Bool { found.kind == expected }
  }

  /// What came of an attempt.
  public struct Outcome: Hashable, Sendable {
    /// What came of it, in one word.
    public let kind: Kind
    /// How it came about: the system's words, or the signal.
    public let detail: String

    /// The kinds of outcome.
    public enum Kind: String, Hashable, Sendable {
      case done, refused
      /// The jail or the probe itself failed.
      case broken
    }
  }

  /// The attempts whose outcome is not what it must be.
  public var surprises: [Line] { probes.filter { !$0.isAsExpected } }

  /// The whole, for a terminal.
  public var table: String {
    let title = "strangers' code tries to"
    let width = max(title.count, probes.map(\.name.count).max() ?? 0)
    func column(_ text: String, _ width: Int) -> String {
      text.padding(toLength: width, withPad: " ", startingAt: 0)
    }
    var lines = ["Sandbox level \(level.rawValue): \(level.meaning)."] + lacking + [""]
    lines.append("\(column(title, width))  must be  was")
    for probe in probes {
      let mark = probe.isAsExpected ? "" : "  <- not as it must be"
      let detail = probe.found.detail.isEmpty ? "" : " (\(probe.found.detail))"
      lines.append(
        "\(column(probe.name, width))  \(column(probe.expected.rawValue, 7))"
          + "  \(probe.found.kind.rawValue)\(detail)\(mark)")
    }
    return lines.joined(separator: "\n")
  }
}

extension SandboxLevel {
  /// What the level is made of, in words.
  public var meaning: String {
    switch self {
    case .full: "namespaces, Landlock, a filter of system calls, and limits"
    case .contained: "Landlock, a filter of system calls, and limits; no namespaces"
    case .filtered: "a filter of system calls, and limits; no Landlock"
    case .limitsOnly: "limits alone; strangers' code is not contained"
    }
  }
}
