import Coursework
import DecisionProcesses
import DeepQLearning

/// The reference's ring and its draws behind the contract of exercise 7.4.
///
/// The ring rounds what it holds to single precision, and the contract asks for the same transition
/// back. So the ring decides which slot a transition takes and which slots a batch has, and the
/// transitions themselves are kept beside it, slot by slot.
struct ReplayBufferReference: ReplayBufferExercise {
  private var ring: DeepQLearning.ReplayBuffer
  private var kept: [(number: Int, transition: Transition<[Double]>)] = []
  private var appended = 0

  init(capacity: Int) throws {
    guard capacity > 0 else { throw InvalidInput("capacity") }
    ring = DeepQLearning.ReplayBuffer(capacity: capacity, featureCount: 1)
  }

  var count: Int { get throws { ring.count } }

  var transitions: [Transition<[Double]>] {
    get throws { kept.sorted { $0.number < $1.number }.map(\.transition) }
  }

  mutating func append(_ transition: Transition<[Double]>) throws {
    let slot = ring.keep(
      Transition(state: [0.0], action: 0, reward: 0, nextState: [0.0], isTerminal: false))
    if slot < kept.count {
      kept[slot] = (appended, transition)
    } else {
      kept.append((appended, transition))
    }
    appended += 1
  }

  mutating func sample(
    count: Int, using generator: inout some RandomNumberGenerator
  ) throws -> [Transition<[Double]>] {
    guard (0...ring.count).contains(count) else { throw InvalidInput("count") }
    // The ring draws no batch of nothing.
    guard count > 0 else { return [] }
    return ring.sample(count: count, using: &generator).slots.map { kept[$0].transition }
  }
}
