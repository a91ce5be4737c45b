public import Foundation

/// Saving and loading.
extension ImageQNetwork {
  /// The network as a file's bytes; `ImageNetworkFile` describes them.
  ///
  /// - Complexity: O(parameters).
  public var fileContents: Data { Data(ImageNetworkFile.encode(shape, parameters: parameters)) }

  /// Writes the network to a file, which is replaced at once or not at all.
  ///
  /// - Throws: An error of Foundation's where the file cannot be written.
  public func save(to file: URL) throws {
    try fileContents.write(to: file, options: .atomic)
  }

  /// Reads a network from a file's bytes.
  ///
  /// - Parameters:
  ///   - fileContents: The bytes.
  ///   - expected: The shape that is needed, or `nil` for any.
  /// - Throws: `NetworkFileError`, with a sentence that says what is wrong.
  public convenience init(
    fileContents: Data, expecting expected: ImageQNetworkShape? = nil
  ) throws(NetworkFileError) {
    let (shape, parameters) = try ImageNetworkFile.decode([UInt8](fileContents))
    if let expected, expected != shape {
      throw .otherImageShape(found: shape, expected: expected)
    }
    self.init(shape, parameters: parameters)
  }

  /// Reads a network from a file.
  ///
  /// - Throws: `NetworkFileError` where the content is no network of that shape, or an error of
  ///   Foundation's where the file cannot be read.
  public convenience init(
    contentsOf file: URL, expecting expected: ImageQNetworkShape? = nil
  ) throws {
    try self.init(fileContents: Data(contentsOf: file), expecting: expected)
  }
}
