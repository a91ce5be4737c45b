import Environments

/// Every world by its name: those that the documents and Gymnasium define, and every map in the
/// folder.
///
///     let catalogue = WorldCatalogue(folder: try? DatasetFolder.find())
///     let taxi = try catalogue.entry(named: "taxi")
///
/// The built-in worlds need no files. A map that is put into `datasets/maps` becomes a world of its
/// file's name, with the rewards of the first document's grid.
public struct WorldCatalogue: Sendable {
  /// The worlds that need no files, in the order in which the course meets them.
  public static let builtIn: [WorldEntry] = gridWorlds + frozenLakes + otherWorlds + controlWorlds

  private let folder: DatasetFolder?

  /// Creates the catalogue of the built-in worlds and of the maps in a folder, if there is one.
  public init(folder: DatasetFolder? = nil) {
    self.folder = folder
  }

  /// The names of all worlds: built-in ones in the course's order, then further maps.
  public var names: [String] {
    let builtIn = Self.builtIn.map(\.name)
    return builtIn + (folder?.mapNames ?? []).filter { !builtIn.contains($0) }
  }

  /// Looks a world up.
  ///
  /// - Throws: `WorldCatalogueError.unknownWorld`, or a `DatasetError` if its map is faulty.
  public func entry(named name: String) throws -> WorldEntry {
    if let entry = Self.builtIn.first(where: { $0.name == name }) { return entry }
    guard let folder, folder.mapNames.contains(name) else {
      throw WorldCatalogueError.unknownWorld(
        name, known: names, suggestion: closestMatch(to: name, in: names))
    }
    let map = try folder.map(named: name)
    return WorldEntry(
      name, title: name, summary: "The map datasets/maps/\(name).txt.", map: map,
      kind: .model(GridWorld(map: map)))
  }
}

/// Why a world could not be looked up.
public enum WorldCatalogueError: Error, Hashable, Sendable {
  /// No world has this name.
  case unknownWorld(String, known: [String], suggestion: String?)
}

extension WorldCatalogueError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unknownWorld(let name, let known, let suggestion):
      "There is no world “\(name)”\(asQuestion(suggestion)) "
        + "The worlds are \(known.joined(separator: ", "))."
    }
  }
}
