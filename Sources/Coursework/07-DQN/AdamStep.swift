/// Exercise 7.2: Adam, gradient steps whose length does not depend on how large gradients are.
///
///     var adam = try AdamStep(parameterCount: 2, settings: AdamSettings(learningRate: 0.1))
///     try adam.step([1, 1], gradients: [0.001, -1000])  // [0.9, 1.1], up to 1e-6
///
/// An optimiser of n parameters remembers two running means for each, m of its gradients and v of
/// their squares, which are 0 at first. In step t, the first of which is 1, with gradient g,
///
///     m ← β₁ · m + (1 − β₁) · g          v ← β₂ · v + (1 − β₂) · g²
///     m̂ = m / (1 − β₁ᵗ)                  v̂ = v / (1 − β₂ᵗ)
///     p ← p − learningRate · m̂ / (√v̂ + ε)
///
/// Both means start at 0 and are too small at first; the divisions by 1 − βᵗ take that back exactly.
/// ε is added to the root of the corrected v̂, outside of the root. Each parameter is moved by its
/// own gradients alone. There is no weight decay.
///
/// (Kingma and Ba's section 2 also names a faster order, in which ε is added before the
/// correction; for the same ε it takes other steps, and is not meant here.)
///
/// Source: Kingma and Ba, *Adam: a method for stochastic optimization* (2015), algorithm 1.
public protocol AdamStepExercise: SendableMetatype {
  /// Creates an optimiser that has taken no step.
  ///
  /// - Parameters:
  ///   - parameterCount: The number of parameters; positive.
  ///   - settings: The rates. The learning rate and ε are positive and finite, and both decays lie in
  ///     0..<1.
  /// - Throws: `InvalidInput` where a parameter is not as described.
  init(parameterCount: Int, settings: AdamSettings) throws

  /// Takes one step.
  ///
  /// What is refused is no step: it changes neither means nor the count of steps.
  ///
  /// - Parameters:
  ///   - parameters: The parameters before the step; finite, as many as the optimiser was made for.
  ///   - gradients: The derivative of the loss by each; finite, as many.
  /// - Returns: The parameters after the step.
  /// - Throws: `InvalidInput` where a parameter is not as described.
  mutating func step(_ parameters: [Double], gradients: [Double]) throws -> [Double]
}

/// The settings of Adam; the defaults are the paper's.
public struct AdamSettings: Hashable, Codable, Sendable {
  /// How far a parameter moves in a step, about.
  public var learningRate: Double
  /// β₁, the share of the mean of gradients that a step keeps.
  public var firstDecay: Double
  /// β₂, the share of the mean of squares that a step keeps.
  public var secondDecay: Double
  /// ε, which keeps the divisor from 0.
  public var epsilon: Double

  /// Creates settings.
  public init(
    learningRate: Double = 0.001, firstDecay: Double = 0.9, secondDecay: Double = 0.999,
    epsilon: Double = 1e-8
  ) {
    self.learningRate = learningRate
    self.firstDecay = firstDecay
    self.secondDecay = secondDecay
    self.epsilon = epsilon
  }
}

extension Contracts {
  /// Exercise 7.2.
  public enum AdamStep: Contract {
    public typealias Implementation = any AdamStepExercise.Type
    public static let id = ExerciseID(7, 2)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.AdamStep.self
    }
  }
}
