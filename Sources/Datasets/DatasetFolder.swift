public import Environments
public import Foundation

/// The package's folder of maps and recorded data, wherever the program runs from.
///
///     let folder = try DatasetFolder.find()
///     let map = try folder.map(named: "grid-4x4")
public struct DatasetFolder: Hashable, Sendable {
  /// The environment variable that names the package's folder outright.
  public static let rootVariable = "BELLWORK_ROOT"

  /// The folder.
  public let url: URL

  /// Uses a folder as it is.
  public init(url: URL) {
    self.url = url
  }

  /// Finds the folder.
  ///
  /// If `BELLWORK_ROOT` is set, only `datasets` in that folder counts. Otherwise the first
  /// `datasets` beside a `Package.swift` counts, going up from the program and then from the
  /// working folder.
  ///
  /// - Throws: `DatasetError.noFolder` or `DatasetError.noFolderInRoot`.
  public static func find(
    environment: [String: String] = ProcessInfo.processInfo.environment,
    program: URL? = Bundle.main.executableURL,
    workingFolder: URL = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
  ) throws(DatasetError) -> DatasetFolder {
    if let root = environment[rootVariable], !root.isEmpty {
      let url = URL(fileURLWithPath: root).appendingPathComponent("datasets")
      guard isFolder(url) else { throw .noFolderInRoot(root) }
      return DatasetFolder(url: url)
    }
    for start in [program?.deletingLastPathComponent(), workingFolder].compactMap({ $0 }) {
      if let url = search(upFrom: start) { return DatasetFolder(url: url) }
    }
    throw .noFolder(searchedFrom: workingFolder.path)
  }

  private static func search(upFrom start: URL) -> URL? {
    var folder = start.standardizedFileURL
    while true {
      let datasets = folder.appendingPathComponent("datasets")
      let manifest = folder.appendingPathComponent("Package.swift")
      if isFolder(datasets), FileManager.default.fileExists(atPath: manifest.path) {
        return datasets
      }
      guard folder.pathComponents.count > 1 else { return nil }
      folder = folder.deletingLastPathComponent()
    }
  }

  private static func isFolder(_ url: URL) -> Bool {
    var isDirectory: ObjCBool = false
    return FileManager.default.fileExists(atPath: url.path, isDirectory: &isDirectory)
      && isDirectory.boolValue
  }
}

extension DatasetFolder {
  /// The names of the maps, in alphabetical order.
  public var mapNames: [String] {
    let files = try? FileManager.default.contentsOfDirectory(atPath: mapFolder.path)
    return (files ?? []).filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()
  }

  /// Reads a map.
  ///
  /// - Throws: `DatasetError`: no map of that name, or a file that is not a map.
  public func map(named name: String) throws(DatasetError) -> GridMap {
    let url = mapFolder.appendingPathComponent("\(name).txt")
    guard mapNames.contains(name) else {
      throw .unknownMap(name, suggestion: closestMatch(to: name, in: mapNames))
    }
    let text: String
    do {
      text = try String(contentsOf: url, encoding: .utf8)
    } catch {
      throw .unreadableFile(path: url.path)
    }
    do {
      return try GridMap(text)
    } catch {
      throw .faultyMap(path: url.path, error)
    }
  }

  private var mapFolder: URL { url.appendingPathComponent("maps") }
}
