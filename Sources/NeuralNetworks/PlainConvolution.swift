internal import DecisionProcesses

/// A convolution as a reader can follow it; `ImageQNetwork` has the fast one.
///
/// The output of filter f at line i and column j, with stride s, is
///
///     y[f][i][j] = b[f] + Σ w[f][c][u][v] · x[c][s i + u][s j + v]
///
/// over channels c, and lines u and columns v of the filter.
public struct PlainConvolution<Scalar: BinaryFloatingPoint & Sendable>: Sendable {
  /// The sizes.
  public let shape: ConvolutionShape
  /// The weights, then the biases.
  public let parameters: [Scalar]

  /// Creates a layer.
  ///
  /// - Precondition: There are `shape.parameterCount` parameters.
  public init(_ shape: ConvolutionShape, parameters: [Scalar]) {
    require(parameters.count == shape.parameterCount, "A convolution has its shape's parameters.")
    self.shape = shape
    self.parameters = parameters
  }

  /// The output, `[filter][line][column]`.
  ///
  /// - Complexity: O(weights · positions).
  @_specialize(where Scalar == Double)
  public func output(of image: [Scalar]) -> [Scalar] {
    let positions = shape.positionCount
    var output = Array(repeating: Scalar(0), count: shape.filters * positions)
    for filter in 0..<shape.filters {
      let bias = parameters[shape.filters * shape.patchCount + filter]
      for position in 0..<positions { output[filter * positions + position] = bias }
    }
    visit { output[$2] += parameters[$0] * image[$1] }
    return output
  }

  /// The loss's gradients by image and parameters, from that by the output.
  ///
  /// - Complexity: O(weights · positions).
  @_specialize(where Scalar == Double)
  public func gradients(
    at image: [Scalar], outputGradient: [Scalar]
  ) -> (image: [Scalar], parameters: [Scalar]) {
    var imageGradient = Array(repeating: Scalar(0), count: image.count)
    var gradient = Array(repeating: Scalar(0), count: parameters.count)
    visit {
      gradient[$0] += outputGradient[$2] * image[$1]
      imageGradient[$1] += outputGradient[$2] * parameters[$0]
    }
    for filter in 0..<shape.filters {
      for position in 0..<shape.positionCount {
        gradient[shape.filters * shape.patchCount + filter] +=
          outputGradient[filter * shape.positionCount + position]
      }
    }
    return (imageGradient, gradient)
  }

  /// Calls `body` with the places of each weight, the pixel that it meets, and the output that
  /// their product goes to.
  private func visit(_ body: (_ weight: Int, _ pixel: Int, _ output: Int) -> Void) {
    let size = shape.size
    for filter in 0..<shape.filters {
      for line in 0..<shape.outputHeight {
        for column in 0..<shape.outputWidth {
          let output = (filter * shape.outputHeight + line) * shape.outputWidth + column
          for channel in 0..<shape.channels {
            for y in 0..<size {
              for x in 0..<size {
                let weight = ((filter * shape.channels + channel) * size + y) * size + x
                let pixelLine = channel * shape.height + line * shape.stride + y
                body(weight, pixelLine * shape.width + column * shape.stride + x, output)
              }
            }
          }
        }
      }
    }
  }
}
