public import Foundation

extension QNetwork: SavedNetwork {
  /// The network as a file's bytes; `NetworkFile` describes them.
  ///
  /// - Complexity: O(parameters).
  public var fileContents: Data { Data(NetworkFile.encode(shape, parameters: parameters)) }

  public convenience init(
    fileContents: Data, expecting expected: QNetworkShape? = nil
  ) throws(NetworkFileError) {
    let (shape, parameters) = try NetworkFile.decode([UInt8](fileContents))
    if let expected, expected != shape { throw .otherShape(found: shape, expected: expected) }
    self.init(shape, parameters: parameters)
  }
}
