public import Coursework

/// An exercise as the course knows it: its number and file, its hints, its checks and its classic mistakes.
public struct ExerciseSuite: Sendable {
  /// The number.
  public let id: ExerciseID
  /// The name of the file and of the type inside `Submission`.
  public let name: String
  /// What it is about, in a few words.
  public let title: String
  /// What it is worth, all or nothing.
  public let points: Int
  /// The time it takes a typical learner, in minutes.
  public let minutes: Int
  /// The modules that an answer may import, beside the standard library and Foundation.
  public let allowedImports: [String]
  /// Three hints that climb from a question to a recipe.
  public let hints: [String]
  /// What is asserted.
  public private(set) var checks: [Check]
  /// What goes wrong.
  public let misconceptions: [Misconception]
  private let contract: any Contract.Type

  /// Creates an exercise.
  public init<C: Contract>(
    _ contract: C.Type,
    title: String,
    points: Int,
    minutes: Int,
    allowedImports: [String] = ["Coursework", "DecisionProcesses"],
    hints: [String],
    checks: [Check],
    misconceptions: [Misconception]
  ) {
    self.contract = contract
    self.id = contract.id
    self.name = contract.name
    self.title = title
    self.points = points
    self.minutes = minutes
    self.allowedImports = allowedImports
    self.hints = hints
    self.checks = checks
    self.misconceptions = misconceptions
  }

  /// The exercise with these checks in place of its own.
  package func with(checks: [Check]) -> ExerciseSuite {
    var suite = self
    suite.checks = checks
    return suite
  }

  /// The answer that a workbook in this process holds, as somebody to ask.
  public func subject<W: Workbook>(in workbook: W.Type) -> LocalSubject {
    func open<C: Contract>(_ contract: C.Type) -> LocalSubject {
      LocalSubject(contract, in: workbook)
    }
    return open(contract)
  }
}
