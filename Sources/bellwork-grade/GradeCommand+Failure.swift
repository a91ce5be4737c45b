import CommandSupport
import Grading

extension GradeCommand {
  /// Turns what can go wrong with grading into a sentence and a status.
  static func failure(from error: any Error) -> any Error {
    switch error {
    case let error as GradingError: Failure(text: "\(error)", status: Failure.unavailable)
    case let error as IntakeError: Failure(text: "\(error)", status: Failure.missingFile)
    case let error as GradeBookError: Failure(text: "\(error)", status: Failure.unwritable)
    case let error as BuildError: Failure(text: "\(error)", status: Failure.unavailable)
    case let error as JailError: Failure(text: "\(error)", status: Failure.unavailable)
    default: error
    }
  }
}
