import Coursework
import RealModule

extension CalibrationSet {
  private typealias Style = PrioritizedSamplingParaphrases

  // No reference: it gives new transitions the largest priority that there ever was, which needs no
  // search, and keeps p^α in single precision with a fixed offset.
  static let prioritizedSampling = CalibrationSet(
    Contracts.PrioritizedSampling.self,
    alternatives: [
      "keeps a tree of sums": TreeMemory<RightPriorities>.self,
      "adds up lengths and looks by halves, last part first": HalvingMemory<RightPriorities>.self,
    ],
    paraphrases: [
      "ignores the exponent": [
        TreeMemory<Style.PriorityItself>.self, HalvingMemory<Style.PowerOne>.self,
      ],
      "applies the exponent twice": [
        TreeMemory<Style.SquaredExponent>.self, HalvingMemory<Style.PowerOfPower>.self,
      ],
      "gives new transitions the least priority": [
        TreeMemory<Style.SmallestForNew>.self, HalvingMemory<Style.FirstOfSorted>.self,
      ],
      "gives every new transition priority 1": [
        TreeMemory<Style.ConstantForNew>.self, HalvingMemory<Style.ConstantForNew>.self,
      ],
      "puts an error of 0 out of reach": [
        TreeMemory<Style.SizeAlone>.self, HalvingMemory<Style.RootOfSquare>.self,
      ],
      "takes only positive errors for surprising": [
        TreeMemory<Style.ClampedBelow>.self, HalvingMemory<Style.NegativesAreZero>.self,
      ],
      "draws every point from the whole length": [
        TreeMemory<Style.OneStratum>.self, HalvingMemory<Style.ScaledDraw>.self,
      ],
      "draws all slots alike": [
        TreeMemory<Style.AnySlot>.self, HalvingMemory<Style.AnySlot>.self,
      ],
      "takes the middle of each part": [
        TreeMemory<Style.Halfway>.self, HalvingMemory<Style.MeanOfEnds>.self,
      ],
      "overwrites slot 0 again and again": [
        TreeMemory<Style.BackToStart>.self, HalvingMemory<Style.ClampsTheNext>.self,
      ],
      "looks for the largest priority after overwriting": [
        TreeMemory<Style.WithoutTheOldest>.self, HalvingMemory<Style.ZeroesFirst>.self,
      ],
    ],
    chanceOfNoName: 1e-6)
}

/// The rules of prioritised sampling, to be followed by memories of several kinds.
enum RightPriorities: PriorityStyle {}

/// What can differ from one memory to another.
protocol PriorityStyle: Sendable {
  static func length(_ priority: Double, _ exponent: Double) -> Double
  static func priority(_ error: Double, _ offset: Double) -> Double
  static func forNew(_ stored: [Double], replacing slot: Int?) -> Double
  static func slot(_ appended: Int, _ capacity: Int) -> Int
  /// Where in the whole length, as a share, the draw of a part lies; nil for any slot at all.
  static func share(_ part: Int, of count: Int, _ draw: Double) -> Double?
}

extension PriorityStyle {
  static func length(_ priority: Double, _ exponent: Double) -> Double {
    priority == 0 ? (exponent == 0 ? 1 : 0) : .exp(exponent * .log(priority))
  }
  static func priority(_ error: Double, _ offset: Double) -> Double {
    offset + max(error, -error)
  }
  static func forNew(_ stored: [Double], replacing slot: Int?) -> Double {
    stored.reduce(stored.isEmpty ? 1 : 0, max)
  }
  static func slot(_ appended: Int, _ capacity: Int) -> Int {
    appended - appended / capacity * capacity
  }
  static func share(_ part: Int, of count: Int, _ draw: Double) -> Double? {
    Double(part) / Double(count) + draw / Double(count)
  }
}

/// Refuses bad input, and leaves the arrangement of the slots to the sample.
protocol PrioritySampler: PrioritizedSamplingExercise {
  associatedtype Style: PriorityStyle
  var core: PriorityCore { get set }
  init(core: PriorityCore)
  /// The slot in which a share of the whole length lies, looked up in some arrangement of all lengths.
  func finder() -> (_ share: Double) -> Int
  func order(_ count: Int) -> [Int]
}

/// The settings and priorities of a memory.
struct PriorityCore {
  var capacity: Int
  var exponent: Double
  var offset: Double
  var stored: [Double] = []
  var appended = 0
}

extension PrioritySampler {
  init(capacity: Int, exponent: Double, offset: Double) throws {
    guard capacity >= 1, exponent >= 0, exponent < .infinity, offset > 0, offset < .infinity else {
      throw InvalidInput("settings")
    }
    self.init(core: PriorityCore(capacity: capacity, exponent: exponent, offset: offset))
  }

  var priorities: [Double] { core.stored }

  var lengths: [Double] { core.stored.map { Style.length($0, core.exponent) } }

  var probabilities: [Double] {
    var total = 0.0
    for length in lengths { total += length }
    return lengths.map { $0 / total }
  }

  mutating func append() -> Int {
    let slot = Style.slot(core.appended, core.capacity)
    let isNew = core.stored.count < core.capacity
    let priority = Style.forNew(core.stored, replacing: isNew ? nil : slot)
    if isNew { core.stored.append(priority) } else { core.stored[slot] = priority }
    core.appended += 1
    return slot
  }

  mutating func update(_ errors: [Double], at slots: [Int]) throws {
    guard errors.count == slots.count, !errors.contains(where: { !$0.isFinite }),
      slots.allSatisfy({ $0 >= 0 && $0 < core.stored.count })
    else { throw InvalidInput("update") }
    for index in slots.indices {
      core.stored[slots[index]] = Style.priority(errors[index], core.offset)
    }
  }

  func sample(_ count: Int, using generator: inout some RandomNumberGenerator) throws -> [Int] {
    guard count >= 1, core.appended > 0 else { throw InvalidInput("batch") }
    var slots = Array(repeating: 0, count: count)
    let find = finder()
    for part in order(count) {
      let draw = Double.random(in: 0..<1, using: &generator)
      slots[part] =
        Style.share(part, of: count, draw).map(find)
        ?? Int.random(in: core.stored.indices, using: &generator)
    }
    return slots
  }
}

/// A memory that adds lengths up in a binary tree.
struct TreeMemory<Style: PriorityStyle>: PrioritySampler {
  var core: PriorityCore

  func order(_ count: Int) -> [Int] { Array(0..<count) }

  func finder() -> (Double) -> Int {
    var width = 1
    while width < core.stored.count { width *= 2 }
    var tree = Array(repeating: 0.0, count: width) + lengths
    tree += Array(repeating: 0, count: 2 * width - tree.count)
    for node in stride(from: width - 1, through: 1, by: -1) {
      tree[node] = tree[2 * node] + tree[2 * node + 1]
    }
    return { [tree, count = core.stored.count] share in
      var (node, mass) = (1, share * tree[1])
      while node < width {
        node *= 2
        if mass >= tree[node], tree[node + 1] > 0 {
          mass -= tree[node]
          node += 1
        }
      }
      return min(node - width, count - 1)
    }
  }
}

/// A memory that adds lengths up from the start and looks by halves; it draws the last part first.
struct HalvingMemory<Style: PriorityStyle>: PrioritySampler {
  var core: PriorityCore

  func order(_ count: Int) -> [Int] { (0..<count).reversed() }

  func finder() -> (Double) -> Int {
    var ends: [Double] = []
    for length in lengths { ends.append((ends.last ?? 0) + length) }
    return { [ends] share in
      let point = share * (ends.last ?? 0)
      var (low, high) = (0, ends.count - 1)
      while low < high {
        let middle = (low + high) / 2
        if point < ends[middle] { high = middle } else { low = middle + 1 }
      }
      return low
    }
  }
}
