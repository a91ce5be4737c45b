public import Coursework
public import DecisionProcesses

extension Submission {
  /// Exercise 7.4: a memory of what happened, from which a network learns in random batches.
  ///
  /// The contract, with every choice spelt out, is `ReplayBufferExercise`.
  public struct ReplayBuffer: ReplayBufferExercise {
    private let capacity: Int
    /// A ring: once it is full, the oldest transition stands at `oldest`, and the next one after it.
    private var ring: [Transition<[Double]>] = []
    private var oldest = 0

    public init(capacity: Int) throws {
      guard capacity > 0 else { throw InvalidInput("a buffer holds at least one transition") }
      self.capacity = capacity
    }

    public var count: Int {
      get throws {
        ring.count
      }
    }

    public var transitions: [Transition<[Double]>] {
      get throws {
        Array(ring[oldest...] + ring[..<oldest])
      }
    }

    public mutating func append(_ transition: Transition<[Double]>) throws {
      guard ring.count == capacity else {
        ring.append(transition)
        return
      }
      // One assignment, whatever the capacity; the second oldest is the oldest now.
      ring[oldest] = transition
      oldest = (oldest + 1) % capacity
    }

    public mutating func sample(
      count: Int,
      using generator: inout some RandomNumberGenerator
    ) throws -> [Transition<[Double]>] {
      guard (0...ring.count).contains(count) else {
        throw InvalidInput("a batch has between 0 and \(ring.count) transitions")
      }
      // Floyd's algorithm: the next index, or, where the draw is taken already, the newcomer. A
      // batch of 32 out of a million needs 32 draws, and no copy of the million.
      var drawn: Set<Int> = []
      for newcomer in ring.count - count..<ring.count {
        let index = generator.index(below: newcomer + 1)
        drawn.insert(drawn.contains(index) ? newcomer : index)
      }
      // A set's order differs from run to run; sorted, the same seed gives the same batch.
      return drawn.sorted().map { ring[$0] }
    }
  }
}
