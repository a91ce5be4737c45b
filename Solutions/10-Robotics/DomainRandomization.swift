public import Coursework
import DecisionProcesses

extension Submission {
  /// Exercise 10.5: what differs from episode to episode, and what from step to step.
  ///
  /// The contract, with every choice spelt out, is `DomainRandomizationExercise`.
  public struct DomainRandomization: DomainRandomizationExercise {
    private let ranges: RandomizationRanges
    private var drawn: EpisodeConditions?
    /// The commands that have not been carried out yet, the oldest first: one for each step of latency.
    private var waiting: [Double] = []

    public init(_ ranges: RandomizationRanges) throws {
      guard ranges.isValid else { throw InvalidInput("the ranges are not valid") }
      self.ranges = ranges
    }

    public mutating func reset(using generator: inout some RandomNumberGenerator) throws {
      func draw(_ range: ClosedRange<Double>) -> Double {
        range.lowerBound + (range.upperBound - range.lowerBound) * generator.unit()
      }
      // A draw for each quantity: one for all would make slippery pegs heavy ones, always.
      let conditions = EpisodeConditions(
        friction: draw(ranges.friction), clearance: draw(ranges.clearance),
        extraMass: draw(ranges.extraMass),
        latency: ranges.latency.lowerBound + generator.index(below: ranges.latency.count),
        forceNoise: draw(ranges.forceNoise), offsetNoise: draw(ranges.offsetNoise),
        holeShift: draw(ranges.holeShift))
      drawn = conditions
      // At first nothing has been commanded, and what the last episode left behind is gone.
      waiting = Array(repeating: 0, count: conditions.latency)
    }

    public var conditions: EpisodeConditions {
      get throws {
        guard let drawn else { throw InvalidInput("no episode has begun") }
        return drawn
      }
    }

    public mutating func step(
      _ command: Double,
      truth: PegTruth,
      using generator: inout some RandomNumberGenerator
    ) throws -> RandomizedStep {
      let now = try conditions
      guard
        [command, truth.normalForce, truth.depth, truth.position].allSatisfy(\.isFinite)
      else { throw InvalidInput("a step's numbers are finite") }
      // First in, then out: without latency the command goes straight through.
      waiting.append(command)
      let carriedOut = waiting.removeFirst()
      let force = now.friction * truth.normalForce
      let offset = truth.position - now.holeShift
      // The reward asks for force and offset, not for what is measured of them.
      let isInserted = truth.depth >= 0.020 && abs(offset) <= now.clearance / 2
      return RandomizedStep(
        command: carriedOut,
        measuredForce: force + 9.81 * now.extraMass + now.forceNoise * generator.normal(),
        measuredOffset: offset + now.offsetNoise * generator.normal(),
        reward: -1 + (isInserted ? 100 : 0) - (force > 50 ? 10 : 0))
    }
  }
}
