import Foundation
public import Judging

/// What a worker is made of beside the learner's module: compiled modules and objects of the course.
///
/// The package manager has made them already, for a worker of its own; the list of what it linked says
/// which belong together. Those of the model answers are left out.
public struct WorkerParts: Hashable, Sendable {
  /// The compiled modules that a learner may import, as files.
  let modules: [URL]
  /// The objects to link with a learner's.
  let objects: [URL]
  /// Folders with the C headers that the modules need.
  let includes: [URL]
  /// A text that changes when the parts do.
  let version: String

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
    let foreign = ["Solutions", "Exercises", program.lastPathComponent.replacing("-", with: "_")]
    objects = text.split(separator: "\n")
      .map { URL(fileURLWithPath: $0.trimmingCharacters(in: ["'", "\""])) }
      .filter { !foreign.contains(Self.module(of: $0)) }
    modules = Set(objects.map(Self.module)).sorted()
      .map { products.appending(path: "Modules/\($0).swiftmodule") }
      .filter { FileManager.default.fileExists(atPath: $0.path) }
    includes = Self.headers(
      scratch: products.deletingLastPathComponent().deletingLastPathComponent())
    let changes = objects.map { file in
      (try? FileManager.default.attributesOfItem(atPath: file.path))?[.modificationDate] as? Date
    }
    guard !objects.isEmpty, !changes.contains(nil) else {
      throw BuildError.partsMissing(worker.path)
    }
    let last = changes.compactMap { $0 }.max()?.timeIntervalSince1970 ?? 0
    version = "\(products.path) \(objects.count) \(last)"
  }

  /// The module that an object is part of: the package manager keeps them in a folder `Name.build`.
  private static func module(of object: URL) -> String {
    object.deletingLastPathComponent().deletingPathExtension().lastPathComponent
  }

  /// The folder with the headers of numerics' shims, where it is there; the course has no C that a learner's module
  /// could come to.
  private static func headers(scratch: URL) -> [URL] {
    [scratch.appending(path: "checkouts/swift-numerics/Sources/_NumericsShims/include")]
      .filter { FileManager.default.fileExists(atPath: $0.path) }
  }
}
