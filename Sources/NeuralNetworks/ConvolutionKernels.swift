internal import CNeuralKernels

/// A convolution's products for one image, as matrix products over its patches.
///
/// The patches that filters see become the rows of a matrix, and that matrix transposed times the
/// weights is the output ("im2col"): the work is the same as that of sliding, and a matrix product
/// is what kernels are best at. Outputs are `[filter][position]`, rows padded to `padded(positions)`.
///
/// Source: Chellapilla, Puri and Simard, *High performance convolutional neural networks for
/// document processing* (2006).
struct ConvolutionKernels {
  let shape: ConvolutionShape
  let offset: Int
  let parameters: UnsafeMutablePointer<Float>
  /// `[position][patch]`, and transposed.
  private let rows: FlatBuffer
  private let columns: FlatBuffer

  init(_ shape: ConvolutionShape, offset: Int, in parameters: FlatBuffer) {
    self.shape = shape
    self.offset = offset
    self.parameters = parameters.base
    let area = padded(shape.positionCount) * padded(shape.patchCount)
    (rows, columns) = (FlatBuffer(count: area), FlatBuffer(count: area))
  }

  /// The place of the first bias.
  var biasOffset: Int { offset + shape.filters * shape.patchCount }

  /// How far apart the output's channels are.
  var outputStride: Int { padded(shape.positionCount) }

  /// max(0, convolution) of an image whose channels are `channelStride` apart.
  func forward(
    _ image: UnsafePointer<Float>, channelStride: Int, to output: UnsafeMutablePointer<Float>
  ) {
    gather(image, channelStride: channelStride)
    neural_transpose(
      rows.base, Int64(shape.positionCount), Int64(shape.patchCount),
      Int64(padded(shape.patchCount)), columns.base, Int64(outputStride))
    var product = neural_product()
    (product.m, product.n, product.k) = (
      Int64(shape.filters), Int64(outputStride), Int64(shape.patchCount)
    )
    (product.a, product.a_row, product.a_column) = (
      UnsafePointer(parameters + offset), Int64(shape.patchCount), 1
    )
    (product.b, product.b_row) = (UnsafePointer(columns.base), Int64(outputStride))
    (product.c, product.c_row) = (output, Int64(outputStride))
    product.bias = UnsafePointer(parameters + biasOffset)
    (product.rectifies, product.writes_padding) = (true, true)
    neural_multiply(&product)
  }

  /// Adds an image's part to the gradients by weights and biases, or begins them with it.
  func backwardToParameters(
    _ image: UnsafePointer<Float>, channelStride: Int,
    outputGradient: UnsafePointer<Float>, into gradient: FlatBuffer, accumulates: Bool
  ) {
    gather(image, channelStride: channelStride)
    var product = neural_product()
    (product.m, product.n, product.k) = (
      Int64(shape.filters), Int64(shape.patchCount), Int64(shape.positionCount)
    )
    (product.a, product.a_row, product.a_column) = (outputGradient, Int64(outputStride), 1)
    (product.b, product.b_row) = (UnsafePointer(rows.base), Int64(padded(shape.patchCount)))
    (product.c, product.c_row) = (gradient.base + offset, Int64(shape.patchCount))
    product.accumulates = accumulates
    neural_multiply(&product)
    for filter in 0..<shape.filters {
      var sum: Float = accumulates ? gradient.base[biasOffset + filter] : 0
      for position in 0..<shape.positionCount {
        sum += outputGradient[filter * outputStride + position]
      }
      gradient.base[biasOffset + filter] = sum
    }
  }

  /// The gradient by the image, 0 where the image is not above 0.
  func backwardToInput(
    _ image: UnsafePointer<Float>, channelStride: Int,
    outputGradient: UnsafePointer<Float>, to imageGradient: UnsafeMutablePointer<Float>
  ) {
    var product = neural_product()
    (product.m, product.n, product.k) = (
      Int64(shape.patchCount), Int64(outputStride), Int64(shape.filters)
    )
    (product.a, product.a_row, product.a_column) = (
      UnsafePointer(parameters + offset), 1, Int64(shape.patchCount)
    )
    (product.b, product.b_row) = (outputGradient, Int64(outputStride))
    (product.c, product.c_row) = (columns.base, Int64(outputStride))
    product.writes_padding = true
    neural_multiply(&product)
    scatter(to: imageGradient, channelStride: channelStride)
    for index in 0..<shape.channels * channelStride where !(image[index] > 0) {
      imageGradient[index] = 0
    }
  }

  /// Copies the image's patches into rows.
  private func gather(_ image: UnsafePointer<Float>, channelStride: Int) {
    let size = shape.size
    var row = rows.base
    for line in 0..<shape.outputHeight {
      for column in 0..<shape.outputWidth {
        var target = row
        for channel in 0..<shape.channels {
          var source =
            image + channel * channelStride + line * shape.stride * shape.width
            + column * shape.stride
          for _ in 0..<size {
            for x in 0..<size { target[x] = source[x] }
            target += size
            source += shape.width
          }
        }
        row += padded(shape.patchCount)
      }
    }
  }

  /// Adds the columns of patches back to the places of the image that they came from.
  private func scatter(to image: UnsafeMutablePointer<Float>, channelStride: Int) {
    image.update(repeating: 0, count: shape.channels * channelStride)
    var source = columns.base
    for channel in 0..<shape.channels {
      for y in 0..<shape.size {
        for x in 0..<shape.size {
          for line in 0..<shape.outputHeight {
            let from = source + line * shape.outputWidth
            let to = image + channel * channelStride + (line * shape.stride + y) * shape.width + x
            for column in 0..<shape.outputWidth { to[column * shape.stride] += from[column] }
          }
          source += outputStride
        }
      }
    }
  }
}
