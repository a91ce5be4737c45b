internal import CNeuralKernels
internal import DecisionProcesses
internal import RealModule

/// The settings of Adam, with PyTorch's defaults.
public struct AdamConfiguration: Hashable, Codable, Sendable {
  /// The learning rate.
  public var learningRate: Double
  /// How much of the mean gradient is kept at each step.
  public var beta1: Double
  /// How much of the mean squared gradient is kept at each step.
  public var beta2: Double
  /// What is added to the root, so that nothing is divided by 0.
  public var epsilon: Double

  /// Creates settings.
  public init(
    learningRate: Double = 1e-3, beta1: Double = 0.9, beta2: Double = 0.999, epsilon: Double = 1e-8
  ) {
    self.learningRate = learningRate
    self.beta1 = beta1
    self.beta2 = beta2
    self.epsilon = epsilon
  }
}

/// Adam: steps along the mean gradient, each parameter's scaled by the size of its own.
///
///     let adam = Adam(parameterCount: network.shape.parameterCount)
///     adam.step(network.parameterBuffer, gradient: gradient)
///
/// At step t, with gradient g:
///
///     m ← β₁ m + (1 − β₁) g
///     v ← β₂ v + (1 − β₂) g²
///     θ ← θ − α · (m / (1 − β₁ᵗ)) / (√(v / (1 − β₂ᵗ)) + ε)
///
/// The divisors 1 − βᵗ make up for means that begin at 0.
///
/// Source: Kingma and Ba, *Adam: a method for stochastic optimization* (2015), algorithm 1.
public final class Adam {
  /// The settings; the learning rate may be changed between steps.
  public var configuration: AdamConfiguration
  /// The number of steps taken.
  public private(set) var stepCount = 0
  /// m.
  let mean: FlatBuffer
  /// v.
  let meanSquare: FlatBuffer

  /// Creates an optimiser that has seen no gradient.
  ///
  /// - Precondition: The learning rate and epsilon are positive, and each beta lies in `0..<1`.
  public init(parameterCount: Int, configuration: AdamConfiguration = AdamConfiguration()) {
    require(
      configuration.learningRate > 0 && configuration.epsilon > 0
        && [configuration.beta1, configuration.beta2].allSatisfy { (0..<1).contains($0) },
      "Adam's rates are positive, and its betas lie in 0..<1.")
    self.configuration = configuration
    mean = FlatBuffer(count: parameterCount)
    meanSquare = FlatBuffer(count: parameterCount)
  }

  /// Changes the parameters by one step.
  ///
  /// - Parameters:
  ///   - parameters: What is changed.
  ///   - gradient: The loss's gradient by them; it is left as it is.
  /// - Precondition: Parameters and gradient have as many entries as the optimiser.
  /// - Complexity: O(parameters).
  public func step(_ parameters: FlatBuffer, gradient: FlatBuffer) {
    require(
      parameters.count == mean.count && gradient.count == mean.count,
      "Adam has as many means as there are parameters.")
    var settings = nextSettings()
    neural_adam_step(
      &settings, parameters.base, mean.base, meanSquare.base, gradient.base, Int64(mean.count))
  }

  /// Counts a step and returns all that does not depend on the parameter.
  private func nextSettings() -> neural_adam {
    stepCount += 1
    let correction1 = 1 - Double.pow(configuration.beta1, stepCount)
    let correction2 = 1 - Double.pow(configuration.beta2, stepCount)
    return neural_adam(
      beta1: Float(configuration.beta1), beta2: Float(configuration.beta2),
      rate: Float(configuration.learningRate / correction1),
      root_scale: Float(1 / correction2.squareRoot()), epsilon: Float(configuration.epsilon))
  }
}
