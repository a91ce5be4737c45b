import DeepQLearning
import NeuralNetworks

/// The two streams of a dueling head, each as a network of its own, in double precision.
///
///     let streams = DuelingStreams(network)
///     streams?.value(of: [0, 0, 0.1, 0])         // V
///     streams?.advantages(of: [0, 0, 0.1, 0])    // A − mean A, one for each action
///
/// The hidden layers with one stream after them are a network without a dueling head; their parameters
/// stand in the order of `QNetworkShape`. So nothing here adds the streams up, and
///
///     Q = V + A − mean A
///
/// is a claim about the network that they were taken from.
///
/// Source: Wang and others, *Dueling network architectures for deep reinforcement learning* (2016),
/// equation 9.
struct DuelingStreams: Sendable {
  private let valueStream: PlainQNetwork<Double>
  private let advantageStream: PlainQNetwork<Double>

  /// Takes a network apart; nil where its head is not dueling.
  init?(_ network: any ActionValueNetwork) {
    guard let network = network as? QNetwork, case .dueling(let width) = network.shape.head
    else { return nil }
    let shape = network.shape
    let (layers, shared) = (shape.layers, shape.hiddenWidths.count)
    let parameters = network.parameters.map(Double.init)
    func stream(outputs: Int, _ own: Range<Int>) -> PlainQNetwork<Double> {
      PlainQNetwork(
        QNetworkShape(
          inputCount: shape.inputCount, hiddenWidths: shape.hiddenWidths + [width],
          actionCount: outputs),
        parameters: Array(parameters[..<layers[shared].offset] + parameters[own]))
    }
    valueStream = stream(outputs: 1, layers[shared].offset..<layers[shared + 1].end)
    advantageStream = stream(
      outputs: shape.actionCount, layers[shared + 2].offset..<layers[shared + 3].end)
  }

  /// The value of a state, V.
  func value(of observation: [Double]) -> Double {
    valueStream.actionValues(of: observation)[0]
  }

  /// The advantage of each action, less the mean of all.
  func advantages(of observation: [Double]) -> [Double] {
    let advantages = advantageStream.actionValues(of: observation)
    let mean = advantages.reduce(0, +) / Double(advantages.count)
    return advantages.map { $0 - mean }
  }
}

/// What the streams of a network say in some states.
public struct StreamReading: Hashable, Sendable {
  /// The value of each state, V.
  public let values: [Double]
  /// The advantages of the actions in each state, A − mean A.
  public let advantages: [[Double]]
  /// The largest distance of V + A − mean A to the action value, as a share of the largest value.
  public let largestGap: Double

  /// Reads the streams of an agent's network in some states.
  init(of streams: DuelingStreams, _ agent: DQNAgent<SIMD4<Double>>, at states: [SIMD4<Double>]) {
    let rows = states.map { state in (0..<4).map { state[$0] } }
    values = rows.map(streams.value)
    advantages = rows.map(streams.advantages)
    var (gap, size) = (0.0, 0.0)
    for (index, state) in states.enumerated() {
      for (action, value) in agent.actionValues(of: state).enumerated() {
        gap = max(gap, abs(values[index] + advantages[index][action] - value))
        size = max(size, abs(value))
      }
    }
    largestGap = gap / size
  }
}
