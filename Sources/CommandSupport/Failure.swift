package import ArgumentParser
import Datasets
import Diagnostics
import Engines
import Environments
import Experiments
import Plotting
import Workspace

/// What a command ends with when it cannot do its work: a sentence, and the status that scripts see.
package struct Failure: Error {
  /// What happened, where, and what to do.
  package var text: String
  /// The exit status, one of those that the help lists.
  package var status: Int32

  /// Creates a failure.
  package init(text: String, status: Int32) {
    self.text = text
    self.status = status
  }

  package static let checkFailed: Int32 = 1
  package static let usage: Int32 = 64
  package static let wrongContent: Int32 = 65
  package static let missingFile: Int32 = 66
  package static let unavailable: Int32 = 69
  package static let internalError: Int32 = 70
  package static let unwritable: Int32 = 73
  /// What a shell reports of a program that was stopped from the keyboard.
  package static let interrupted: Int32 = 130

  /// What was printed did not arrive.
  package static let outputLost = Failure(
    text: "What was printed could not be written. Is the disk full?", status: unwritable)

  /// The sentence and the status of an error; no sentence for those that the parser explains itself.
  package static func describe(
    _ error: any Error, of command: any ParsableCommand.Type
  ) -> (String?, Int32) {
    switch error {
    case let failure as Failure: (failure.text, failure.status)
    case let error as WorkspaceError: (error.description, error.status)
    case let error as PlottingError: (error.description, error.status)
    case let error as DatasetError: (error.description, missingFile)
    case let error as GridMapError: ("\(error)", wrongContent)
    case let error as WorldCatalogueError: (error.description, wrongContent)
    case let error as RolloutError: (error.description, wrongContent)
    case let error as ExperimentCatalogueError: (error.description, wrongContent)
    case let error as StudyFileError: (error.description, error.status)
    case let error as EngineError: (error.description, error.status)
    case let error as UnwritableFile: (error.description, unwritable)
    case let error as TrainingRunError: (error.description, wrongContent)
    case let error as TrainingLogError: (error.description, error.status)
    case is ExitCode: (nil, checkFailed)
    default:
      // The parser knows its own errors, and explains them; what it does not know ends with 1.
      command.exitCode(for: error) == .failure ? ("\(error)", internalError) : (nil, usage)
    }
  }
}

extension WorkspaceError {
  fileprivate var status: Int32 {
    switch self {
    case .noCourse, .studentEdition, .unreadable: Failure.missingFile
    case .notPacked, .occupied, .unwritable: Failure.unwritable
    case .untouched: Failure.wrongContent
    }
  }
}

extension TrainingLogError {
  fileprivate var status: Int32 {
    switch self {
    case .unreadable: Failure.missingFile
    default: Failure.wrongContent
    }
  }
}

extension StudyFileError {
  fileprivate var status: Int32 {
    switch self {
    case .unreadable: Failure.missingFile
    case .broken: Failure.wrongContent
    }
  }
}

extension EngineError {
  fileprivate var status: Int32 {
    switch self {
    case .noTask: Failure.missingFile
    case .unwritable: Failure.unwritable
    default: Failure.unavailable
    }
  }
}

extension PlottingError {
  fileprivate var status: Int32 {
    switch self {
    case .unknownFormat: Failure.wrongContent
    case .missingFolder, .notWritable: Failure.unwritable
    default: Failure.unavailable
    }
  }
}
