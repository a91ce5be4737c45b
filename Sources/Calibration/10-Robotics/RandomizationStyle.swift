import Coursework
import DecisionProcesses

/// The parts of an answer to exercise 10.5 in another style; a sample replaces one.
protocol RandomizationStyle: DomainRandomizationExercise {
  var memory: StyleMemory { get set }
  init(memory: StyleMemory)
  /// Whether conditions are drawn anew: at −1 when an episode begins, later by the step's number.
  static func isNew(_ step: Int) -> Bool
  /// A draw from 0 to 1.
  static func unit(_ generator: inout some RandomNumberGenerator) -> Double
  /// One draw for each of the seven quantities.
  static func units(_ generator: inout some RandomNumberGenerator) -> [Double]
  static func number(_ range: ClosedRange<Double>, _ unit: Double) -> Double
  static func whole(_ range: ClosedRange<Int>, _ unit: Double) -> Int
  /// The seven quantities of an episode.
  static func draws(
    _ ranges: RandomizationRanges, _ before: [Double]?,
    _ generator: inout some RandomNumberGenerator
  ) -> [Double]
  /// What is left of the commands of the episode before.
  static func kept(_ history: [Double]) -> [Double]
  /// Which command is carried out, of those so far.
  static func place(_ step: Int, _ latency: Int) -> Int
  static func twoNormals(_ generator: inout some RandomNumberGenerator) -> [Double]
  /// The two errors of a step, by those of the step before in this episode.
  static func errors(_ old: [Double], _ generator: inout some RandomNumberGenerator) -> [Double]
  static func error(_ deviation: Double, _ z: Double) -> Double
  /// The force and the offset that are paid for.
  static func judged(_ truth: (Double, Double), _ seen: (Double, Double)) -> (Double, Double)
  static func reward(
    _ depth: Double, _ truth: (Double, Double), _ seen: (Double, Double), _ clearance: Double
  ) -> Double
  static func play(_ clearance: Double) -> Double
}

/// What such an answer keeps.
struct StyleMemory {
  let ranges: RandomizationRanges
  /// The seven quantities, in the order of `EpisodeConditions`.
  var quantities: [Double]?
  var history: [Double] = []
  var errors: [Double] = []
}

extension RandomizationStyle {
  static func isNew(_ step: Int) -> Bool { step < 0 }
  static func unit(_ generator: inout some RandomNumberGenerator) -> Double { generator.unit() }

  static func units(_ generator: inout some RandomNumberGenerator) -> [Double] {
    var units: [Double] = []
    for _ in 0..<7 { units.insert(unit(&generator), at: 0) }
    return units
  }

  static func number(_ range: ClosedRange<Double>, _ unit: Double) -> Double {
    range.lowerBound * (1 - unit) + range.upperBound * unit
  }

  static func whole(_ range: ClosedRange<Int>, _ unit: Double) -> Int {
    range.lowerBound + Int(Double(range.count) * unit)
  }

  static func fresh(
    _ ranges: RandomizationRanges, _ generator: inout some RandomNumberGenerator
  ) -> [Double] {
    let units = units(&generator)
    return [
      number(ranges.friction, units[0]), number(ranges.clearance, units[1]),
      number(ranges.extraMass, units[2]), Double(whole(ranges.latency, units[3])),
      number(ranges.forceNoise, units[4]), number(ranges.offsetNoise, units[5]),
      number(ranges.holeShift, units[6]),
    ]
  }

  static func draws(
    _ ranges: RandomizationRanges, _ before: [Double]?,
    _ generator: inout some RandomNumberGenerator
  ) -> [Double] { fresh(ranges, &generator) }

  static func kept(_ history: [Double]) -> [Double] { [] }
  static func place(_ step: Int, _ latency: Int) -> Int { step - latency }

  static func twoNormals(_ generator: inout some RandomNumberGenerator) -> [Double] {
    let second = generator.normal()
    return [generator.normal(), second]
  }

  static func errors(_ old: [Double], _ generator: inout some RandomNumberGenerator) -> [Double] {
    twoNormals(&generator)
  }

  static func error(_ deviation: Double, _ z: Double) -> Double { z * deviation }

  static func judged(_ truth: (Double, Double), _ seen: (Double, Double)) -> (Double, Double) {
    truth
  }

  static func reward(
    _ depth: Double, _ truth: (Double, Double), _ seen: (Double, Double), _ clearance: Double
  ) -> Double {
    let (force, offset) = judged(truth, seen)
    var reward = -1.0
    if force > 50 { reward -= 10 }
    if depth >= 0.02, offset.magnitude <= play(clearance) { reward += 100 }
    return reward
  }

  static func play(_ clearance: Double) -> Double { 0.5 * clearance }

  // MARK: - The contract

  init(_ ranges: RandomizationRanges) throws {
    if !ranges.isValid { throw InvalidInput("such ranges cannot be drawn from") }
    self.init(memory: StyleMemory(ranges: ranges))
  }

  mutating func reset(using generator: inout some RandomNumberGenerator) throws {
    if Self.isNew(-1) || memory.quantities == nil {
      memory.quantities = Self.draws(memory.ranges, memory.quantities, &generator)
    }
    memory.history = Self.kept(memory.history)
    memory.errors = []
  }

  var conditions: EpisodeConditions {
    get throws {
      guard let all = memory.quantities else { throw InvalidInput("reset comes first") }
      return EpisodeConditions(
        friction: all[0], clearance: all[1], extraMass: all[2], latency: Int(all[3]),
        forceNoise: all[4], offsetNoise: all[5], holeShift: all[6])
    }
  }

  mutating func step(
    _ command: Double, truth: PegTruth, using generator: inout some RandomNumberGenerator
  ) throws -> RandomizedStep {
    _ = try conditions
    for number in [command, truth.normalForce, truth.depth, truth.position] where !number.isFinite {
      throw InvalidInput("\(number) is no number to step with")
    }
    if Self.isNew(memory.history.count) {
      memory.quantities = Self.draws(memory.ranges, memory.quantities, &generator)
    }
    let now = try conditions
    memory.history.append(command)
    memory.errors = Self.errors(memory.errors, &generator)
    let place = Self.place(memory.history.count - 1, now.latency)
    let real = (truth.normalForce * now.friction, truth.position - now.holeShift)
    let seen = (
      real.0 + now.extraMass * 9.81 + Self.error(now.forceNoise, memory.errors[0]),
      real.1 + Self.error(now.offsetNoise, memory.errors[1])
    )
    return RandomizedStep(
      command: place < 0 ? 0 : memory.history[place], measuredForce: seen.0,
      measuredOffset: seen.1, reward: Self.reward(truth.depth, real, seen, now.clearance))
  }
}
