/// The names in an archive, which may be anything.
enum ArchivePath {
  /// Why a name cannot be taken; nil where it can.
  static func fault(of name: [UInt8], _ limits: IntakeLimits) -> String? {
    let parts = parts(of: name)
    if name.first == slash { return "an absolute path" }
    if parts.contains(Array("..".utf8)) { return "a path that climbs out of the hand-in" }
    if name.count > limits.pathBytes { return "its path is longer than \(limits.pathBytes) bytes" }
    if parts.count > limits.depth + 1 { return "more than \(limits.depth) folders deep" }
    return nil
  }

  /// The parts of a name, without those that say nothing.
  static func parts(of name: [UInt8]) -> [[UInt8]] {
    name.split(separator: slash).map(Array.init).filter { $0 != Array(".".utf8) }
  }

  private static let slash = UInt8(ascii: "/")
}
