internal import CNeuralKernels
internal import DecisionProcesses

/// The way back through a network.
extension QNetwork {
  /// Computes the gradient of the batch whose signals stand in the buffers.
  ///
  /// - Parameters:
  ///   - source: The gradient by the action values, in rows.
  ///   - gradient: Where the gradient by the parameters goes.
  ///   - throughInput: Whether the input comes out of units that max(x, 0) follows, to which the
  ///     gradient is to be handed on, as gradient 0 of the buffers.
  func backward(
    from source: UnsafePointer<Float>, into gradient: FlatBuffer, throughInput: Bool = false
  ) {
    read(outputGradient: source)
    transposeSignals()
    // Layers in reverse order. That of a dueling head's value stream adds to what the advantage
    // stream has sent to the units that both read.
    for index in layers.indices.reversed() {
      let (layer, input) = (layers[index], inputSignal(index))
      layer.backwardToParameters(
        buffers.gradients[index + 1], input: buffers.signals[input],
        transposedInput: buffers.transposed[input], count: buffers.count, stride: buffers.stride,
        into: gradient)
      guard input > 0 || throughInput else { continue }
      layer.backwardToInput(
        buffers.gradients[index + 1], to: buffers.gradients[input], stride: buffers.stride,
        mask: buffers.signals[input], accumulates: isDueling && index == depth)
    }
  }

  /// Puts the gradient by the action values into columns, through a dueling head's sum.
  private func read(outputGradient source: UnsafePointer<Float>) {
    let (stride, count) = (buffers.stride, actionCount)
    let last = buffers.gradients[layers.count].base
    let value = isDueling ? buffers.gradients[depth + 2].base : nil
    for row in 0..<buffers.count {
      var mean: Float = 0
      if let value {
        // Q = V + A − mean A: V's gradient is the sum of all, and A's what stands above the mean.
        for action in 0..<count { mean += source[row * count + action] }
        value[row] = mean
        mean /= Float(count)
      }
      for action in 0..<count {
        last[action * stride + row] = source[row * count + action] - mean
      }
    }
  }

  /// Transposes every signal that a layer reads: gradients by weights are sums over the batch.
  private func transposeSignals() {
    for index in layers.indices where inputSignal(index) == index {
      let width = layers[index].shape.inputCount
      guard width > DenseKernels.narrow else { continue }
      neural_transpose(
        buffers.signals[index].base, Int64(width), Int64(buffers.stride), Int64(buffers.stride),
        buffers.transposed[index].base, Int64(padded(width)))
    }
  }
}
