internal import DecisionProcesses

/// The sizes of a network that turns an observation into one value for each action.
///
///     let shape = QNetworkShape(inputCount: 4, hiddenWidths: [128, 128], actionCount: 2)
///     shape.parameterCount  // (4 + 1) · 128 + (128 + 1) · 128 + (128 + 1) · 2 = 17,410
///
/// Each hidden layer is dense, followed by max(x, 0). The head turns the last hidden layer into
/// action values:
///
/// - `.plain`: one dense layer.
/// - `.dueling(width:)`: two streams, each a dense layer of that width with max(x, 0) and a dense
///   layer after it. One ends in a single number V, the other in an advantage A for each action,
///   and Q = V + A − mean A. Source: Wang et al., *Dueling network architectures for deep
///   reinforcement learning* (2016), equation 9.
///
/// All parameters stand in one row: layer after layer the weights, those of the first output first
/// (`[output][input]`), then the biases. Of a dueling head, the value stream comes before the
/// advantage stream. That is the order of PyTorch's `parameters()`.
public struct QNetworkShape: Hashable, Sendable {
  /// What follows the hidden layers.
  public enum Head: Hashable, Codable, Sendable {
    /// One dense layer.
    case plain
    /// A stream for the state's value and one for advantages, each with a hidden layer.
    case dueling(width: Int)
  }

  /// The number of entries of an observation.
  public let inputCount: Int
  /// The number of units of each hidden layer.
  public let hiddenWidths: [Int]
  /// The number of actions.
  public let actionCount: Int
  /// What follows the hidden layers.
  public let head: Head

  /// Creates a shape.
  ///
  /// - Precondition: All sizes are positive.
  public init(inputCount: Int, hiddenWidths: [Int], actionCount: Int, head: Head = .plain) {
    self.inputCount = inputCount
    self.hiddenWidths = hiddenWidths
    self.actionCount = actionCount
    self.head = head
    require(isValid, "The sizes of a network are positive, and its parameters can be counted.")
  }

  /// The layers in the order of their parameters.
  ///
  /// - Complexity: O(layers).
  public var layers: [DenseLayerShape] {
    var layers: [DenseLayerShape] = []
    func append(from inputCount: Int, to outputCount: Int) {
      layers.append(
        DenseLayerShape(
          inputCount: inputCount, outputCount: outputCount, offset: layers.last?.end ?? 0))
    }
    for (input, output) in zip([inputCount] + hiddenWidths, hiddenWidths) {
      append(from: input, to: output)
    }
    switch head {
    case .plain:
      append(from: headInputCount, to: actionCount)
    case .dueling(let width):
      append(from: headInputCount, to: width)
      append(from: width, to: 1)
      append(from: headInputCount, to: width)
      append(from: width, to: actionCount)
    }
    return layers
  }

  /// The number of all weights and biases.
  ///
  /// - Complexity: O(layers).
  public var parameterCount: Int { layers.last?.end ?? 0 }

  /// The number of units that the head reads.
  var headInputCount: Int { hiddenWidths.last ?? inputCount }

  /// The largest size that a file may ask for; products of two fit into a word with room to spare.
  static let largestSize = 1 << 20

  private var isValid: Bool {
    var sizes = [inputCount, actionCount] + hiddenWidths
    if case .dueling(let width) = head { sizes.append(width) }
    return sizes.allSatisfy { (1...Self.largestSize).contains($0) }
  }
}

extension QNetworkShape: Codable {
  private enum CodingKeys: CodingKey {
    case inputCount, hiddenWidths, actionCount, head
  }

  /// Reads a shape.
  ///
  /// - Throws: `DecodingError` where a size is not positive.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    inputCount = try values.decode(Int.self, forKey: .inputCount)
    hiddenWidths = try values.decode([Int].self, forKey: .hiddenWidths)
    actionCount = try values.decode(Int.self, forKey: .actionCount)
    head = try values.decode(Head.self, forKey: .head)
    guard isValid else {
      throw DecodingError.dataCorruptedError(
        forKey: .inputCount, in: values,
        debugDescription: "The sizes of a network lie between 1 and \(Self.largestSize).")
    }
  }
}

/// Where a dense layer's parameters stand, and how many there are.
public struct DenseLayerShape: Hashable, Sendable {
  /// The number of inputs.
  public let inputCount: Int
  /// The number of outputs.
  public let outputCount: Int
  /// The place of the first weight among the network's parameters.
  public let offset: Int

  /// The place of the first bias among the network's parameters.
  public var biasOffset: Int { offset + inputCount * outputCount }

  /// The place behind the last bias.
  public var end: Int { biasOffset + outputCount }

  /// The layer whose parameters stand further along.
  func moved(by places: Int) -> DenseLayerShape {
    DenseLayerShape(inputCount: inputCount, outputCount: outputCount, offset: offset + places)
  }
}
