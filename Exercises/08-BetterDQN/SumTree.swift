public import Coursework

extension Submission {
  /// Exercise 8.3: a tree of sums, which finds the leaf that a share of the total falls into.
  public struct SumTree: SumTreeExercise {
    // TODO: add what a tree has to remember. An array can hold one: where are a node's children?

    public init(priorities: [Double]) throws {
      // TODO: refuse bad input, then lay out the leaves and the sums above them.
      throw Unattempted()
    }

    public var total: Double {
      get throws {
        // TODO: return the sum of all priorities, without adding them up again.
        throw Unattempted()
      }
    }

    public func priority(of leaf: Int) throws -> Double {
      // TODO: refuse a leaf that does not exist.
      throw Unattempted()
    }

    public mutating func setPriority(_ priority: Double, of leaf: Int) throws {
      // TODO: refuse bad input, then write the leaf, and every sum that it is in.
      throw Unattempted()
    }

    public func leaf(atCumulativePriority mass: Double) throws -> Int {
      // TODO: refuse a mass outside 0..<total, then walk down. When do you go left?
      throw Unattempted()
    }
  }
}
