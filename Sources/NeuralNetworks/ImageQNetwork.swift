internal import DecisionProcesses

/// A network that turns a stack of images into action values.
///
///     let network = ImageQNetwork(.nature(actionCount: 3), using: &generator)
///     network.actionValues(of: frames)  // 4 · 84 · 84 numbers, frame after frame
///
/// Images go through the convolutions one at a time, and through the dense layers as a batch.
/// Nothing is allocated after the first batch of a size.
public final class ImageQNetwork: ActionValueNetwork {
  /// The sizes.
  public let shape: ImageQNetworkShape
  /// All parameters, in the order that `ImageQNetworkShape` describes.
  public let parameterBuffer: FlatBuffer

  private let convolutions: [ConvolutionKernels]
  private let dense: QNetwork
  /// For all images the input and the output of each convolution, and the gradients by outputs.
  private var images = FlatBuffer(count: 0)
  private var outputs: [FlatBuffer] = []
  /// The gradients by the output of each convolution, of one image.
  private let gradients: [FlatBuffer]
  private var capacity = 0

  private init(_ shape: ImageQNetworkShape) {
    self.shape = shape
    parameterBuffer = FlatBuffer(count: shape.parameterCount)
    var offset = 0
    var convolutions: [ConvolutionKernels] = []
    for layer in shape.convolutions {
      convolutions.append(ConvolutionKernels(layer, offset: offset, in: parameterBuffer))
      offset += layer.parameterCount
    }
    self.convolutions = convolutions
    dense = QNetwork(shape.dense, buffer: parameterBuffer, offset: offset)
    gradients = convolutions.map { FlatBuffer(count: $0.shape.filters * $0.outputStride) }
  }

  /// Creates a network whose parameters are drawn.
  ///
  /// - Complexity: O(parameters).
  public convenience init(
    _ shape: ImageQNetworkShape, initializer: ParameterInitializer = .pyTorch,
    using generator: inout some RandomNumberGenerator
  ) {
    self.init(shape)
    let all = parameterBuffer.elements
    for layer in convolutions {
      let sizes = layer.shape
      initializer.draw(
        weights: .init(rebasing: all[layer.offset..<layer.biasOffset]),
        biases: .init(rebasing: all[layer.biasOffset..<layer.biasOffset + sizes.filters]),
        fanIn: sizes.patchCount, fanOut: sizes.filters * sizes.size * sizes.size,
        using: &generator)
    }
    dense.drawParameters(initializer, using: &generator)
  }

  /// Creates a network from its parameters.
  ///
  /// - Precondition: There are `shape.parameterCount` parameters.
  public convenience init(_ shape: ImageQNetworkShape, parameters: [Float]) {
    self.init(shape)
    parameterBuffer.assign(parameters)
  }

  public func copy() -> ImageQNetwork {
    let other = ImageQNetwork(shape)
    other.copyParameters(from: self)
    return other
  }

  public var inputCount: Int { shape.inputCount }
  public var actionCount: Int { shape.dense.actionCount }

  public func actionValues(
    _ observations: UnsafeBufferPointer<Float>, count: Int,
    into values: UnsafeMutableBufferPointer<Float>
  ) {
    require(
      count > 0 && observations.count == count * inputCount && values.count == count * actionCount,
      "A batch has a row of entries and one of values for each observation.")
    guard let source = observations.baseAddress, let target = values.baseAddress else { return }
    reserve(count)
    images.base.update(from: source, count: count * inputCount)
    dense.beginBatch(count)
    for index in 0..<count { forward(image: index) }
    dense.evaluateBatch(into: target)
  }

  public func backward(outputGradient: UnsafeBufferPointer<Float>, into gradient: FlatBuffer) {
    let count = dense.buffers.count
    require(
      outputGradient.count == count * actionCount && gradient.count == parameterBuffer.count,
      "A gradient has a row for each observation of the batch evaluated last.")
    guard let source = outputGradient.baseAddress else { return }
    dense.backward(from: source, into: gradient, throughInput: true)
    for index in 0..<count { backward(image: index, into: gradient) }
  }

  private func reserve(_ count: Int) {
    guard count > capacity else { return }
    capacity = count
    images = FlatBuffer(count: count * inputCount)
    outputs = convolutions.map { FlatBuffer(count: count * $0.shape.filters * $0.outputStride) }
  }

  /// What convolution `layer` reads of an image: where it stands, and how far apart channels are.
  private func input(
    of layer: Int, image: Int
  ) -> (start: UnsafeMutablePointer<Float>, channelStride: Int) {
    guard layer > 0 else {
      let shape = convolutions[0].shape
      return (images.base + image * inputCount, shape.height * shape.width)
    }
    return (output(of: layer - 1, image: image), convolutions[layer - 1].outputStride)
  }

  private func output(of layer: Int, image: Int) -> UnsafeMutablePointer<Float> {
    outputs[layer].base + image * convolutions[layer].shape.filters
      * convolutions[layer].outputStride
  }

  /// Sends an image through the convolutions, into its column of the dense layers' input.
  private func forward(image: Int) {
    for (index, layer) in convolutions.enumerated() {
      let (start, channelStride) = input(of: index, image: image)
      layer.forward(start, channelStride: channelStride, to: output(of: index, image: image))
    }
    let last = convolutions[convolutions.count - 1]
    let (features, positions) = (
      output(of: convolutions.count - 1, image: image), last.shape.positionCount
    )
    let (column, stride) = (dense.buffers.signals[0].base + image, dense.buffers.stride)
    for filter in 0..<last.shape.filters {
      for position in 0..<positions {
        column[(filter * positions + position) * stride] =
          features[filter * last.outputStride + position]
      }
    }
  }

  /// Sends an image's gradient back through the convolutions, from its column.
  private func backward(image: Int, into gradient: FlatBuffer) {
    let top = convolutions.count - 1
    let (last, target) = (convolutions[top], gradients[top].base)
    let positions = last.shape.positionCount
    let (column, stride) = (dense.buffers.gradients[0].base + image, dense.buffers.stride)
    for filter in 0..<last.shape.filters {
      for position in 0..<positions {
        target[filter * last.outputStride + position] =
          column[(filter * positions + position) * stride]
      }
    }
    for index in convolutions.indices.reversed() {
      let layer = convolutions[index]
      let (start, channelStride) = input(of: index, image: image)
      layer.backwardToParameters(
        start, channelStride: channelStride, outputGradient: gradients[index].base,
        into: gradient, accumulates: image > 0)
      guard index > 0 else { continue }
      layer.backwardToInput(
        start, channelStride: channelStride, outputGradient: gradients[index].base,
        to: gradients[index - 1].base)
    }
  }
}
