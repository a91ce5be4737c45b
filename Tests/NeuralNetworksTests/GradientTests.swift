import DecisionProcesses
import NeuralNetworks
import TestSupport
import Testing

/// Gradients are what finite differences measure, in double precision.
@Suite struct `Gradients and finite differences` {
  // A central difference of step h is off by h² times the third derivative, which is 0 between kinks
  // of a function that is made of linear pieces in each parameter, and by rounding, 10⁻¹⁶ / h. A kink
  // lies in between where a unit's sign differs at the two ends; such draws are drawn again.
  @Test(arguments: [
    QNetworkShape(inputCount: 3, hiddenWidths: [5, 4], actionCount: 2),
    QNetworkShape(inputCount: 3, hiddenWidths: [4], actionCount: 3, head: .dueling(width: 5)),
    QNetworkShape(inputCount: 2, hiddenWidths: [], actionCount: 2, head: .dueling(width: 3)),
  ])
  func `The plain network's gradient is the slope of its outputs`(shape: QNetworkShape) {
    var generator = SeededGenerator(seed: freshSeed())
    let step = 1e-5
    var compared = 0
    for _ in 0..<10 {
      let parameters = (0..<shape.parameterCount).map { _ in generator.normal() }
      let observation = (0..<shape.inputCount).map { _ in generator.normal() }
      let weights = (0..<shape.actionCount).map { _ in generator.normal() }
      func output(_ parameters: [Double]) -> Double {
        let values = PlainQNetwork(shape, parameters: parameters).actionValues(of: observation)
        return zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 }
      }
      let gradient = PlainQNetwork(shape, parameters: parameters)
        .gradient(at: observation, outputGradient: weights)
      for index in parameters.indices {
        var (up, down) = (parameters, parameters)
        up[index] += step
        down[index] -= step
        let middle = output(parameters)
        let (above, below) = (output(up) - middle, middle - output(down))
        // Without a kink the two sides have the same slope.
        guard abs(above - below) <= 1e-9 else { continue }
        compared += 1
        #expect(abs((above + below) / (2 * step) - gradient[index]) <= 1e-6)
      }
    }
    // A parameter moves a unit by about the step, so kinks are met with a chance near 10⁻⁵ each.
    #expect(compared >= 10 * shape.parameterCount * 9 / 10)
  }

  @Test(arguments: [Loss.squared, .huber(threshold: 1), .huber(threshold: 0.25)])
  func `A loss's derivative is its slope`(loss: Loss) {
    for error in [-3, -1.1, -0.9, -0.2, 0, 0.1, 0.7, 1.3, 40] as [Double] {
      let slope = (loss.value(of: error + 1e-6) - loss.value(of: error - 1e-6)) / 2e-6
      #expect(abs(loss.derivative(at: error) - slope) < 1e-6 * max(1, abs(slope)))
    }
  }
}
