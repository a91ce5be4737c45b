internal import DecisionProcesses

/// The sizes of a network that turns a stack of images into action values: convolutions, each
/// followed by max(x, 0), and dense layers after them.
///
///     let shape = ImageQNetworkShape.nature(actionCount: 3)
///     shape.parameterCount  // 1,685,667
///
/// Parameters stand in the order of the layers, each as `ConvolutionShape` and `QNetworkShape`
/// describe.
public struct ImageQNetworkShape: Hashable, Sendable {
  /// The convolutions; each reads the output of the one before.
  public let convolutions: [ConvolutionShape]
  /// The dense layers; they read the last convolution's output, channel after channel.
  public let dense: QNetworkShape

  /// The filters of one layer.
  public struct Filters: Hashable, Sendable {
    /// How many there are.
    public let count: Int
    /// Their lines and columns.
    public let size: Int
    /// How far they move at a time.
    public let stride: Int

    /// Creates filters.
    public init(count: Int, size: Int, stride: Int) {
      (self.count, self.size, self.stride) = (count, size, stride)
    }
  }

  /// Creates a shape.
  ///
  /// - Precondition: There are filters, all sizes are positive, and all filters fit.
  public init(
    channels: Int, height: Int, width: Int, filters: [Filters], hiddenWidths: [Int],
    actionCount: Int, head: QNetworkShape.Head = .plain
  ) {
    var convolutions: [ConvolutionShape] = []
    for layer in filters {
      let last = convolutions.last
      convolutions.append(
        ConvolutionShape(
          channels: last?.filters ?? channels, height: last?.outputHeight ?? height,
          width: last?.outputWidth ?? width, filters: layer.count, size: layer.size,
          stride: layer.stride))
    }
    guard let last = convolutions.last else { stop("A network of images has filters.") }
    self.convolutions = convolutions
    dense = QNetworkShape(
      inputCount: last.filters * last.positionCount, hiddenWidths: hiddenWidths,
      actionCount: actionCount, head: head)
  }

  /// Returns the shape of the network that learned Atari games: four frames of 84 by 84, three
  /// convolutions and 512 hidden units.
  ///
  /// With a dueling head, its streams take the place of the hidden layer.
  ///
  /// Source: Mnih et al., *Human-level control through deep reinforcement learning* (2015),
  /// Methods, "Model architecture".
  public static func nature(
    actionCount: Int, head: QNetworkShape.Head? = nil
  ) -> ImageQNetworkShape {
    ImageQNetworkShape(
      channels: 4, height: 84, width: 84,
      filters: [
        Filters(count: 32, size: 8, stride: 4), Filters(count: 64, size: 4, stride: 2),
        Filters(count: 64, size: 3, stride: 1),
      ],
      hiddenWidths: head == nil ? [512] : [], actionCount: actionCount, head: head ?? .plain)
  }

  /// The number of entries of an observation: channels times lines times columns.
  public var inputCount: Int {
    convolutions[0].channels * convolutions[0].height * convolutions[0].width
  }

  /// The number of all weights and biases.
  public var parameterCount: Int {
    convolutions.reduce(dense.parameterCount) { $0 + $1.parameterCount }
  }
}
