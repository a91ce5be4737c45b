import Foundation
public import Judging

/// What a worker is made of beside the learner's module: compiled modules and objects of the course.
///
/// The package manager has made them already, for a worker of its own; the list of what it linked says
/// which objects belong together. The objects of the model answers are left out.
public struct WorkerParts: Hashable, Sendable {
  /// The folder of the compiled modules.
  public let modules: String
  /// The objects to link with a learner's.
  public let objects: [String]
  /// Folders with the C headers that the modules need.
  public let includes: [String]

  /// Finds the parts beside a worker that the package manager has built.
  ///
  /// - Parameter worker: The worker of the model answers, unless another is named.
  /// - Throws: `BuildError.partsMissing` where they are not there.
  public init(beside worker: WorkerProgram = .solutions) throws {
    let program = URL(fileURLWithPath: worker.path)
    let products = program.deletingLastPathComponent()
    let list = products.appending(
      path: "\(program.lastPathComponent).product/Objects.LinkFileList")
    guard let text = try? String(contentsOf: list, encoding: .utf8) else {
      throw BuildError.partsMissing(worker.path)
    }
    let own = program.lastPathComponent.replacing("-", with: "_")
    let foreign = ["/Solutions.build/", "/Exercises.build/", "/\(own).build/"]
    objects = text.split(separator: "\n").map(String.init)
      .map { $0.trimmingCharacters(in: ["'", "\""]) }
      .filter { object in !foreign.contains(where: object.contains) }
    modules = products.appending(path: "Modules").path
    includes = Self.headers(
      scratch: products.deletingLastPathComponent().deletingLastPathComponent())
    let missing = objects.first { !FileManager.default.fileExists(atPath: $0) }
    guard !objects.isEmpty, missing == nil else { throw BuildError.partsMissing(worker.path) }
  }

  /// The folders with headers, where they are there: the shims of numerics, and the course's own C.
  private static func headers(scratch: URL) -> [String] {
    let root = scratch.deletingLastPathComponent()
    return [
      scratch.appending(path: "checkouts/swift-numerics/Sources/_NumericsShims/include"),
      root.appending(path: "Sources/CNeuralKernels/include"),
      root.appending(path: "Sources/COpenBLAS"),
    ].map(\.path).filter { FileManager.default.fileExists(atPath: $0) }
  }

  /// The libraries of the system that the objects call.
  var libraries: [String] {
    objects.contains { $0.contains("/NeuralNetworks.build/") } ? ["openblas", "m"] : []
  }

  /// A text that changes when the objects do.
  var version: String {
    let changes = objects.compactMap {
      try? FileManager.default.attributesOfItem(atPath: $0)[.modificationDate] as? Date
    }
    return "\(modules) \(objects.count) \(changes.max()?.timeIntervalSince1970 ?? 0)"
  }
}
