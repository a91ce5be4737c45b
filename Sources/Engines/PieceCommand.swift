/// The command that is run for every piece, with a place for the piece's number.
///
///     let command = PieceCommand(["/usr/bin/study", "--run", "\(PieceCommand.number)/8"])
///     command.words(for: 3)   // ["/usr/bin/study", "--run", "3/8"]
public struct PieceCommand: Hashable, Sendable {
  /// What stands for the number of the piece, anywhere inside a word.
  public static let number = "{piece}"

  /// The path of the program and its arguments.
  public let words: [String]
  /// The folder that it is started in.
  public let folder: String

  /// Takes a program's path and its arguments; `folder` is the one that it is started in.
  public init(_ words: [String], in folder: String) {
    self.words = words
    self.folder = folder
  }

  /// The command of one piece.
  public func words(for piece: Int) -> [String] {
    words.map { $0.replacing(Self.number, with: "\(piece)") }
  }

  /// The command as a line for a shell that holds the number in a variable.
  func line(numberIn variable: String) -> String {
    words.map { word in
      word.split(separator: Self.number, omittingEmptySubsequences: false)
        .map { Self.quoted(String($0)) }.joined(separator: "\"$\(variable)\"")
    }.joined(separator: " ")
  }

  /// A text that a shell takes for one word, whatever is in it.
  static func quoted(_ text: String) -> String {
    "'" + text.replacing("'", with: "'\\''") + "'"
  }
}
