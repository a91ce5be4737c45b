public import Checks
import Coursework
public import Foundation

/// Reads what students have handed in: one folder, .zip or .tar.gz each, in one folder.
///
///     let intake = Intake()
///     for entry in try intake.submissions(in: folder) {
///       let handIn = try intake.read(entry)
///     }
///
/// Only the files of the exercises are taken, and only where they are regular files of UTF-8 text. Links,
/// devices, large files and paths that leave the hand-in are rejected with a note; manifests and all else
/// are ignored. A folder that holds no exercise but a single archive, as a learning platform makes it of an
/// upload, is read as that archive. Nothing that is handed in is written to disk or carried out, and no link
/// is followed.
public struct Intake: Sendable {
  private let graded: [ExerciseSuite]
  private let expected: ExpectedFiles
  private let limits: IntakeLimits

  /// Creates an intake for the exercises of a course.
  ///
  /// - Parameters:
  ///   - exercises: All of them. The file of each is taken, since answers may call others.
  ///   - graded: Those that are missed where their file is not there; all of them where it is nil.
  ///   - limits: How much is taken.
  public init(
    exercises: [ExerciseSuite] = Catalogue.exercises, graded: [ExerciseSuite]? = nil,
    limits: IntakeLimits = IntakeLimits()
  ) {
    self.graded = graded ?? exercises
    self.expected = ExpectedFiles(exercises)
    self.limits = limits
  }

  /// The hand-ins in a folder, in the order of their names.
  ///
  /// Hidden files and plain files that are no archive, such as a list of names, are left out; `looseFiles` tells of
  /// those that hold Swift. What a student may have meant as a hand-in, such as a .rar or a link, is an entry: reading
  /// it says what is wrong.
  ///
  /// - Throws: `IntakeError` where the folder is missing, cannot be read or holds no hand-in.
  public func submissions(in folder: URL) throws -> [IntakeEntry] {
    let items = try ClassFolder(folder).items()
    let entries = items.compactMap { IntakeEntry(item: $0.name, kind: $0.kind, in: folder) }
    guard !entries.isEmpty else { throw IntakeError.empty(folder.path) }
    return Self.toldApart(entries.sorted { $0.name.lexicographicallyPrecedes($1.name) })
  }

  /// The names of Swift files that lie beside the hand-ins, and are nobody's: as they are shown, in order.
  ///
  /// - Throws: `IntakeError` where the folder is missing or cannot be read.
  public func looseFiles(in folder: URL) throws -> [String] {
    try ClassFolder(folder).items().filter { item in
      item.kind == .file && !ExpectedFiles.isPassedOver(item.name)
    }.map { EscapedName.text(of: $0.name) }.filter { $0.lowercased().hasSuffix(".swift") }
  }

  /// What one student has handed in.
  ///
  /// What is wrong with the hand-in is in its notes.
  ///
  /// - Throws: `IntakeError` where the folder of hand-ins itself cannot be read any more.
  public func read(_ entry: IntakeEntry) throws -> HandIn {
    var collector = HandInCollector(expected: expected, limits: limits)
    let file = EscapedName.text(of: entry.name)
    let descriptor = try ClassFolder(entry.folder).open()
    defer { close(descriptor) }
    do throws(IntakeFault) {
      switch entry.kind {
      case .refused(let reason): throw IntakeFault(reason)
      case .folder:
        try FolderReader(limits: limits).read(entry.name, in: descriptor, into: &collector)
      case .archive:
        try ArchiveReader(limits: limits).read(entry.name, in: descriptor, into: &collector)
      }
    } catch {
      return collector.rejected(entry.student, file: file, error.reason)
    }
    return collector.handIn(of: entry.student, graded: graded.map(\.id))
  }

  /// Gives each entry a name of its own.
  ///
  /// Names that differ by case are different. Names that look the same, because they are the same but for
  /// their ending or for their Unicode normalisation, keep the ending, and get a number if need be.
  private static func toldApart(_ entries: [IntakeEntry]) -> [IntakeEntry] {
    var entries = entries
    let count = Dictionary(entries.map { ($0.student, 1) }, uniquingKeysWith: +)
    var taken = Set(count.keys.filter { count[$0] == 1 })
    for index in entries.indices where count[entries[index].student] != 1 {
      let name = EscapedName.text(of: entries[index].name)
      var unique = name
      var number = 1
      while !taken.insert(unique).inserted {
        number += 1
        unique = "\(name) (\(number))"
      }
      entries[index].student = unique
    }
    return entries
  }
}

/// Why nothing of a hand-in can be taken.
struct IntakeFault: Error {
  let reason: String

  init(_ reason: String) {
    self.reason = reason
  }
}
