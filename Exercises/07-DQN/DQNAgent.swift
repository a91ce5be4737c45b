public import Coursework
public import DecisionProcesses

extension Submission {
  /// Exercise 7.7: an agent assembled from parts: replay, target network, loss and exploration.
  ///
  /// The contract, with every choice spelt out, is `DQNAgentExercise`.
  public struct DQNAgent: DQNAgentExercise {
    // TODO: declare the network, its store, the parts and whatever else the agent keeps.

    public init(network: ValueNetwork, settings: DQNAgentSettings, parts: DQNParts) throws {
      // TODO: refuse settings that are not valid, then fill the store and make the parts.
      throw Unattempted()
    }

    public var network: ValueNetwork {
      get throws {
        // TODO: return the online network.
        throw Unattempted()
      }
    }

    public mutating func action(
      in state: [Double],
      using generator: inout some RandomNumberGenerator
    ) throws -> Int {
      // TODO: let the exploration rule choose by the online network's values.
      throw Unattempted()
    }

    public mutating func learn(
      from transition: Transition<[Double]>,
      using generator: inout some RandomNumberGenerator
    ) throws {
      // TODO: remember the transition; where there are enough, learn from a batch and tell the target.
      throw Unattempted()
    }
  }
}
