import CommandSupport
import Foundation
import Judging
import Workspace

/// A program of this package that learners do not need, so that it is built only when it is asked for.
struct SiblingProgram {
  /// The name of the product.
  let product: String

  /// Builds the program, and becomes it.
  ///
  /// - Throws: `Failure` where it cannot be built or started; `WorkspaceError` in the student edition.
  func become(with arguments: [String]) async throws -> Never {
    try CourseFolder.find().requireWhole()
    let program = WorkerProgram(besideThisProgram: product)
    if !FileManager.default.isExecutableFile(atPath: program.path) {
      Terminal.complain("Building \(product), which takes a few minutes the first time.")
    }
    try await build()
    fflush(nil)
    var words = ([program.path] + arguments).map { strdup($0) } + [nil]
    execv(program.path, &words)
    throw Failure(
      text: "\(product) could not be started: \(String(cString: strerror(errno))).",
      status: Failure.unavailable)
  }

  private func build() async throws {
    let root = try CourseFolder.find().root.path
    var build = WorkerBuild(root: root, product: product)
    build.whenWaiting = { Terminal.complain($0) }
    switch await build.build(from: []) {
    case .built: return
    case .unavailable(let reason):
      throw Failure(
        text: "\(product) could not be built. `bellwork doctor` tells what is missing.\n\(reason)",
        status: Failure.unavailable)
    case .refused(let messages):
      let list = messages.prefix(10).map { "  \($0)" }.joined(separator: "\n")
      throw Failure(text: "\(product) does not compile:\n\(list)", status: Failure.checkFailed)
    }
  }
}
