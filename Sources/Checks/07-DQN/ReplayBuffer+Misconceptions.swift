import Coursework
import DecisionProcesses

/// The classic mistakes of exercise 7.4.
enum ReplayBufferMisconceptions {
  static let all = [
    mistake(
      "overwrites the newest",
      """
      Once your buffer is full, new transitions all land in the same place, and what it held first \
      stays for ever. Which transition has had its time?
      """,
      as: ReplayMistaken<OverwritesNewest>.self),
    mistake(
      "stops when it is full",
      """
      Your full buffer turns new transitions away. Whose behaviour does it describe after a \
      million steps?
      """,
      as: ReplayMistaken<TurnsAway>.self),
    mistake(
      "empties itself when it is full",
      """
      Your buffer forgets everything at once. How many transitions should a new one push out?
      """,
      as: ReplayMistaken<Empties>.self),
    mistake(
      "grows beyond its capacity",
      """
      Your buffer keeps every transition there ever was. How large is it after a million steps, and \
      how large was it asked to be?
      """,
      as: ReplayMistaken<Grows>.self),
    mistake(
      "lists the places instead of the ages",
      """
      Your list follows the places of the ring. Where does the oldest transition stand once the \
      ring has been written over in part?
      """,
      as: ReplayMistaken<ListsPlaces>.self),
    mistake(
      "keeps equal transitions once",
      """
      Your buffer turns away a transition that it holds already. In a world of few states most \
      transitions look like an earlier one: what becomes of their share among the samples?
      """,
      as: ReplayMistaken<KeepsOnce>.self),
    mistake(
      "samples places that are not filled",
      """
      Your draws reach up to the capacity, also where less has been appended. What stands in a \
      place that nobody has written to?
      """,
      as: ReplayMistaken<SamplesBlanks>.self),
    mistake(
      "never samples the last place",
      """
      One place of your buffer is never drawn. Is the end of your range of indices inside it?
      """,
      as: ReplayMistaken<SkipsTheLast>.self),
    mistake(
      "samples with replacement",
      """
      Your batches hold some transitions twice. Draws that know nothing of each other may fall on \
      the same place: what do you do then?
      """,
      as: ReplayMistaken<Replaces>.self),
    mistake(
      "samples neighbours",
      """
      Your batch is a stretch of consecutive transitions. They are as alike as steps of a walk are: \
      what was the buffer for?
      """,
      as: ReplayMistaken<SamplesStretches>.self),
    mistake(
      "takes out what it samples",
      """
      Your buffer holds less after a batch than before it. How often may the network learn from the \
      same transition?
      """,
      as: ReplayMistaken<TakesOut>.self),
    mistake(
      "moves everything to append",
      """
      Your full buffer takes longer to append the larger it is: to remove the first element of an \
      array moves all others. Can the new one go where the old one was?
      """,
      as: ReplayMistaken<MovesEverything>.self),
  ]

  private static func mistake(
    _ name: String,
    _ explanation: String,
    as implementation: Contracts.ReplayBuffer.Implementation
  ) -> Misconception {
    Misconception(Contracts.ReplayBuffer.self, name, explanation, as: implementation)
  }

  private enum OverwritesNewest: ReplayBufferMistake {
    static func store(_ transition: Transition<[Double]>, in ring: inout ReplayRing) {
      if ring.places.count == ring.capacity { ring.places.removeLast() }
      ring.places.append(transition)
    }
  }

  private enum TurnsAway: ReplayBufferMistake {
    static func store(_ transition: Transition<[Double]>, in ring: inout ReplayRing) {
      if ring.places.count < ring.capacity { ring.places.append(transition) }
    }
  }

  private enum Empties: ReplayBufferMistake {
    static func store(_ transition: Transition<[Double]>, in ring: inout ReplayRing) {
      if ring.places.count == ring.capacity { ring.places.removeAll() }
      ring.places.append(transition)
    }
  }

  private enum Grows: ReplayBufferMistake {
    static func store(_ transition: Transition<[Double]>, in ring: inout ReplayRing) {
      ring.places.append(transition)
    }
    static func list(_ ring: ReplayRing) -> [Transition<[Double]>] { ring.places }
  }

  private enum ListsPlaces: ReplayBufferMistake {
    static func list(_ ring: ReplayRing) -> [Transition<[Double]>] { ring.places }
  }

  private enum KeepsOnce: ReplayBufferMistake {
    static func store(_ transition: Transition<[Double]>, in ring: inout ReplayRing) {
      guard !ring.places.contains(transition) else { return }
      if ring.places.count == ring.capacity { ring.places.removeFirst() }
      ring.places.append(transition)
    }
  }

  private enum SamplesBlanks: ReplayBufferMistake {
    static func draw(
      _ count: Int, from ring: inout ReplayRing, using generator: inout some RandomNumberGenerator
    ) -> [Transition<[Double]>] {
      let blank = Transition<[Double]>(
        state: [], action: 0, reward: 0, nextState: [], isTerminal: false)
      return ReplayRing.indices(count, below: ring.capacity, using: &generator).map {
        $0 < ring.places.count ? ring.places[$0] : blank
      }
    }
  }

  private enum SkipsTheLast: ReplayBufferMistake {
    static func draw(
      _ count: Int, from ring: inout ReplayRing, using generator: inout some RandomNumberGenerator
    ) -> [Transition<[Double]>] {
      ReplayRing.indices(count, below: max(0, ring.places.count - 1), using: &generator).map {
        ring.places[$0]
      }
    }
  }

  private enum Replaces: ReplayBufferMistake {
    static func draw(
      _ count: Int, from ring: inout ReplayRing, using generator: inout some RandomNumberGenerator
    ) -> [Transition<[Double]>] {
      let end = ring.places.count
      return (0..<count).map { _ in ring.places[generator.index(below: end)] }
    }
  }

  private enum SamplesStretches: ReplayBufferMistake {
    static func draw(
      _ count: Int, from ring: inout ReplayRing, using generator: inout some RandomNumberGenerator
    ) -> [Transition<[Double]>] {
      let all = list(ring)
      let start = generator.index(below: all.count - count + 1)
      return Array(all[start..<start + count])
    }
  }

  private enum TakesOut: ReplayBufferMistake {
    static func draw(
      _ count: Int, from ring: inout ReplayRing, using generator: inout some RandomNumberGenerator
    ) -> [Transition<[Double]>] {
      ring.places = list(ring)
      let batch = (0..<count).map { _ in
        ring.places.remove(at: generator.index(below: ring.places.count))
      }
      ring.next = ring.places.count % ring.capacity
      return batch
    }
  }

  private enum MovesEverything: ReplayBufferMistake {
    static func store(_ transition: Transition<[Double]>, in ring: inout ReplayRing) {
      if ring.places.count == ring.capacity { ring.places.removeFirst() }
      ring.places.append(transition)
    }
    static func list(_ ring: ReplayRing) -> [Transition<[Double]>] { ring.places }
  }
}
