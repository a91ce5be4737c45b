import DecisionProcesses

/// A picture, or a stack of pictures of one size: bytes in one flat array.
///
///     var frame = Frame(shape: Frame.Shape(rows: 210, columns: 160, channels: 3))
///     frame[5, 8, channel: 2] = 255
///
/// Pixels are listed picture by picture, row by row from the top, column by column from the left,
/// and channel by channel, so that a colour's three bytes are neighbours and the pictures of a stack
/// are planes, one after the other, as a convolution reads them.
public struct Frame: Hashable, Sendable {
  /// The size.
  public let shape: Shape
  /// The bytes; there are always `shape.pixelCount` of them.
  public internal(set) var pixels: [UInt8]

  /// How large a frame is.
  public struct Shape: Hashable, Sendable {
    /// The number of pictures, oldest first.
    public var frames: Int
    /// The number of rows of each picture.
    public var rows: Int
    /// The number of columns of each picture.
    public var columns: Int
    /// The number of bytes of each pixel: 3 of a colour, red, green and blue, or 1 of a grey.
    public var channels: Int

    /// Creates a shape.
    ///
    /// - Precondition: All numbers are positive.
    public init(frames: Int = 1, rows: Int, columns: Int, channels: Int = 1) {
      require(
        frames > 0 && rows > 0 && columns > 0 && channels > 0,
        "A frame has at least one picture, row, column and channel.")
      self.frames = frames
      self.rows = rows
      self.columns = columns
      self.channels = channels
    }

    /// The number of bytes.
    public var pixelCount: Int { frames * rows * columns * channels }

    /// The place of a byte.
    @inlinable
    public func index(frame: Int = 0, row: Int, column: Int, channel: Int = 0) -> Int {
      ((frame * rows + row) * columns + column) * channels + channel
    }
  }

  /// Creates a frame of one value.
  public init(shape: Shape, filledWith value: UInt8 = 0) {
    self.shape = shape
    self.pixels = Array(repeating: value, count: shape.pixelCount)
  }

  /// Creates a frame of given bytes.
  ///
  /// - Precondition: There are as many as the shape says.
  public init(shape: Shape, pixels: [UInt8]) {
    require(
      pixels.count == shape.pixelCount, "A frame has as many pixels as its shape says.")
    self.shape = shape
    self.pixels = pixels
  }
}

extension Frame {
  /// Reads or writes one byte.
  ///
  /// - Precondition: The place lies inside the frame.
  public subscript(row: Int, column: Int, frame frame: Int = 0, channel channel: Int = 0) -> UInt8 {
    get { pixels[shape.index(frame: frame, row: row, column: column, channel: channel)] }
    set { pixels[shape.index(frame: frame, row: row, column: column, channel: channel)] = newValue }
  }
}
