/// Why a folder of hand-ins is not graded at all.
public enum GradingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The machine cannot hold strangers' code.
  case unsandboxed(lacking: [String])
  /// The model answers do not earn full marks, or the stubs earn some.
  case courseFailsItself([String])
  /// Figures are wanted, and cannot be drawn.
  case noFigures(reason: String)
  /// A shard sees another course than the process that leads.
  case otherCourse(root: String)

  public var description: String {
    switch self {
    case .unsandboxed(let lacking):
      """
      This machine cannot contain strangers' code, so nothing was graded. \(lacking.joined(separator: " ")) \
      Use another machine, or say --i-accept-unsandboxed where you trust everybody who has handed in: their \
      code then runs with your rights, and may read, change and send whatever you can.
      """
    case .courseFailsItself(let faults):
      """
      The course does not pass its own test, so nothing was graded: the model answers must earn full marks \
      and the stubs none.
      """ + faults.map { "\n  \($0)" }.joined()
    case .noFigures(let reason):
      "Nothing was graded, since figures cannot be drawn: \(reason) Leave out --figures to grade without."
    case .otherCourse(let root):
      """
      The course at \(root) is another than that of the process that started this shard, so nothing was \
      graded. The course must be on a file system that all machines share, and stay as it is during a run.
      """
    }
  }
}
