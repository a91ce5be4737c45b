import Coursework
import DecisionProcesses

/// A mistake in one part of a replay buffer, with everything else right.
protocol ReplayBufferMistake: SendableMetatype {
  /// Takes in a transition.
  static func store(_ transition: Transition<[Double]>, in ring: inout ReplayRing)
  /// The list from old to new.
  static func list(_ ring: ReplayRing) -> [Transition<[Double]>]
  /// Draws a batch.
  static func draw(
    _ count: Int, from ring: inout ReplayRing, using generator: inout some RandomNumberGenerator
  ) -> [Transition<[Double]>]
}

/// The state of a ring: places, and which of them is written next.
struct ReplayRing {
  let capacity: Int
  var places: [Transition<[Double]>] = []
  var next = 0

  /// Draws different indices below `end`: those that a shuffle of all would put first.
  static func indices(
    _ count: Int, below end: Int, using generator: inout some RandomNumberGenerator
  ) -> [Int] {
    var all = Array(0..<end)
    for k in 0..<min(count, end) { all.swapAt(k, k + generator.index(below: end - k)) }
    return Array(all.prefix(count))
  }
}

extension ReplayBufferMistake {
  static func store(_ transition: Transition<[Double]>, in ring: inout ReplayRing) {
    if ring.places.count < ring.capacity {
      ring.places.append(transition)
    } else {
      ring.places[ring.next] = transition
    }
    ring.next = (ring.next + 1) % ring.capacity
  }

  static func list(_ ring: ReplayRing) -> [Transition<[Double]>] {
    ring.places.count < ring.capacity
      ? ring.places : Array(ring.places[ring.next...] + ring.places[..<ring.next])
  }

  static func draw(
    _ count: Int, from ring: inout ReplayRing, using generator: inout some RandomNumberGenerator
  ) -> [Transition<[Double]>] {
    ReplayRing.indices(count, below: ring.places.count, using: &generator).map { ring.places[$0] }
  }
}

/// A replay buffer that makes a mistake.
struct ReplayMistaken<Mistake: ReplayBufferMistake>: ReplayBufferExercise {
  private var ring: ReplayRing

  init(capacity: Int) throws {
    guard capacity > 0 else { throw InvalidInput("no capacity") }
    ring = ReplayRing(capacity: capacity)
  }

  var count: Int { get throws { ring.places.count } }

  var transitions: [Transition<[Double]>] { get throws { Mistake.list(ring) } }

  mutating func append(_ transition: Transition<[Double]>) throws {
    Mistake.store(transition, in: &ring)
  }

  mutating func sample(
    count: Int, using generator: inout some RandomNumberGenerator
  ) throws -> [Transition<[Double]>] {
    guard count >= 0, count <= ring.places.count else { throw InvalidInput("no such batch") }
    return Mistake.draw(count, from: &ring, using: &generator)
  }
}
