/// Exercise 8.4: drawing transitions by how much they surprised.
///
///     var replay = try PrioritizedSampling(capacity: 3, exponent: 0.5, offset: 1)
///     try replay.append()                           // 0, the slot
///     try replay.append()                           // 1
///     try replay.update([3, 0], at: [0, 1])
///     try replay.priorities                         // [4, 1]
///     try replay.probabilities                      // [2/3, 1/3]
///
/// A replay memory with `capacity` slots. What the transitions are does not matter here: a slot has a
/// priority, and a transition is drawn with probability
///
///     P(i) = p(i)^α / Σ over j of p(j)^α
///
/// with α the priority exponent; α = 0 is uniform. After a training step, p(i) is the size of the TD
/// error, |δ(i)|, plus an offset that keeps what was learned perfectly within reach. What has never
/// been trained on gets the largest priority there is, so that it is soon.
///
/// Source: Schaul, Quan, Antonoglou and Silver, *Prioritized experience replay* (2016), section 3.3
/// and algorithm 1.
public protocol PrioritizedSamplingExercise: SendableMetatype {
  /// Creates a memory without transitions.
  ///
  /// - Parameters:
  ///   - capacity: The number of slots; positive.
  ///   - exponent: α; finite, not negative.
  ///   - offset: What is added to the size of an error; finite and positive.
  /// - Throws: `InvalidInput` where a parameter is not as described.
  init(capacity: Int, exponent: Double, offset: Double) throws

  /// The priority p of each filled slot, in the order of the slots: before the exponent.
  var priorities: [Double] { get throws }

  /// The probability P of each filled slot, in the order of the slots; empty without transitions.
  var probabilities: [Double] { get throws }

  /// Stores a new transition.
  ///
  /// Slots are filled from 0 upwards. When all are filled, the transition that was stored longest ago
  /// is overwritten: slot 0 first, then 1, and so on in a circle. The new priority is the largest
  /// of the priorities stored at this moment, that of the slot that is overwritten included; it is 1
  /// where nothing is stored.
  ///
  /// - Returns: The slot.
  mutating func append() throws -> Int

  /// Sets the priorities of some slots after a training step, to |error| + offset.
  ///
  /// Where a slot occurs several times, its last error counts.
  ///
  /// - Parameters:
  ///   - errors: The TD errors; finite, of either sign.
  ///   - slots: The filled slot of each error.
  /// - Throws: `InvalidInput` where there are not as many slots as errors, an error is not finite, or
  ///   a slot is not filled.
  mutating func update(_ errors: [Double], at slots: [Int]) throws

  /// Draws a batch, in strata.
  ///
  /// Lay the p^α of the slots beside each other, slot 0 first, and cut the whole into `count` parts
  /// of the same length. One point is drawn uniformly in each part; it belongs to the slot that it
  /// falls in. A slot can be drawn several times.
  ///
  /// - Parameters:
  ///   - count: The number of draws; positive.
  ///   - generator: The source of all randomness.
  /// - Returns: `count` slots, in the order of the parts.
  /// - Throws: `InvalidInput` where `count` is not positive or nothing is stored.
  func sample(_ count: Int, using generator: inout some RandomNumberGenerator) throws -> [Int]
}

extension Contracts {
  /// Exercise 8.4.
  public enum PrioritizedSampling: Contract {
    public typealias Implementation = any PrioritizedSamplingExercise.Type
    public static let id = ExerciseID(8, 4)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.PrioritizedSampling.self
    }
  }
}
