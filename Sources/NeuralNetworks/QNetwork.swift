internal import CNeuralKernels
internal import DecisionProcesses

/// A network of dense layers that turns observations into action values, fast and in place.
///
///     let shape = QNetworkShape(inputCount: 4, hiddenWidths: [128, 128], actionCount: 2)
///     let network = QNetwork(shape, using: &generator)
///     network.actionValues(of: [0.1, 0, -0.2, 0])
///
/// `QNetworkShape` describes the layers and the order of the parameters. `PlainQNetwork` is the
/// version to read; this one works on whole batches with the kernels of `CNeuralKernels`, and
/// allocates nothing after the first batch of a size.
public final class QNetwork: ActionValueNetwork {
  /// The sizes.
  public let shape: QNetworkShape
  /// All parameters, in the order that `QNetworkShape` describes.
  public let parameterBuffer: FlatBuffer

  /// The layers, in the order of their parameters; layer i writes signal i + 1.
  let layers: [DenseKernels]
  let buffers: BatchBuffers
  /// Whether the last batch was one observation, which takes another way and leaves no signals.
  private var hasSingle = true
  /// The number of hidden layers before the head.
  let depth: Int
  let isDueling: Bool

  /// Creates a network whose parameters stand in a row, from a place on.
  init(_ shape: QNetworkShape, buffer: FlatBuffer, offset: Int = 0) {
    self.shape = shape
    parameterBuffer = buffer
    layers = shape.layers.map { DenseKernels($0.moved(by: offset), in: buffer) }
    buffers = BatchBuffers(widths: [shape.inputCount] + shape.layers.map(\.outputCount))
    depth = shape.hiddenWidths.count
    isDueling = shape.head != .plain
  }

  /// Creates a network whose parameters are drawn.
  ///
  /// - Complexity: O(parameters).
  public convenience init(
    _ shape: QNetworkShape, initializer: ParameterInitializer = .pyTorch,
    using generator: inout some RandomNumberGenerator
  ) {
    self.init(shape, buffer: FlatBuffer(count: shape.parameterCount))
    drawParameters(initializer, using: &generator)
  }

  /// Draws the parameters of all layers.
  func drawParameters(
    _ initializer: ParameterInitializer, using generator: inout some RandomNumberGenerator
  ) {
    let all = parameterBuffer.elements
    for layer in layers.map(\.shape) {
      initializer.draw(
        weights: .init(rebasing: all[layer.offset..<layer.biasOffset]),
        biases: .init(rebasing: all[layer.biasOffset..<layer.end]),
        fanIn: layer.inputCount, fanOut: layer.outputCount, using: &generator)
    }
  }

  /// Creates a network from its parameters.
  ///
  /// - Precondition: There are `shape.parameterCount` parameters.
  public convenience init(_ shape: QNetworkShape, parameters: [Float]) {
    self.init(shape, buffer: FlatBuffer(count: shape.parameterCount))
    parameterBuffer.assign(parameters)
  }

  /// Creates a copy of another network.
  public convenience init(copying other: QNetwork) {
    self.init(other.shape, buffer: FlatBuffer(count: other.shape.parameterCount))
    parameterBuffer.copy(from: other.parameterBuffer)
  }

  public func copy() -> QNetwork { QNetwork(copying: self) }

  public var inputCount: Int { shape.inputCount }
  public var actionCount: Int { shape.actionCount }

  public func actionValues(
    _ observations: UnsafeBufferPointer<Float>, count: Int,
    into values: UnsafeMutableBufferPointer<Float>
  ) {
    require(
      count > 0 && observations.count == count * inputCount && values.count == count * actionCount,
      "A batch has a row of entries and one of values for each observation.")
    guard let source = observations.baseAddress, let target = values.baseAddress else { return }
    buffers.begin(count)
    hasSingle = count == 1
    read(source)
    if hasSingle { applySingle() } else { forward() }
    write(target)
  }

  public func backward(outputGradient: UnsafeBufferPointer<Float>, into gradient: FlatBuffer) {
    require(
      outputGradient.count == buffers.count * actionCount
        && gradient.count == parameterBuffer.count,
      "A gradient has a row for each observation of the batch evaluated last.")
    guard let source = outputGradient.baseAddress else { return }
    if hasSingle {
      // The single way leaves its signals in rows; the batch's way wants columns.
      spreadSingle()
      forward()
      hasSingle = false
    }
    backward(from: source, into: gradient)
  }

  // MARK: - Evaluation

  /// Begins a batch whose observations the caller puts into the columns of signal 0.
  func beginBatch(_ count: Int) {
    buffers.begin(count)
    hasSingle = false
  }

  /// Computes the action values of a batch that was begun.
  func evaluateBatch(into target: UnsafeMutablePointer<Float>) {
    forward()
    write(target)
  }

  /// Puts observations into columns; a single one stays a row.
  private func read(_ source: UnsafePointer<Float>) {
    let (input, stride) = (buffers.signals[0].base, hasSingle ? 1 : buffers.stride)
    for entry in 0..<inputCount {
      for row in 0..<buffers.count {
        input[entry * stride + row] = source[row * inputCount + entry]
      }
    }
  }

  private func spreadSingle() {
    let input = buffers.signals[0].base
    for entry in (0..<inputCount).reversed() { input[entry * buffers.stride] = input[entry] }
  }

  /// The signal that layer `index` reads.
  func inputSignal(_ index: Int) -> Int {
    // The advantage stream begins where the value stream does.
    isDueling && index == depth + 2 ? depth : index
  }

  /// Whether max(x, 0) follows layer `index`.
  func rectifies(_ index: Int) -> Bool {
    index < depth || (isDueling && (index - depth).isMultiple(of: 2))
  }

  private func forward() {
    let signals = buffers.signals
    for (index, layer) in layers.enumerated() {
      layer.forward(
        signals[inputSignal(index)], to: signals[index + 1], stride: buffers.stride,
        rectifies: rectifies(index))
    }
  }

  private func applySingle() {
    let signals = buffers.signals
    for (index, layer) in layers.enumerated() {
      let (shape, parameters) = (layer.shape, layer.parameters)
      neural_apply(
        parameters + shape.offset, parameters + shape.biasOffset, signals[inputSignal(index)].base,
        signals[index + 1].base, Int64(shape.inputCount), Int64(shape.outputCount),
        rectifies(index))
    }
  }

  /// Writes action values in rows; for a dueling head V + A − mean A.
  private func write(_ target: UnsafeMutablePointer<Float>) {
    let (stride, count) = (hasSingle ? 1 : buffers.stride, actionCount)
    let last = buffers.signals[layers.count].base
    let value = isDueling ? buffers.signals[depth + 2].base : nil
    for row in 0..<buffers.count {
      var shift: Float = 0
      if let value {
        for action in 0..<count { shift -= last[action * stride + row] }
        shift = value[row] + shift / Float(count)
      }
      for action in 0..<count {
        target[row * count + action] = last[action * stride + row] + shift
      }
    }
  }
}
