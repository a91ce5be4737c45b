public import Environments

/// Why a data set could not be read, and what to do about it.
public enum DatasetError: Error, Hashable, Sendable {
  /// No folder of data sets lies above the program or the working folder.
  case noFolder(searchedFrom: String)
  /// `BELLWORK_ROOT` names a folder without data sets.
  case noFolderInRoot(String)
  /// No map has this name.
  case unknownMap(String, suggestion: String?)
  /// A file exists but cannot be read as text.
  case unreadableFile(path: String)
  /// A file that should be a map is none.
  case faultyMap(path: String, GridMapError)
}

extension DatasetError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .noFolder(let path):
      "No folder “datasets” beside a Package.swift was found above the program or above \(path): "
        + "run this inside the package, or set \(DatasetFolder.rootVariable) to its folder."
    case .noFolderInRoot(let root):
      "\(DatasetFolder.rootVariable) is \(root), which has no folder “datasets”: "
        + "set it to the package's folder, or unset it."
    case .unknownMap(let name, let suggestion):
      "There is no map “\(name)” in datasets/maps\(asQuestion(suggestion))"
    case .unreadableFile(let path):
      "\(path) cannot be read as text: check its permissions and that it is UTF-8."
    case .faultyMap(let path, let error):
      "\(path) is not a map. \(error)"
    }
  }
}
