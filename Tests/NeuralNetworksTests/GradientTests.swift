import DecisionProcesses
import NeuralNetworks
import TestSupport
import Testing

/// Gradients are what finite differences measure, in double precision.
@Suite struct `Gradients and finite differences` {
  @Test(arguments: [
    QNetworkShape(inputCount: 3, hiddenWidths: [5, 4], actionCount: 2),
    QNetworkShape(inputCount: 3, hiddenWidths: [4], actionCount: 3, head: .dueling(width: 5)),
    QNetworkShape(inputCount: 2, hiddenWidths: [], actionCount: 2, head: .dueling(width: 3)),
  ])
  func `The plain network's gradient is the slope of its outputs`(shape: QNetworkShape) {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    var compared = 0
    for _ in 0..<10 {
      let parameters = normals(shape.parameterCount, using: &generator)
      let observation = normals(shape.inputCount, using: &generator)
      let weights = normals(shape.actionCount, using: &generator)
      let gradient = PlainQNetwork(shape, parameters: parameters)
        .gradient(at: observation, outputGradient: weights)
      compared += compare(gradient, at: parameters, "seed \(seed)") { parameters in
        dot(PlainQNetwork(shape, parameters: parameters).actionValues(of: observation), weights)
      }
    }
    #expect(compared >= 10 * shape.parameterCount * 8 / 10, "seed \(seed)")
  }

  // What follows a convolution in a network, max(x, 0), follows it here: alone it is linear in either.
  @Test(arguments: [
    ConvolutionShape(channels: 1, height: 3, width: 3, filters: 1, size: 2, stride: 1),
    ConvolutionShape(channels: 2, height: 7, width: 5, filters: 3, size: 3, stride: 2),
    // Lines and columns 2 and 5 are in no patch.
    ConvolutionShape(channels: 3, height: 6, width: 6, filters: 2, size: 2, stride: 3),
  ])
  func `The plain convolution's gradients are the slopes of its output`(shape: ConvolutionShape) {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    let pixelCount = shape.channels * shape.height * shape.width
    var (ofParameters, ofImage) = (0, 0)
    for _ in 0..<10 {
      let parameters = normals(shape.parameterCount, using: &generator)
      let image = normals(pixelCount, using: &generator)
      let output = PlainConvolution(shape, parameters: parameters).output(of: image)
      let weights = normals(output.count, using: &generator)
      let gradients = PlainConvolution(shape, parameters: parameters).gradients(
        at: image, outputGradient: zip(output, weights).map { $0 > 0 ? $1 : 0 })
      func loss(_ parameters: [Double], _ image: [Double]) -> Double {
        dot(
          PlainConvolution(shape, parameters: parameters).output(of: image).map { max($0, 0) },
          weights)
      }
      ofParameters += compare(gradients.parameters, at: parameters, "seed \(seed)") {
        loss($0, image)
      }
      ofImage += compare(gradients.image, at: image, "seed \(seed)") { loss(parameters, $0) }
    }
    #expect(ofParameters >= 10 * shape.parameterCount * 8 / 10, "seed \(seed)")
    #expect(ofImage >= 10 * pixelCount * 8 / 10, "seed \(seed)")
  }

  @Test(arguments: [Loss.squared, .huber(threshold: 1), .huber(threshold: 0.25)])
  func `A loss's derivative is its slope`(loss: Loss) {
    for error in [-3, -1.1, -0.9, -0.2, 0, 0.1, 0.7, 1.3, 40] as [Double] {
      let slope = (loss.value(of: error + 1e-6) - loss.value(of: error - 1e-6)) / 2e-6
      #expect(abs(loss.derivative(at: error) - slope) < 1e-6 * max(1, abs(slope)))
    }
  }

  /// Compares a gradient with central differences of a function, away from its kinks.
  ///
  /// The function is made of linear pieces in each number, so that a difference is off by rounding
  /// alone: some 10⁻¹⁴ over the step, 10⁻⁹. A kink lies in between where the slopes of the two sides
  /// differ; there is nothing to compare then. One that is overlooked moves the difference by at most
  /// 10⁻¹¹ over two steps, half of what is allowed: no draw fails a right gradient. A number moves a
  /// unit by about the step, so that each of some thirty units has a kink there with a chance near
  /// 10⁻⁵. Eight in ten numbers are compared unless three of ten draws lie at a kink, which has a
  /// chance below 10⁻⁹.
  ///
  /// - Returns: The number of entries that were compared.
  private func compare(
    _ gradient: [Double], at point: [Double], _ comment: Comment,
    with function: ([Double]) -> Double
  ) -> Int {
    let (step, middle) = (1e-5, function(point))
    #expect(gradient.count == point.count, comment)
    return point.indices.count { index in
      var (up, down) = (point, point)
      up[index] += step
      down[index] -= step
      let (above, below) = (function(up) - middle, middle - function(down))
      guard abs(above - below) <= 1e-11 else { return false }
      #expect(abs((above + below) / (2 * step) - gradient[index]) <= 1e-6, comment)
      return true
    }
  }

  private func normals(
    _ count: Int, using generator: inout some RandomNumberGenerator
  ) -> [Double] {
    (0..<count).map { _ in generator.normal() }
  }

  private func dot(_ first: [Double], _ second: [Double]) -> Double {
    zip(first, second).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
