/// One use of a sum tree.
public enum SumTreeAccess: Hashable, Codable, Sendable {
  /// Changes a priority.
  case set(priority: Double, leaf: Int)
  /// Tries a change that has to be refused, and goes on.
  case refusedSet(priority: Double, leaf: Int)
  /// Asks for the total.
  case total
  /// Asks for a priority.
  case priority(leaf: Int)
  /// Looks for the leaf at some mass.
  case find(mass: Double)
  /// Looks for the leaf at the largest number below the tree's own total.
  case findLast
}

/// What a use of a sum tree gave.
public enum SumTreeResult: Hashable, Codable, Sendable {
  /// Nothing; a change gives nothing.
  case nothing
  /// A total or a priority.
  case number(Double)
  /// A leaf.
  case leaf(Int)
}

/// Asks what a tree gives to a list of uses, one after another.
public struct SumTreeQuestion: Question {
  public typealias Asks = Contracts.SumTree
  /// The priorities in the beginning.
  public var priorities: [Double]
  /// What is done with the tree, in order.
  public var accesses: [SumTreeAccess]

  /// Creates the question.
  public init(priorities: [Double], accesses: [SumTreeAccess]) {
    self.priorities = priorities
    self.accesses = accesses
  }

  public func answer(by implementation: any SumTreeExercise.Type) throws -> [SumTreeResult] {
    var tree = try implementation.init(priorities: priorities)
    return try accesses.map { access in
      switch access {
      case .set(let priority, let leaf):
        try tree.setPriority(priority, of: leaf)
        return .nothing
      case .refusedSet(let priority, let leaf):
        // Whether it is refused at all is another question.
        do { try tree.setPriority(priority, of: leaf) } catch is InvalidInput {}
        return .nothing
      case .total: return .number(try tree.total)
      case .priority(let leaf): return .number(try tree.priority(of: leaf))
      case .find(let mass): return .leaf(try tree.leaf(atCumulativePriority: mass))
      case .findLast: return .leaf(try tree.leaf(atCumulativePriority: try tree.total.nextDown))
      }
    }
  }

  /// Without one of the uses.
  public var smaller: [SumTreeQuestion] {
    guard accesses.count > 1 else { return [] }
    return accesses.indices.map { index in with { $0.accesses.remove(at: index) } }
  }
}

/// Asks how long draws and changes take in a tree, and in one of 64 times as many leaves.
public struct SumTreeCostQuestion: Question {
  public typealias Asks = Contracts.SumTree
  /// The number of leaves of the smaller tree.
  public var leafCount: Int

  /// How much larger the larger tree is.
  public static let growth = 64

  /// The most that a cost may grow by.
  ///
  /// A path of 14 nodes in place of one of 8 takes 1.75 times as long, a walk through all leaves 64
  /// times.
  public static let limit = 16.0

  /// The time in seconds below which caches and clocks, more than the code, make the difference.
  private static let shortest = 2e-6

  /// How much longer the larger tree took.
  public struct Answer: Hashable, Codable, Sendable {
    /// The time of draws in the larger tree over that in the smaller one.
    public var drawGrowth: Double
    /// The time of changes in the larger tree over that in the smaller one.
    public var changeGrowth: Double
  }

  /// Creates the question.
  public init(leafCount: Int) {
    self.leafCount = leafCount
  }

  public func answer(by implementation: any SumTreeExercise.Type) throws -> Answer {
    let small = try times(leafCount, implementation)
    let large = try times(leafCount * Self.growth, implementation)
    return Answer(
      drawGrowth: large.draws / max(small.draws, Self.shortest),
      changeGrowth: large.changes / max(small.changes, Self.shortest))
  }

  /// Times differ from run to run; what is compared is whether they grow too fast.
  public func agree(_ a: Answer, _ b: Answer) -> Bool {
    (a.drawGrowth < Self.limit) == (b.drawGrowth < Self.limit)
      && (a.changeGrowth < Self.limit) == (b.changeGrowth < Self.limit)
  }

  /// The shortest of several times that it took to draw, and to change, all over the tree.
  ///
  /// Whatever else the machine does makes a time longer, never shorter. A pause, however long, falls
  /// into one of the times, which follow each other on one thread: a right answer looks slow only where
  /// the machine pauses nine times within some ten microseconds of work each. A machine that is slower
  /// throughout is so for both trees. So the clock on the wall will do.
  ///
  /// The code that is timed runs in the same process as the clock. Who makes the smaller tree slow on
  /// purpose passes with a larger one that is slow, too; that is no mistake that happens.
  private func times(
    _ count: Int, _ implementation: any SumTreeExercise.Type
  ) throws -> (draws: Double, changes: Double) {
    var tree = try implementation.init(priorities: (0..<count).map { Double($0 % 7 + 1) / 8 })
    let (clock, uses) = (ContinuousClock(), 32)
    var (draws, changes) = (Double.infinity, Double.infinity)
    for round in 0..<9 {
      let drawing = try clock.measure {
        for use in 0..<uses {
          let share = (Double(use) + 0.5) / Double(uses)
          _ = try tree.leaf(atCumulativePriority: share * tree.total)
        }
      }
      let changing = try clock.measure {
        for use in 0..<uses {
          try tree.setPriority(Double(round % 3 + 1) / 4, of: use * (count - 1) / uses)
        }
      }
      draws = min(draws, drawing / .seconds(1))
      changes = min(changes, changing / .seconds(1))
    }
    return (draws, changes)
  }
}
