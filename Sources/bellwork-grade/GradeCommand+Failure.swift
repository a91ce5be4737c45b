import CommandSupport
import Engines
import Grading

extension GradeCommand {
  /// Turns what can go wrong into a sentence and a status.
  static func failure(from error: any Error) -> any Error {
    switch error {
    case is CancellationError:
      Failure(
        text: """
          Stopped. What was graded is kept; the same command goes on where it stopped.
          """, status: Failure.interrupted)
    case let error as GradingError: Failure(text: "\(error)", status: Failure.unavailable)
    case let error as EngineError: Failure(text: "\(error)", status: error.status)
    case let error as IntakeError: Failure(text: "\(error)", status: Failure.missingFile)
    case let error as GradeBookError: Failure(text: "\(error)", status: Failure.unwritable)
    case let error as BuildError: Failure(text: "\(error)", status: Failure.unavailable)
    case let error as ExportError: Failure(text: "\(error)", status: Failure.unwritable)
    case let error as JailError: Failure(text: "\(error)", status: Failure.unavailable)
    default: error
    }
  }
}

extension Failure {
  /// What a shell reports of a program that was stopped from the keyboard.
  static let interrupted: Int32 = 130
}

extension EngineError {
  /// The exit status that says the same to a script.
  fileprivate var status: Int32 {
    if case .unwritable = self { Failure.unwritable } else { Failure.unavailable }
  }
}
