internal import CNeuralKernels

/// A dense layer's products, for a batch whose columns are observations.
struct DenseKernels {
  let shape: DenseLayerShape
  let parameters: UnsafeMutablePointer<Float>

  init(_ shape: DenseLayerShape, in parameters: FlatBuffer) {
    self.shape = shape
    self.parameters = parameters.base
  }

  /// Y = W X + b, and max(Y, 0) if the layer rectifies.
  func forward(_ input: FlatBuffer, to output: FlatBuffer, stride: Int, rectifies: Bool) {
    var product = neural_product()
    (product.m, product.n, product.k) = (
      Int64(shape.outputCount), Int64(stride), Int64(shape.inputCount)
    )
    product.a = UnsafePointer(parameters + shape.offset)
    (product.a_row, product.a_column) = (Int64(shape.inputCount), 1)
    (product.b, product.b_row) = (UnsafePointer(input.base), Int64(stride))
    (product.c, product.c_row) = (output.base, Int64(stride))
    product.bias = UnsafePointer(parameters + shape.biasOffset)
    product.rectifies = rectifies
    product.writes_padding = true
    neural_multiply(&product)
  }

  /// The gradient by the inputs: Wᵀ G, 0 where the mask is not above 0.
  func backwardToInput(
    _ outputGradient: FlatBuffer, to inputGradient: FlatBuffer, stride: Int, mask: FlatBuffer?,
    accumulates: Bool
  ) {
    var product = neural_product()
    (product.m, product.n, product.k) = (
      Int64(shape.inputCount), Int64(stride), Int64(shape.outputCount)
    )
    product.a = UnsafePointer(parameters + shape.offset)
    (product.a_row, product.a_column) = (1, Int64(shape.inputCount))
    (product.b, product.b_row) = (UnsafePointer(outputGradient.base), Int64(stride))
    (product.c, product.c_row) = (inputGradient.base, Int64(stride))
    if let mask { (product.mask, product.mask_row) = (UnsafePointer(mask.base), Int64(stride)) }
    product.accumulates = accumulates
    product.writes_padding = true
    neural_multiply(&product)
  }

  /// The most inputs of a layer whose gradient is made of products of rows.
  ///
  /// For so few columns the tiles of a matrix product are mostly padding: of 128 by 4 results,
  /// each the sum of 64 products, they take 3 µs, and products of rows 1.2.
  static let narrow = 8

  /// The gradients by weights, G Xᵀ, and biases, the sums of G's rows.
  func backwardToParameters(
    _ outputGradient: FlatBuffer, input: FlatBuffer, transposedInput: FlatBuffer, count: Int,
    stride: Int, into gradient: FlatBuffer
  ) {
    neural_sum_rows(
      outputGradient.base, Int64(shape.outputCount), Int64(count), Int64(stride),
      gradient.base + shape.biasOffset)
    guard shape.inputCount > Self.narrow else {
      neural_multiply_rows(
        outputGradient.base, Int64(stride), Int64(shape.outputCount), input.base, Int64(stride),
        Int64(shape.inputCount), Int64(count), gradient.base + shape.offset)
      return
    }
    var product = neural_product()
    (product.m, product.n, product.k) = (
      Int64(shape.outputCount), Int64(shape.inputCount), Int64(count)
    )
    product.a = UnsafePointer(outputGradient.base)
    (product.a_row, product.a_column) = (Int64(stride), 1)
    (product.b, product.b_row) = (
      UnsafePointer(transposedInput.base), Int64(padded(shape.inputCount))
    )
    (product.c, product.c_row) = (gradient.base + shape.offset, Int64(shape.inputCount))
    neural_multiply(&product)
  }
}
