import Foundation

/// The parts in a folder of their own, which is all of the course that a jailed compiler sees.
///
/// What is not there cannot be imported: neither the model answers nor the checks.
struct InstalledParts: Sendable {
  let folder: URL
  let objects: [String]
  let includes: [String]

  /// The folder of the modules.
  var modules: String { folder.appending(path: "modules").path }
  /// The object that starts every worker; `WorkerFoundation` makes it.
  var start: URL { folder.appending(path: CompilerCommands.start) }
  /// The objects of the course as one; `WorkerFoundation` makes it.
  var course: URL { folder.appending(path: CompilerCommands.course) }

  /// Copies parts into a folder, which is made anew.
  init(_ parts: WorkerParts, in folder: URL) throws {
    self.folder = folder
    var objects: [String] = []
    var includes: [String] = []
    do {
      let modules = folder.appending(path: "modules")
      for place in [modules, folder.appending(path: "objects")] {
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      }
      for module in parts.modules {
        try FileManager.default.copyItem(
          at: module, to: modules.appending(path: module.lastPathComponent))
      }
      for (number, object) in parts.objects.enumerated() {
        let copy = folder.appending(path: "objects/\(number).o")
        try FileManager.default.copyItem(at: object, to: copy)
        objects.append(copy.path)
      }
      for (number, include) in parts.includes.enumerated() {
        let copy = folder.appending(path: "include\(number)")
        try FileManager.default.copyItem(at: include, to: copy)
        includes.append(copy.path)
      }
    } catch {
      throw BuildError.unwritable(folder.path, reason: error.localizedDescription)
    }
    (self.objects, self.includes) = (objects, includes)
  }
}
