public import DecisionProcesses

/// Exercise 7.4: a memory of what happened, from which a network learns in random batches.
///
/// The buffer holds the latest `capacity` transitions. While it is not full, `append` adds one. Once
/// it is full, the new transition takes the place of the *oldest*. A transition that equals another
/// one is a transition all the same: both are held, and both may be drawn.
///
/// A sample is `count` *different* places of the buffer: none is drawn twice for the same batch, and
/// all choices of `count` places are equally likely. In which order they stand in the batch is yours
/// to decide. To sample changes nothing that is held.
///
/// A full buffer appends in time that does not grow with its capacity. In a growing array only
/// `append` of the last element, or an assignment to an index, is that quick; to remove the first
/// element moves all others.
///
/// Source: Mnih et al., *Human-level control through deep reinforcement learning* (2015), algorithm 1;
/// Lin, *Self-improving reactive agents based on reinforcement learning, planning and teaching* (1992).
public protocol ReplayBufferExercise: SendableMetatype {
  /// Creates a buffer that holds nothing.
  ///
  /// - Parameter capacity: The most transitions that it may hold. Positive.
  /// - Throws: `InvalidInput` where the capacity is not positive.
  init(capacity: Int) throws

  /// The number of transitions that are held: `capacity` at most.
  var count: Int { get throws }

  /// The transitions that are held, the oldest first.
  var transitions: [Transition<[Double]>] { get throws }

  /// Adds a transition, in place of the oldest where the buffer is full.
  mutating func append(_ transition: Transition<[Double]>) throws

  /// Draws a batch of different places.
  ///
  /// - Parameters:
  ///   - count: The size of the batch, in `0...self.count`. A batch of 0 is empty.
  ///   - generator: The source of every draw. How many are taken, and in which order, is yours to
  ///     decide.
  /// - Returns: `count` transitions, in any order.
  /// - Throws: `InvalidInput` where `count` is negative or larger than the number of transitions held.
  mutating func sample(
    count: Int,
    using generator: inout some RandomNumberGenerator
  ) throws -> [Transition<[Double]>]
}

extension Contracts {
  /// Exercise 7.4.
  public enum ReplayBuffer: Contract {
    public typealias Implementation = any ReplayBufferExercise.Type
    public static let id = ExerciseID(7, 4)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.ReplayBuffer.self
    }
  }
}
