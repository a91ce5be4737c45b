public import Foundation

/// One hand-in in a folder of hand-ins, before it is opened.
public struct IntakeEntry: Hashable, Sendable {
  /// Who handed it in: the name of the folder, or of the archive without its ending.
  ///
  /// Where two hand-ins would have the same name, both keep their endings or get a number.
  public internal(set) var student: String
  /// The folder that holds it.
  public let folder: URL
  /// Its name there, byte for byte: it need not be UTF-8.
  let name: [UInt8]
  let kind: Kind

  enum Kind: Hashable, Sendable {
    case folder
    case archive
    /// Something that cannot be taken, and why.
    case refused(String)
  }

  /// Where it is, to be shown.
  public var place: URL { folder.appending(path: EscapedName.text(of: name)) }
}

extension IntakeEntry {
  /// The hand-in that an item of the folder is, or nil where it is none.
  init?(item name: [UInt8], kind: FoundItem.Kind, in folder: URL) {
    guard !ExpectedFiles.isPassedOver(name) else { return nil }
    let text = EscapedName.text(of: name)
    self.folder = folder
    self.name = name
    student = text
    switch kind {
    case .folder: self.kind = .folder
    case .symbolicLink: self.kind = .refused("a symbolic link, which is not followed")
    case .hardLink, .other: self.kind = .refused("neither a folder nor an archive")
    case .file:
      if Self.isArchive(name) {
        self.kind = .archive
        student = Self.student(ofArchive: text)
      } else if Self.ending(of: text, among: Self.otherArchives) != nil {
        self.kind = .refused("archives of this kind are not read; ask for a .zip or a .tar.gz")
      } else {
        return nil
      }
    }
  }

  /// Whether a file of that name is read as an archive.
  static func isArchive(_ name: [UInt8]) -> Bool {
    ending(of: EscapedName.text(of: name), among: archives) != nil
  }

  /// The name of the student whose hand-in is an archive of that name; another name as it is.
  static func student(ofArchive name: String) -> String {
    ending(of: name, among: archives).map { String(name.dropLast($0.count)) } ?? name
  }

  private static let archives = [".zip", ".tar.gz", ".tgz", ".tar"]
  private static let otherArchives = [
    ".7z", ".bz2", ".gz", ".lz", ".lzma", ".rar", ".tbz", ".txz", ".xz", ".z", ".zipx", ".zst",
  ]

  /// The ending that a name has, if there is something before it.
  private static func ending(of name: String, among endings: [String]) -> String? {
    endings.first { name.lowercased().hasSuffix($0) && name.count > $0.count }
  }
}
