import Coursework
import DecisionProcesses

extension CalibrationSet {
  private typealias Paraphrase = ReplayParaphrases

  static let replayBuffer = CalibrationSet(
    Contracts.ReplayBuffer.self,
    reference: ReplayBufferReference.self,
    alternatives: [
      "numbers its transitions in a dictionary": LedgerBuffer<ReplayStandard>.self,
      "shuffles the whole list": LedgerBuffer<Shuffles>.self,
      "two columns of optionals, written at a running number": ColumnBuffer.self,
    ],
    paraphrases: [
      "overwrites the newest": [
        LedgerBuffer<Paraphrase.ReplacesTheLast>.self, LedgerBuffer<Paraphrase.StepsBack>.self,
      ],
      "stops when it is full": [
        LedgerBuffer<Paraphrase.IsFull>.self, LedgerBuffer<Paraphrase.DropsTheNewcomer>.self,
      ],
      "empties itself when it is full": [
        LedgerBuffer<Paraphrase.BeginsAnew>.self, LedgerBuffer<Paraphrase.CountsAnew>.self,
      ],
      "grows beyond its capacity": [
        LedgerBuffer<Paraphrase.NeverLetsGo>.self, LedgerBuffer<Paraphrase.HasNoLimit>.self,
      ],
      "lists the places instead of the ages": [
        LedgerBuffer<Paraphrase.SortsByRemainder>.self, LedgerBuffer<Paraphrase.FillsPlaces>.self,
      ],
      "keeps equal transitions once": [
        LedgerBuffer<Paraphrase.LooksFirst>.self, LedgerBuffer<Paraphrase.IsASet>.self,
      ],
      "samples places that are not filled": [
        LedgerBuffer<Paraphrase.DrawsBelowCapacity>.self,
        LedgerBuffer<Paraphrase.PadsWithZeros>.self,
      ],
      "never samples the last place": [
        LedgerBuffer<Paraphrase.EndsOneEarly>.self, LedgerBuffer<Paraphrase.SkipsAPlace>.self,
      ],
      "samples with replacement": [
        LedgerBuffer<Paraphrase.DrawsAndForgets>.self, LedgerBuffer<Paraphrase.TakesRandom>.self,
      ],
      "samples neighbours": [
        LedgerBuffer<Paraphrase.WalksOn>.self, LedgerBuffer<Paraphrase.DropsBothEnds>.self,
      ],
      "takes out what it samples": [
        LedgerBuffer<Paraphrase.Pops>.self, LedgerBuffer<Paraphrase.FiltersOut>.self,
      ],
      "moves everything to append": [
        ListBuffer<DropsTheFirst>.self, ListBuffer<BuildsAnew>.self,
      ],
    ],
    // Shares of batches, compared by Hoeffding's inequality: fewer than 20 of them in some 20 questions.
    chanceOfNoName: 2e-5)

  private struct Shuffles: ReplayHabit {
    static func batch(
      _ count: Int, of ledger: inout ReplayLedger,
      using generator: inout some RandomNumberGenerator
    ) -> [Transition<[Double]>] {
      Array(ledger.list.shuffled(using: &generator).prefix(count))
    }
  }

  private struct DropsTheFirst: ListHabit {
    static func kept(_ list: [Transition<[Double]>], capacity: Int) -> [Transition<[Double]>] {
      list.count > capacity ? Array(list.dropFirst()) : list
    }
  }

  private struct BuildsAnew: ListHabit {
    static func kept(_ list: [Transition<[Double]>], capacity: Int) -> [Transition<[Double]>] {
      list.count <= capacity ? list : list.indices.dropFirst().map { list[$0] }
    }
  }
}

/// A buffer whose states and next states stand in two columns beside the rest.
private struct ColumnBuffer: ReplayBufferExercise {
  private var rest: [(action: Int, reward: Double, isTerminal: Bool)?]
  private var states: [([Double], [Double])?]
  private var written = 0

  init(capacity: Int) throws {
    guard capacity >= 1 else { throw InvalidInput("needs room") }
    rest = Array(repeating: nil, count: capacity)
    states = Array(repeating: nil, count: capacity)
  }

  var count: Int { get throws { min(written, states.count) } }

  private func transition(at place: Int) -> Transition<[Double]>? {
    guard let (state, next) = states[place], let other = rest[place] else { return nil }
    return Transition(
      state: state, action: other.action, reward: other.reward, nextState: next,
      isTerminal: other.isTerminal)
  }

  var transitions: [Transition<[Double]>] {
    get throws {
      (max(0, written - states.count)..<written).compactMap { transition(at: $0 % states.count) }
    }
  }

  mutating func append(_ transition: Transition<[Double]>) throws {
    let place = written % states.count
    rest[place] = (transition.action, transition.reward, transition.isTerminal)
    states[place] = (transition.state, transition.nextState)
    written += 1
  }

  /// Goes through all places and takes each with the chance that is left: Knuth's algorithm S.
  mutating func sample(
    count wanted: Int, using generator: inout some RandomNumberGenerator
  ) throws -> [Transition<[Double]>] {
    guard wanted >= 0, wanted <= min(written, states.count) else { throw InvalidInput("too many") }
    var batch: [Transition<[Double]>] = []
    let end = try count
    for place in 0..<end where generator.index(below: end - place) < wanted - batch.count {
      if let transition = transition(at: place) { batch.append(transition) }
    }
    return batch
  }
}

/// What becomes of a list that may have grown too long.
private protocol ListHabit: SendableMetatype {
  static func kept(_ list: [Transition<[Double]>], capacity: Int) -> [Transition<[Double]>]
}

/// A buffer that is a list from old to new.
private struct ListBuffer<Habit: ListHabit>: ReplayBufferExercise {
  private var list: [Transition<[Double]>] = []
  private let capacity: Int

  init(capacity: Int) throws {
    guard capacity > 0 else { throw InvalidInput("too small") }
    self.capacity = capacity
  }

  var count: Int { get throws { list.count } }
  var transitions: [Transition<[Double]>] { get throws { list } }

  mutating func append(_ transition: Transition<[Double]>) throws {
    list.append(transition)
    list = Habit.kept(list, capacity: capacity)
  }

  mutating func sample(
    count: Int, using generator: inout some RandomNumberGenerator
  ) throws -> [Transition<[Double]>] {
    guard (0...list.count).contains(count) else { throw InvalidInput("no batch") }
    return Array(list.shuffled(using: &generator)[..<count])
  }
}
