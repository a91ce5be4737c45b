/// Why a folder of hand-ins could not be read, in a sentence for the person who has to act.
///
/// What is wrong with one hand-in is never an error: it is a note of that hand-in, and the others go on.
public enum IntakeError: Error, Hashable, Sendable {
  /// There is no such folder.
  case noFolder(String)
  /// What should be a folder is none.
  case notAFolder(String)
  /// The folder cannot be read.
  case unreadable(String, reason: String)
  /// There is nothing in the folder that could be a hand-in.
  case empty(String)
}

extension IntakeError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .noFolder(let path):
      "There is no folder \(path). Name the folder that holds one folder or archive per student."
    case .notAFolder(let path):
      "\(path) is no folder. Name the folder that holds one folder or archive per student."
    case .unreadable(let path, let reason):
      "\(path) cannot be read: \(reason). See to it that this user may read it, and try again."
    case .empty(let path):
      "\(path) holds no hand-in. It should hold one folder, .zip or .tar.gz per student."
    }
  }
}
