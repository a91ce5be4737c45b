internal import DecisionProcesses

/// The sizes of a layer that slides filters over an image.
///
///     let first = ConvolutionShape(
///       channels: 4, height: 84, width: 84, filters: 32, size: 8, stride: 4)
///     (first.outputHeight, first.outputWidth)  // (20, 20)
///
/// An image is a row of numbers, channel after channel, in each line after line. There is no
/// padding: a filter stays within the image, and lines or columns that it does not reach are
/// left out, as in PyTorch's `Conv2d`. Parameters are the weights, `[filter][channel][y][x]`, then
/// the biases.
public struct ConvolutionShape: Hashable, Sendable {
  /// The number of numbers at a place of the image.
  public let channels: Int
  /// The image's lines.
  public let height: Int
  /// The image's columns.
  public let width: Int
  /// The number of filters, which are the output's channels.
  public let filters: Int
  /// The lines and columns of a filter.
  public let size: Int
  /// How far a filter moves at a time.
  public let stride: Int

  /// Creates a shape.
  ///
  /// - Precondition: All numbers are positive, and a filter fits into the image.
  public init(channels: Int, height: Int, width: Int, filters: Int, size: Int, stride: Int) {
    require(
      [channels, height, width, filters, size, stride].allSatisfy {
        (1...QNetworkShape.largestSize).contains($0)
      } && size <= min(height, width),
      "A convolution's sizes are positive, and its filters fit into the image.")
    (self.channels, self.height, self.width) = (channels, height, width)
    (self.filters, self.size, self.stride) = (filters, size, stride)
  }

  /// The output's lines.
  public var outputHeight: Int { (height - size) / stride + 1 }

  /// The output's columns.
  public var outputWidth: Int { (width - size) / stride + 1 }

  /// The numbers that a filter sees at a time.
  public var patchCount: Int { channels * size * size }

  /// The places that a filter visits.
  public var positionCount: Int { outputHeight * outputWidth }

  /// The number of weights and biases.
  public var parameterCount: Int { filters * (patchCount + 1) }
}
