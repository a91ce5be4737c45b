package import Foundation

extension URL {
  /// The place that somebody has typed: from the current folder, with `~` for the home folder.
  package init(typed path: String) {
    self.init(fileURLWithPath: (path as NSString).expandingTildeInPath)
  }
}
