import Datasets

/// Finds the world that a person names.
enum WorldArgument {
  /// The world; one of the maps in the folder of data sets, too, where that folder is there.
  ///
  /// - Throws: `WorldCatalogueError` with the closest name as a suggestion.
  static func world(_ name: String) throws -> WorldEntry {
    try WorldCatalogue(folder: try? DatasetFolder.find()).entry(named: name)
  }
}
