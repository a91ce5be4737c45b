public import Foundation

/// A network that can be kept in a file.
public protocol SavedNetwork: ActionValueNetwork {
  /// The sizes of such a network.
  associatedtype Shape: Hashable

  /// The network as a file's bytes.
  ///
  /// - Complexity: O(parameters).
  var fileContents: Data { get }

  /// Reads a network from a file's bytes.
  ///
  /// - Parameters:
  ///   - fileContents: The bytes.
  ///   - expected: The shape that is needed, or `nil` for any.
  /// - Throws: `NetworkFileError`, with a sentence that says what is wrong.
  init(fileContents: Data, expecting expected: Shape?) throws(NetworkFileError)
}

extension SavedNetwork {
  /// Writes the network to a file, which is replaced at once or not at all.
  ///
  ///     try network.save(to: URL(filePath: "cart-pole.bwq"))
  ///
  /// - Throws: An error of Foundation's where the file cannot be written.
  public func save(to file: URL) throws {
    try fileContents.write(to: file, options: .atomic)
  }

  /// Reads a network from a file.
  ///
  /// - Throws: `NetworkFileError` where the content is no network of that shape, or an error of
  ///   Foundation's where the file cannot be read.
  public init(contentsOf file: URL, expecting expected: Shape? = nil) throws {
    try self.init(fileContents: Data(contentsOf: file), expecting: expected)
  }
}
