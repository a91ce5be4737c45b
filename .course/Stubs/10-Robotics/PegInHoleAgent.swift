public import Coursework
import DecisionProcesses

extension Submission {
  /// Exercise 10.6: an agent of your own that learns to insert the peg.
  ///
  /// The contract, with every choice spelt out, is `PegInHoleAgentExercise`.
  public struct PegInHoleAgent: PegInHoleAgentExercise {
    // TODO: declare the networks, the memory and whatever else the agent keeps.

    public init(network: ValueNetwork, settings: PegAgentSettings, parts: PegAgentParts) throws {
      // TODO: refuse settings that are not valid, then make the memory and copy the network.
      throw Unattempted()
    }

    public var network: ValueNetwork {
      get throws {
        // TODO: return the online network.
        throw Unattempted()
      }
    }

    public mutating func trainEpisode(
      in task: inout some PegTask,
      using generator: inout some RandomNumberGenerator
    ) throws {
      // TODO: choose, step, remember and learn, until the episode is over.
      throw Unattempted()
    }
  }
}
