import DecisionProcesses
import DeepQLearning
import Exploration
public import Foundation
public import NeuralNetworks
import Robotics

/// What an agent has learned, without its replay: a network that says what each action is worth.
///
///     let policy = try TrainedPegPolicy(fileContents: data, for: variant.settings)
///     try policy.fileContents.write(to: file)
public struct TrainedPegPolicy: Sendable {
  private let shape: QNetworkShape
  private let parameters: [Float]

  /// Takes a network down.
  init(of network: QNetwork) {
    (shape, parameters) = (network.shape, network.parameters)
  }

  /// Reads a network that was kept, as `QNetwork` writes it.
  ///
  /// - Throws: `NetworkFileError` where the bytes are no network for the settings' features.
  public init(
    fileContents: Data, for settings: PegInHoleSettings
  ) throws(NetworkFileError) {
    self.init(of: try QNetwork(fileContents: fileContents, expecting: settings.networkShape))
  }

  /// The network as a file's bytes.
  public var fileContents: Data { QNetwork(shape, parameters: parameters).fileContents }

  /// What tells one network from another: 16 hexadecimal digits.
  public var fingerprint: String {
    var hash = StableHash()
    hash.combine(fileContents)
    let digits = String(hash.value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// How the policy does in held-out episodes.
  ///
  /// - Parameters:
  ///   - episodes: The episodes.
  ///   - settings: The world, the features that are seen, and the chance of an exploratory choice.
  /// - Returns: What they come to.
  func evaluation(
    in episodes: HeldOutEpisodes, _ settings: PegInHoleSettings
  ) -> PegInHoleRun.Evaluation {
    episodes.evaluation(settings, choose: player().action)
  }

  /// The policy ready to act.
  func player() -> Player { Player(QNetwork(shape, parameters: parameters)) }

  /// Chooses the action of greatest value.
  final class Player {
    private let network: QNetwork
    private var features: [Float]

    init(_ network: QNetwork) {
      self.network = network
      features = Array(repeating: 0, count: network.inputCount)
    }

    func action(in state: PegFeatures, using generator: inout SeededGenerator) -> Int {
      features.withUnsafeMutableBufferPointer { place in
        if let start = place.baseAddress { state.write(to: start) }
      }
      return network.actionValues(of: features).map(Double.init).greedyIndex(using: &generator)
    }
  }
}

extension PegInHoleSettings {
  /// The sizes of the network for the features that are seen.
  public var networkShape: QNetworkShape {
    agent.shape(featureCount: view.featureCount, actionCount: PegAction.allCases.count)
  }
}
