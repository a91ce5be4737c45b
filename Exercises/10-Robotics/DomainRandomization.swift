public import Coursework
import DecisionProcesses

extension Submission {
  /// Exercise 10.5: what differs from episode to episode, and what from step to step.
  ///
  /// The contract, with every choice spelt out, is `DomainRandomizationExercise`.
  public struct DomainRandomization: DomainRandomizationExercise {
    // TODO: declare what the world keeps.

    public init(_ ranges: RandomizationRanges) throws {
      // TODO: refuse ranges that are not valid, then keep them.
      throw Unattempted()
    }

    public mutating func reset(using generator: inout some RandomNumberGenerator) throws {
      // TODO: draw the conditions of an episode, and begin it.
      // The draws generator.unit() and generator.index(below:) are there for you.
      throw Unattempted()
    }

    public var conditions: EpisodeConditions {
      get throws {
        // TODO: return the conditions of this episode.
        throw Unattempted()
      }
    }

    public mutating func step(
      _ command: Double,
      truth: PegTruth,
      using generator: inout some RandomNumberGenerator
    ) throws -> RandomizedStep {
      // TODO: refuse bad input, then find out what is carried out, measured and paid.
      // The draw generator.normal() is there for you.
      throw Unattempted()
    }
  }
}
