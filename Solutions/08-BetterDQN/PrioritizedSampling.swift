public import Coursework
import Foundation

extension Submission {
  /// Exercise 8.4: drawing transitions by how much they surprised.
  public struct PrioritizedSampling: PrioritizedSamplingExercise {
    private let capacity: Int
    private let exponent: Double
    private let offset: Double
    private var stored: [Double] = []
    private var nextSlot = 0

    public init(capacity: Int, exponent: Double, offset: Double) throws {
      guard capacity > 0 else { throw InvalidInput("a memory needs a slot") }
      guard exponent >= 0, exponent.isFinite, offset > 0, offset.isFinite else {
        throw InvalidInput("the exponent is not negative, and the offset is positive")
      }
      self.capacity = capacity
      self.exponent = exponent
      self.offset = offset
    }

    public var priorities: [Double] {
      get throws {
        stored
      }
    }

    public var probabilities: [Double] {
      get throws {
        let total = weights.reduce(0, +)
        return weights.map { $0 / total }
      }
    }

    public mutating func append() throws -> Int {
      // Looked up before anything is overwritten.
      let priority = stored.max() ?? 1
      let slot = nextSlot
      if slot == stored.count {
        stored.append(priority)
      } else {
        stored[slot] = priority
      }
      nextSlot = (slot + 1) % capacity
      return slot
    }

    public mutating func update(_ errors: [Double], at slots: [Int]) throws {
      guard errors.count == slots.count, errors.allSatisfy(\.isFinite) else {
        throw InvalidInput("each slot has a finite error")
      }
      guard slots.allSatisfy(stored.indices.contains) else {
        throw InvalidInput("only filled slots have been trained on")
      }
      for (slot, error) in zip(slots, errors) { stored[slot] = abs(error) + offset }
    }

    public func sample(
      _ count: Int, using generator: inout some RandomNumberGenerator
    ) throws -> [Int] {
      guard count > 0, !stored.isEmpty else {
        throw InvalidInput("a batch has a draw, and a memory something to draw")
      }
      let weights = weights
      let part = weights.reduce(0, +) / Double(count)
      return (0..<count).map { number in
        let point = (Double(number) + Double.random(in: 0..<1, using: &generator)) * part
        var end = 0.0
        for (slot, weight) in weights.enumerated() {
          end += weight
          if point < end { return slot }
        }
        // Rounding can put the last point on the very end.
        return weights.count - 1
      }
    }

    /// The lengths that slots have when they are laid beside each other.
    private var weights: [Double] { stored.map { pow($0, exponent) } }
  }
}
