import Coursework
import DecisionProcesses
import Robotics

/// The reference behind the contract of exercise 10.5: conditions are drawn by the room of robotics.
///
/// Its world has no noise of an offset; the noise of a moment, drawn in the same way, stands for it.
struct RoomRandomization: DomainRandomizationExercise {
  private let randomization: DomainRandomization
  private var drawn: PegConditions?
  private var commands: [Double] = []

  init(_ ranges: RandomizationRanges) throws {
    guard ranges.isValid else { throw InvalidInput("the ranges are not valid") }
    var randomization = DomainRandomization()
    randomization.friction = ranges.friction
    randomization.clearance = ranges.clearance
    randomization.extraMass = ranges.extraMass
    randomization.latency = ranges.latency
    randomization.forceNoise = ranges.forceNoise
    randomization.momentNoise = ranges.offsetNoise
    randomization.holeShift = ranges.holeShift
    self.randomization = randomization
  }

  mutating func reset(using generator: inout some RandomNumberGenerator) throws {
    drawn = randomization.conditions(using: &generator)
    commands = []
  }

  var conditions: EpisodeConditions {
    get throws {
      guard let drawn else { throw InvalidInput("no episode has begun") }
      return EpisodeConditions(
        friction: drawn.friction, clearance: drawn.clearance, extraMass: drawn.extraMass,
        latency: drawn.latency, forceNoise: drawn.forceNoise, offsetNoise: drawn.momentNoise,
        holeShift: drawn.holeShift.x)
    }
  }

  mutating func step(
    _ command: Double, truth: PegTruth, using generator: inout some RandomNumberGenerator
  ) throws -> RandomizedStep {
    let now = try conditions
    guard [command, truth.normalForce, truth.depth, truth.position].allSatisfy(\.isFinite) else {
      throw InvalidInput("a step's numbers are finite")
    }
    commands.append(command)
    // The rewards and limits are those of the room's world; the inserted depth is its hole's.
    let settings = PegInHoleConfiguration()
    let (force, offset) = (now.friction * truth.normalForce, truth.position - now.holeShift)
    let isInserted = truth.depth >= settings.geometry.depth && abs(offset) <= now.clearance / 2
    return RandomizedStep(
      command: commands.dropLast(now.latency).last ?? 0,
      measuredForce: force + 9.81 * now.extraMass + now.forceNoise * generator.normal(),
      measuredOffset: offset + now.offsetNoise * generator.normal(),
      reward: settings.stepReward + (isInserted ? settings.insertionReward : 0)
        + (force > settings.forceLimit ? settings.excessReward : 0))
  }
}

/// Another right answer: a ring of commands that is as long as the latency, and the noise of the next step
/// drawn when this one is over.
struct RingOfCommands: DomainRandomizationExercise {
  private let ranges: RandomizationRanges
  private var now: EpisodeConditions?
  private var ring: [Double] = []
  private var hand = 0
  private var next = (force: 0.0, offset: 0.0)

  init(_ ranges: RandomizationRanges) throws {
    guard ranges.isValid else { throw InvalidInput("not valid") }
    self.ranges = ranges
  }

  mutating func reset(using generator: inout some RandomNumberGenerator) throws {
    let latency = Int.random(in: ranges.latency, using: &generator)
    ring = Array(repeating: 0, count: latency + 1)
    hand = 0
    next = (generator.normal(), generator.normal())
    now = EpisodeConditions(
      friction: .random(in: ranges.friction, using: &generator),
      clearance: .random(in: ranges.clearance, using: &generator),
      extraMass: .random(in: ranges.extraMass, using: &generator), latency: latency,
      forceNoise: .random(in: ranges.forceNoise, using: &generator),
      offsetNoise: .random(in: ranges.offsetNoise, using: &generator),
      holeShift: .random(in: ranges.holeShift, using: &generator))
  }

  var conditions: EpisodeConditions {
    get throws {
      guard let now else { throw InvalidInput("not begun") }
      return now
    }
  }

  mutating func step(
    _ command: Double, truth: PegTruth, using generator: inout some RandomNumberGenerator
  ) throws -> RandomizedStep {
    let now = try conditions
    let sum = command + truth.normalForce + truth.depth + truth.position
    guard sum.isFinite else { throw InvalidInput("not finite") }
    ring[hand] = command
    hand = (hand + 1) % ring.count
    let force = now.friction * truth.normalForce
    let offset = truth.position - now.holeShift
    let step = RandomizedStep(
      command: ring[hand],
      measuredForce: force + 9.81 * now.extraMass + now.forceNoise * next.force,
      measuredOffset: offset + now.offsetNoise * next.offset,
      reward: (truth.depth >= 0.02 && 2 * abs(offset) <= now.clearance ? 99 : -1)
        - (force > 50 ? 10 : 0))
    next = (generator.normal(), generator.normal())
    return step
  }
}
