import Coursework
import NeuralNetworks

/// The reference's plain Adam in double precision behind the contract of exercise 7.2.
struct AdamStepReference: AdamStepExercise {
  /// Says what is refused.
  private var records: AdamRecords
  private var adam: PlainAdam<Double>

  init(parameterCount: Int, settings: AdamSettings) throws {
    records = try AdamRecords(parameterCount, settings)
    adam = PlainAdam(
      parameterCount: parameterCount,
      configuration: AdamConfiguration(
        learningRate: settings.learningRate, beta1: settings.firstDecay,
        beta2: settings.secondDecay, epsilon: settings.epsilon))
  }

  mutating func step(_ parameters: [Double], gradients: [Double]) throws -> [Double] {
    try records.learn(parameters, gradients)
    return adam.stepped(parameters, gradient: gradients)
  }
}
