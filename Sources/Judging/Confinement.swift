/// What the judge has to know about the jail that a worker is started in.
public struct Confinement: Hashable, Sendable {
  /// A word that only the launcher knows.
  ///
  /// It marks the launcher's own sentences. The worker never sees it, so that it cannot end with the
  /// launcher's status and have its own failure taken for the grader's.
  public let token: String
  /// The processor time of the whole process, in seconds.
  public let processorSeconds: Int
  /// What may be printed, in bytes.
  public let outputBytes: Int

  /// Creates a description.
  public init(token: String, processorSeconds: Int, outputBytes: Int) {
    self.token = token
    self.processorSeconds = processorSeconds
    self.outputBytes = outputBytes
  }

  /// What the launcher said, where it ended before the worker began.
  func launcherSentence(status: Int, printed: String) -> String? {
    guard Self.launcherStatuses.contains(status) else { return nil }
    let mark = "\(Self.launcherName)[\(token)]: "
    for line in printed.split(separator: "\n") where line.hasPrefix(mark) {
      return String(line.dropFirst(mark.count))
    }
    return nil
  }

  /// How the launcher's lines begin.
  static let launcherName = "bellwork-jail"
  private static let launcherStatuses = 125...126
}
