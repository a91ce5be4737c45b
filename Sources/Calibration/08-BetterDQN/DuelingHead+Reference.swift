import Coursework
import NeuralNetworks

/// The dueling head of the reference's plain network behind the contract of exercise 8.2.
///
/// The reference's head comes with a hidden layer in each stream. Here the layers pass on what they
/// are given: an observation is a state's value and advantages, a hidden layer has the positive and
/// the negative part of each, and the layer after it takes the difference. Backward, the derivatives
/// by the biases of the last layers are those by the two inputs of the head.
enum DuelingHeadReference: DuelingStyle {
  static func actionValues(values: [Double], advantages: [[Double]]) throws -> [[Double]] {
    try checkDuelingRows(advantages)
    guard values.count == advantages.count, values.allSatisfy(\.isFinite) else {
      throw InvalidInput("values")
    }
    let network = passing(actionCount: advantages[0].count)
    return zip(values, advantages).map { network.actionValues(of: [$0] + $1) }
  }

  static func summed(_ gradients: [[Double]]) -> [Double] {
    gradients.map { biasGradients(of: $0).value }
  }

  static func carried(_ gradients: [[Double]]) -> [[Double]] {
    gradients.map { biasGradients(of: $0).advantages }
  }

  /// A network without hidden layers before its head.
  private static func passing(actionCount: Int) -> PlainQNetwork<Double> {
    let inputs = 1 + actionCount
    let shape = QNetworkShape(
      inputCount: inputs, hiddenWidths: [], actionCount: actionCount,
      head: .dueling(width: 2 * inputs))
    // Hidden unit 2 i is input i, and unit 2 i + 1 is minus input i.
    var hidden: [Double] = []
    for unit in 0..<2 * inputs { hidden += row(inputs, unit / 2, unit % 2 == 0 ? 1 : -1) }
    hidden += Array(repeating: 0, count: 2 * inputs)
    var differences: [[Double]] = []
    for input in 0..<inputs {
      let plus = row(2 * inputs, 2 * input, 1)
      let minus = row(2 * inputs, 2 * input + 1, -1)
      differences.append(zip(plus, minus).map(+))
    }
    // The value stream reads input 0, and the advantage stream the others.
    var parameters: [Double] = hidden + differences[0] + [0]
    parameters += hidden
    parameters += differences.dropFirst().joined()
    parameters += Array(repeating: 0, count: actionCount)
    return PlainQNetwork(shape, parameters: parameters)
  }

  /// A row of zeros but for one number.
  private static func row(_ count: Int, _ place: Int, _ number: Double) -> [Double] {
    var row = Array(repeating: 0.0, count: count)
    row[place] = number
    return row
  }

  /// The derivatives by the biases of the value stream's last layer and the advantage stream's.
  private static func biasGradients(
    of gradients: [Double]
  ) -> (value: Double, advantages: [Double]) {
    let network = passing(actionCount: gradients.count)
    let all = network.gradient(
      at: Array(repeating: 0, count: 1 + gradients.count), outputGradient: gradients)
    let layers = network.shape.layers
    return (all[layers[1].biasOffset], Array(all[layers[3].biasOffset..<layers[3].end]))
  }
}
