public import Coursework
public import DecisionProcesses

extension Submission {
  /// Exercise 7.4: a memory of what happened, from which a network learns in random batches.
  ///
  /// The contract, with every choice spelt out, is `ReplayBufferExercise`.
  public struct ReplayBuffer: ReplayBufferExercise {
    // TODO: declare what the buffer keeps.

    public init(capacity: Int) throws {
      // TODO: refuse a capacity that is not positive, then begin with nothing.
      throw Unattempted()
    }

    public var count: Int {
      get throws {
        // TODO: return the number of transitions that are held.
        throw Unattempted()
      }
    }

    public var transitions: [Transition<[Double]>] {
      get throws {
        // TODO: return the transitions that are held, the oldest first.
        throw Unattempted()
      }
    }

    public mutating func append(_ transition: Transition<[Double]>) throws {
      // TODO: add the transition, in place of the oldest where the buffer is full.
      throw Unattempted()
    }

    public mutating func sample(
      count: Int,
      using generator: inout some RandomNumberGenerator
    ) throws -> [Transition<[Double]>] {
      // TODO: refuse bad input, then draw that many different places.
      // The draw generator.index(below:) is there for you.
      throw Unattempted()
    }
  }
}
