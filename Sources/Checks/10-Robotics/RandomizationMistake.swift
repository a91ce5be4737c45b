import Coursework
import DecisionProcesses

/// A mistake in one part of randomising a world, with everything else right.
protocol RandomizationMistake: DomainRandomizationExercise {
  static var habits: RandomizationHabits { get }
  var world: MistakenWorld { get set }
  init(world: MistakenWorld)
}

/// How somebody draws, waits, measures and pays; the right way unless it is changed.
struct RandomizationHabits: Sendable {
  /// The part of a range that is drawn from.
  var share = 1.0
  /// How many numbers of steps are left out at the upper end.
  var missingLatencies = 0
  var sharesOneDraw = false
  var redrawsInEachStep = false
  var drawsOnce = false
  var keepsCommands = false
  /// How many steps later a command is carried out, by the latency.
  var delay: @Sendable (Int) -> Int = { $0 }
  var sharesNoise = false
  var noiseIsConstant = false
  /// How far noise moves a measurement.
  var spread: @Sendable (Double) -> Double = { $0 }
  var noiseIsUniform = false
  var paysWhatIsMeasured = false
  /// How far a peg may be from the middle, by the clearance.
  var play: @Sendable (Double) -> Double = { $0 / 2 }
}

/// What a world keeps, whatever is wrong with it.
struct MistakenWorld {
  let ranges: RandomizationRanges
  var conditions: EpisodeConditions?
  /// What was commanded so far.
  var commands: [Double] = []
  var noise: (Double, Double)?

  mutating func draw(
    _ habits: RandomizationHabits, using generator: inout some RandomNumberGenerator
  ) {
    let shared = generator.unit()
    func unit() -> Double { habits.sharesOneDraw ? shared : generator.unit() }
    func number(_ range: ClosedRange<Double>) -> Double {
      range.lowerBound + habits.share * (range.upperBound - range.lowerBound) * unit()
    }
    let latencies = Double(max(1, ranges.latency.count - habits.missingLatencies))
    conditions = EpisodeConditions(
      friction: number(ranges.friction), clearance: number(ranges.clearance),
      extraMass: number(ranges.extraMass),
      latency: ranges.latency.lowerBound + Int(latencies * habits.share * unit()),
      forceNoise: number(ranges.forceNoise), offsetNoise: number(ranges.offsetNoise),
      holeShift: number(ranges.holeShift))
  }

  /// Two numbers to multiply deviations with.
  mutating func drawNoise(
    _ habits: RandomizationHabits, using generator: inout some RandomNumberGenerator
  ) -> (Double, Double) {
    if habits.noiseIsConstant, let noise { return noise }
    func number() -> Double {
      habits.noiseIsUniform ? 2 * generator.unit() - 1 : generator.normal()
    }
    let first = number()
    let pair = (first, habits.sharesNoise ? first : number())
    noise = pair
    return pair
  }
}

extension RandomizationMistake {
  init(_ ranges: RandomizationRanges) throws {
    guard ranges.isValid else { throw InvalidInput("not ranges to draw from") }
    self.init(world: MistakenWorld(ranges: ranges))
  }

  mutating func reset(using generator: inout some RandomNumberGenerator) throws {
    let habits = Self.habits
    if !habits.drawsOnce || world.conditions == nil { world.draw(habits, using: &generator) }
    if !habits.keepsCommands { world.commands = [] }
    world.noise = nil
  }

  var conditions: EpisodeConditions {
    get throws {
      guard let conditions = world.conditions else { throw InvalidInput("no episode") }
      return conditions
    }
  }

  mutating func step(
    _ command: Double, truth: PegTruth, using generator: inout some RandomNumberGenerator
  ) throws -> RandomizedStep {
    let habits = Self.habits
    _ = try conditions
    guard [command, truth.normalForce, truth.depth, truth.position].allSatisfy(\.isFinite) else {
      throw InvalidInput("not a step")
    }
    if habits.redrawsInEachStep { world.draw(habits, using: &generator) }
    let now = try conditions
    world.commands.append(command)
    let place = world.commands.count - 1 - habits.delay(now.latency)
    let noise = world.drawNoise(habits, using: &generator)
    let force = now.friction * truth.normalForce
    let offset = truth.position - now.holeShift
    let measuredForce = force + 9.81 * now.extraMass + habits.spread(now.forceNoise) * noise.0
    let measuredOffset = offset + habits.spread(now.offsetNoise) * noise.1
    let paid = habits.paysWhatIsMeasured ? (measuredForce, measuredOffset) : (force, offset)
    let isInserted = truth.depth >= 0.020 && abs(paid.1) <= habits.play(now.clearance)
    return RandomizedStep(
      command: place >= 0 ? world.commands[place] : 0, measuredForce: measuredForce,
      measuredOffset: measuredOffset,
      reward: -1 + (isInserted ? 100 : 0) - (paid.0 > 50 ? 10 : 0))
  }
}
