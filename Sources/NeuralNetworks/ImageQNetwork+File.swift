public import Foundation

extension ImageQNetwork: SavedNetwork {
  /// The network as a file's bytes; `ImageNetworkFile` describes them.
  ///
  /// - Complexity: O(parameters).
  public var fileContents: Data { Data(ImageNetworkFile.encode(shape, parameters: parameters)) }

  public convenience init(
    fileContents: Data, expecting expected: ImageQNetworkShape? = nil
  ) throws(NetworkFileError) {
    let (shape, parameters) = try ImageNetworkFile.decode([UInt8](fileContents))
    if let expected, expected != shape {
      throw .otherImageShape(found: shape, expected: expected)
    }
    self.init(shape, parameters: parameters)
  }
}
