public import Coursework
import Foundation

extension Submission {
  /// Exercise 7.2: Adam, gradient steps whose length does not depend on how large gradients are.
  public struct AdamStep: AdamStepExercise {
    private let settings: AdamSettings
    private var means: [Double]
    private var squares: [Double]
    private var stepCount = 0

    public init(parameterCount: Int, settings: AdamSettings) throws {
      guard parameterCount > 0 else { throw InvalidInput("there must be a parameter") }
      for rate in [settings.learningRate, settings.epsilon] where !(rate > 0 && rate.isFinite) {
        throw InvalidInput("the learning rate and epsilon must be positive and finite")
      }
      for decay in [settings.firstDecay, settings.secondDecay] where !(0..<1).contains(decay) {
        // With a decay of 1 the means would stay 0, and the correction divide 0 by 0.
        throw InvalidInput("a decay must lie in 0..<1")
      }
      self.settings = settings
      means = Array(repeating: 0, count: parameterCount)
      squares = means
    }

    public mutating func step(_ parameters: [Double], gradients: [Double]) throws -> [Double] {
      // All is looked at before anything changes: what is refused is no step.
      guard parameters.count == means.count, gradients.count == means.count,
        parameters.allSatisfy(\.isFinite), gradients.allSatisfy(\.isFinite)
      else { throw InvalidInput("each parameter has a finite value and a finite gradient") }
      stepCount += 1
      let (first, second) = (settings.firstDecay, settings.secondDecay)
      // The weights that t steps have given to gradients add up to 1 − βᵗ; the rest is still on the
      // 0 that the means began with.
      let firstWeight = 1 - pow(first, Double(stepCount))
      let secondWeight = 1 - pow(second, Double(stepCount))
      var moved = parameters
      for (index, gradient) in gradients.enumerated() {
        means[index] = first * means[index] + (1 - first) * gradient
        squares[index] = second * squares[index] + (1 - second) * gradient * gradient
        let root = (squares[index] / secondWeight).squareRoot()
        moved[index] -=
          settings.learningRate * (means[index] / firstWeight) / (root + settings.epsilon)
      }
      return moved
    }
  }
}
