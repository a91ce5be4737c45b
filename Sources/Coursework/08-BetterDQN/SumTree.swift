/// Exercise 8.3: a tree of sums, which finds the leaf that a share of the total falls into.
///
///     var tree = try SumTree(priorities: [1, 0, 2.5, 4])
///     try tree.total                              // 7.5
///     try tree.leaf(atCumulativePriority: 0.75)   // 0: it has [0, 1)
///     try tree.leaf(atCumulativePriority: 1)      // 2: it has [1, 3.5), and leaf 1 nothing
///     try tree.setPriority(3, of: 1)              // now leaf 1 has [1, 4), and leaf 2 [4, 6.5)
///
/// Prioritised replay draws transitions in proportion to their priorities, and changes some priorities
/// after each step of training. A list would have to be walked through for every draw. In a binary tree,
/// each of whose inner nodes holds the sum of its two children, a draw walks down one path, and a change
/// walks up one.
///
/// Leaves are numbered from 0. Laid end to end in that order, leaf i has the interval
///
///     [p(0) + … + p(i−1), p(0) + … + p(i−1) + p(i))
///
/// which its lower end belongs to and its upper end does not. A leaf with priority 0 has no interval, and
/// is never found. Sums of doubles are rounded, so that an end of an interval may be off in its last
/// digits; where that matters, either neighbour is right, but never a leaf with priority 0, nor a number
/// that is no leaf.
///
/// The total is that of the priorities as they are now. It does not remember what they were: after a
/// priority of 10^16 has come and gone, the others have not lost a digit.
///
/// Source: Schaul and others, *Prioritized experience replay* (2016), appendix B.2.1.
public protocol SumTreeExercise: SendableMetatype {
  /// Creates a tree with one leaf for each priority.
  ///
  /// - Parameter priorities: At least one, of any number; finite and not negative.
  /// - Throws: `InvalidInput` where the parameter is not as described.
  init(priorities: [Double]) throws

  /// The sum of all priorities, up to rounding.
  ///
  /// - Complexity: O(log leaves), like a draw, which needs it.
  var total: Double { get throws }

  /// The priority of a leaf.
  ///
  /// - Throws: `InvalidInput` where there is no such leaf.
  func priority(of leaf: Int) throws -> Double

  /// Changes the priority of a leaf.
  ///
  /// - Parameters:
  ///   - priority: The new one, in place of the old one; finite and not negative.
  ///   - leaf: The number of the leaf.
  /// - Throws: `InvalidInput` where there is no such leaf or the priority is not as described; nothing is
  ///   changed then.
  /// - Complexity: O(log leaves).
  mutating func setPriority(_ priority: Double, of leaf: Int) throws

  /// The leaf whose interval holds a number.
  ///
  /// - Parameter mass: At least 0, and below `total`.
  /// - Returns: The number of a leaf with a priority above 0.
  /// - Throws: `InvalidInput` where the mass is not as described, as any is where the total is 0.
  /// - Complexity: O(log leaves).
  func leaf(atCumulativePriority mass: Double) throws -> Int
}

extension Contracts {
  /// Exercise 8.3.
  public enum SumTree: Contract {
    public typealias Implementation = any SumTreeExercise.Type
    public static let id = ExerciseID(8, 3)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.SumTree.self
    }
  }
}
