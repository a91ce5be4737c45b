import DecisionProcesses
import Foundation

/// A small network of action values, given as a tool to exercise 7.7.
///
///     var network = ValueNetwork(inputCount: 2, hiddenWidths: [16, 16], actionCount: 3)
///     let frozen = network  // a copy, which does not move with the other one
///     try network.actionValues(of: [0.5, -1])  // three numbers
///     try network.actionValues(ofEach: [[0.5, -1], [0, 1]])  // two rows of three
///     try network.descend([[0, 0.25, 0]], at: [[0.5, -1]])  // one step of Adam
///     try network.with(parameters: frozen.parameters)  // a copy with other parameters
///
/// Dense layers with max(x, 0) between them, as in exercise 7.1, trained by Adam with bias correction,
/// as in 7.2. All numbers are double precision, so that two right agents agree to many digits; it is made
/// for small worlds.
public struct ValueNetwork: Hashable, Sendable {
  /// The number of units of each layer: the observation, the hidden layers, the actions.
  public let widths: [Int]
  /// How far a step of Adam goes.
  public let learningRate: Double
  /// All weights and biases: layer by layer, the weights of each unit and then all biases.
  public private(set) var parameters: [Double]
  private var mean: [Double]
  private var meanSquare: [Double]
  private var stepCount = 0

  /// Creates a network whose parameters are drawn from a seed, within ±1/√inputs of each unit.
  ///
  /// Sizes below 1 are taken as 1.
  public init(
    inputCount: Int, hiddenWidths: [Int] = [16, 16], actionCount: Int,
    learningRate: Double = 0.01, seed: UInt64 = 1
  ) {
    widths = ([inputCount] + hiddenWidths + [actionCount]).map { max(1, $0) }
    self.learningRate = learningRate
    var generator = SeededGenerator(seed: seed)
    parameters = []
    for (inputs, outputs) in zip(widths, widths.dropFirst()) {
      let bound = 1 / Double(inputs).squareRoot()
      for _ in 0..<(inputs + 1) * outputs {
        parameters.append((2 * generator.unit() - 1) * bound)
      }
    }
    mean = parameters.map { _ in 0 }
    meanSquare = mean
  }

  /// The network with other parameters.
  ///
  /// - Throws: `InvalidInput` where there are not as many.
  public func with(parameters: [Double]) throws(InvalidInput) -> ValueNetwork {
    guard parameters.count == self.parameters.count else {
      throw InvalidInput(
        "the network has \(self.parameters.count) parameters, not \(parameters.count)")
    }
    var network = self
    network.parameters = parameters
    return network
  }

  /// The value of each action.
  ///
  /// - Throws: `InvalidInput` where the observation has another number of entries.
  /// - Complexity: O(parameters).
  public func actionValues(of observation: [Double]) throws(InvalidInput) -> [Double] {
    try check(observation)
    return activations(of: observation)[widths.count - 1]
  }

  /// Takes one step of Adam down the gradient of a loss.
  ///
  /// - Parameters:
  ///   - gradient: The derivative of the loss with respect to each action value, a row for each
  ///     observation.
  ///   - observations: Where the action values were predicted.
  /// - Throws: `InvalidInput` where there is not one row of the right length for each observation.
  /// - Complexity: O(rows · parameters).
  public mutating func descend(
    _ gradient: [[Double]], at observations: [[Double]]
  ) throws(InvalidInput) {
    guard gradient.count == observations.count,
      gradient.allSatisfy({ $0.count == widths[widths.count - 1] })
    else { throw InvalidInput("a gradient has a row of action values for each observation") }
    for observation in observations { try check(observation) }
    step(along: parameterGradient(of: gradient, at: observations))
  }

  func check(_ observation: [Double]) throws(InvalidInput) {
    guard observation.count == widths[0] else {
      throw InvalidInput("an observation has \(widths[0]) entries, not \(observation.count)")
    }
  }

  /// The outputs of every layer, the observation first.
  private func activations(of observation: [Double]) -> [[Double]] {
    var layers = [observation]
    var offset = 0
    for layer in 1..<widths.count {
      let (inputs, outputs) = (widths[layer - 1], widths[layer])
      let biases = offset + inputs * outputs
      let input = layers[layer - 1]
      var output = Array(repeating: 0.0, count: outputs)
      for unit in 0..<outputs {
        var value = parameters[biases + unit]
        let weights = offset + unit * inputs
        for k in 0..<inputs { value += parameters[weights + k] * input[k] }
        output[unit] = layer < widths.count - 1 ? max(value, 0) : value
      }
      layers.append(output)
      offset = biases + outputs
    }
    return layers
  }

  private mutating func step(along gradient: [Double]) {
    stepCount += 1
    let (beta1, beta2) = (0.9, 0.999)
    let rate = learningRate / (1 - pow(beta1, Double(stepCount)))
    let correction = (1 - pow(beta2, Double(stepCount))).squareRoot()
    for index in parameters.indices {
      let slope = gradient[index]
      mean[index] += (1 - beta1) * (slope - mean[index])
      meanSquare[index] += (1 - beta2) * (slope * slope - meanSquare[index])
      parameters[index] -= rate * mean[index] / (meanSquare[index].squareRoot() / correction + 1e-8)
    }
  }
}
