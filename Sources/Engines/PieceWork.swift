public import Foundation

/// Work in pieces that do not need each other: one command for each, told apart by a number.
///
/// Commands may end at any moment and be started again, so each must go on where it stopped, or start anew, and
/// must put its result into place whole.
public struct PieceWork: Sendable {
  /// What a queue shows, such as `bellwork-grade`: letters, digits and hyphens.
  public var name: String
  /// The numbers of the pieces, each once.
  public var pieces: [Int]
  /// What is run for a piece.
  public var command: PieceCommand
  /// Where the pieces' outputs go, each into a file of its own.
  ///
  /// Every machine that takes part must see it under this path.
  public var folder: URL
  /// The processors that each piece uses.
  public var processors = 1
  /// How often a piece that ended without a result is started again.
  public var retries = 3
  /// Whether the result of a piece is there.
  public var isDone: @Sendable (Int) -> Bool

  /// Describes work.
  public init(
    name: String, pieces: [Int], command: PieceCommand, folder: URL,
    isDone: @escaping @Sendable (Int) -> Bool
  ) {
    self.name = name
    self.pieces = pieces
    self.command = command
    self.folder = folder
    self.isDone = isDone
  }

  /// What a piece has printed, over all times that it was started.
  public func output(of piece: Int) -> URL { folder.appending(path: "\(piece).txt") }

  /// The last line that a piece has printed; nil where it has printed nothing.
  func lastWords(of piece: Int) -> String? {
    guard let file = try? FileHandle(forReadingFrom: output(of: piece)) else { return nil }
    defer { try? file.close() }
    let size = (try? file.seekToEnd()) ?? 0
    try? file.seek(toOffset: size > 4096 ? size - 4096 : 0)
    let text = String(decoding: (try? file.readToEnd()) ?? Data(), as: UTF8.self)
    return text.split(whereSeparator: \.isNewline).last.map { String($0.prefix(300)) }
  }

  func makeFolder() throws(EngineError) {
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw .unwritable(UnwritableFile(folder, error))
    }
  }

  /// The error that names pieces which never brought a result.
  func failure(of pieces: [Int]) -> EngineError {
    .piecesFailed(
      pieces.sorted(), starts: retries + 1, outputs: folder.path,
      lastWords: pieces.sorted().lazy.compactMap(lastWords(of:)).first)
  }
}
