package import ArgumentParser
import Foundation

extension ParsableCommand {
  /// Parses arguments, runs the command they name, and ends the process where that fails: with a sentence on
  /// standard error and a status that scripts see.
  package static func runAsProgram(_ arguments: [String]) async {
    do {
      var command = try parseAsRoot(arguments)
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      if fflush(nil) != 0 { throw Failure.outputLost }
    } catch {
      end(with: error)
    }
  }

  /// Ends the process with an error, in a sentence.
  package static func end(with error: any Error) -> Never {
    let (text, status) = Failure.describe(error, of: self)
    guard let text else { exit(withError: error) }
    Terminal.complain("bellwork: \(text)")
    exit(withError: ExitCode(status))
  }
}
