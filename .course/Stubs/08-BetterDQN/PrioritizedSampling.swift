public import Coursework

extension Submission {
  /// Exercise 8.4: drawing transitions by how much they surprised.
  public struct PrioritizedSampling: PrioritizedSamplingExercise {
    // TODO: declare what the memory keeps: priorities, the slot that comes next, the settings.

    public init(capacity: Int, exponent: Double, offset: Double) throws {
      // TODO: refuse bad input and begin with an empty memory.
      throw Unattempted()
    }

    public var priorities: [Double] {
      get throws {
        // TODO: return the priority of each filled slot.
        throw Unattempted()
      }
    }

    public var probabilities: [Double] {
      get throws {
        // TODO: raise the priorities to the exponent and divide them by their sum.
        throw Unattempted()
      }
    }

    public mutating func append() throws -> Int {
      // TODO: fill the next slot, or overwrite the oldest, with the largest priority there is.
      throw Unattempted()
    }

    public mutating func update(_ errors: [Double], at slots: [Int]) throws {
      // TODO: refuse bad input, then set the priorities of the slots.
      throw Unattempted()
    }

    public func sample(
      _ count: Int, using generator: inout some RandomNumberGenerator
    ) throws -> [Int] {
      // TODO: refuse bad input, then draw one point in each of `count` equal parts.
      throw Unattempted()
    }
  }
}
