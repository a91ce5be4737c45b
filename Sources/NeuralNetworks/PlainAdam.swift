internal import DecisionProcesses

/// Adam as a reader can follow it; `Adam` is the fast one, and tests compare the two.
///
///     var adam = PlainAdam<Double>(parameterCount: 2)
///     parameters = adam.stepped(parameters, gradient: gradient)
public struct PlainAdam<Scalar: BinaryFloatingPoint & Sendable>: Hashable, Sendable {
  /// The settings.
  public var configuration: AdamConfiguration
  /// m: the mean gradient.
  public private(set) var mean: [Scalar]
  /// v: the mean squared gradient.
  public private(set) var meanSquare: [Scalar]
  /// β₁ᵗ and β₂ᵗ.
  private var decay1: Scalar = 1
  private var decay2: Scalar = 1

  /// Creates an optimiser that has seen no gradient.
  public init(parameterCount: Int, configuration: AdamConfiguration = AdamConfiguration()) {
    self.configuration = configuration
    mean = Array(repeating: 0, count: parameterCount)
    meanSquare = mean
  }

  /// Takes a step and returns the parameters after it.
  ///
  /// - Precondition: Parameters and gradient have as many entries as the optimiser.
  /// - Complexity: O(parameters).
  @_specialize(where Scalar == Double)
  public mutating func stepped(_ parameters: [Scalar], gradient: [Scalar]) -> [Scalar] {
    require(
      parameters.count == mean.count && gradient.count == mean.count,
      "Adam has as many means as there are parameters.")
    let (beta1, beta2) = (Scalar(configuration.beta1), Scalar(configuration.beta2))
    decay1 *= beta1
    decay2 *= beta2
    return parameters.indices.map { index in
      let g = gradient[index]
      mean[index] = beta1 * mean[index] + (1 - beta1) * g
      meanSquare[index] = beta2 * meanSquare[index] + (1 - beta2) * g * g
      let m = mean[index] / (1 - decay1)
      let v = meanSquare[index] / (1 - decay2)
      return parameters[index]
        - Scalar(configuration.learningRate) * m / (v.squareRoot() + Scalar(configuration.epsilon))
    }
  }
}
