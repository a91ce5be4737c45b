/// A network of images in bytes: what `ImageQNetwork` is saved as and read from.
///
/// All numbers are little-endian. A file is made of
///
/// | Bytes | What |
/// |---|---|
/// | 8 | `BWQIMG\r\n` |
/// | 4 | version, 1 |
/// | 12 | channels, lines and columns of an observation |
/// | 4 | number c of convolutions |
/// | 12 c | filters, their lines and columns, and the stride of each |
/// | … | the dense layers and the rest, as in `NetworkFile` from the kind of head on |
enum ImageNetworkFile {
  static let magic = Array("BWQIMG\r\n".utf8)
  static let version: UInt32 = 1
  /// More convolutions than anybody has.
  static let mostConvolutions = 64

  /// Writes a network into bytes.
  static func encode(_ shape: ImageQNetworkShape, parameters: [Float]) -> [UInt8] {
    let first = shape.convolutions[0]
    var writer = ByteWriter(bytes: magic)
    writer.append([version])
    writer.append([first.channels, first.height, first.width, shape.convolutions.count])
    for layer in shape.convolutions { writer.append([layer.filters, layer.size, layer.stride]) }
    NetworkFile.append(shape.dense, to: &writer)
    return NetworkFile.finish(writer, parameters)
  }

  /// Reads a network.
  ///
  /// - Throws: `NetworkFileError`, whatever is wrong with the bytes.
  static func decode(_ bytes: [UInt8]) throws(NetworkFileError) -> (ImageQNetworkShape, [Float]) {
    var reader = try NetworkFile.open(bytes, magic: magic, version: version)
    var image = Image(channels: 0, height: 0, width: 0)
    image.channels = try size(&reader)
    image.height = try size(&reader)
    image.width = try size(&reader)
    let input = image
    let filters = try decodeFilters(over: &image, &reader)
    let dense = try NetworkFile.decodeShape(&reader)
    guard dense.inputCount == image.channels * image.height * image.width else { throw .damaged }
    let shape = ImageQNetworkShape(
      channels: input.channels, height: input.height, width: input.width, filters: filters,
      hiddenWidths: dense.hiddenWidths, actionCount: dense.actionCount, head: dense.head)
    return (shape, try NetworkFile.decodeParameters(shape.parameterCount, from: &reader))
  }

  /// What one layer hands to the next.
  private struct Image {
    var channels: Int
    var height: Int
    var width: Int
  }

  /// Reads the convolutions; `image` becomes what the last of them puts out.
  private static func decodeFilters(
    over image: inout Image, _ reader: inout ByteReader
  ) throws(NetworkFileError) -> [ImageQNetworkShape.Filters] {
    let count = try size(&reader)
    guard count <= mostConvolutions else { throw .damaged }
    var filters: [ImageQNetworkShape.Filters] = []
    for _ in 0..<count {
      let layer = ImageQNetworkShape.Filters(
        count: try size(&reader), size: try size(&reader), stride: try size(&reader))
      let patch = image.channels * layer.size * layer.size
      guard layer.size <= min(image.height, image.width), patch < NetworkFile.mostParameters,
        layer.count * (patch + 1) <= NetworkFile.mostParameters
      else { throw .damaged }
      image = Image(
        channels: layer.count, height: (image.height - layer.size) / layer.stride + 1,
        width: (image.width - layer.size) / layer.stride + 1)
      filters.append(layer)
    }
    return filters
  }

  private static func size(_ reader: inout ByteReader) throws(NetworkFileError) -> Int {
    let size = Int(try reader.next(UInt32.self))
    guard (1...QNetworkShape.largestSize).contains(size) else { throw .damaged }
    return size
  }
}
