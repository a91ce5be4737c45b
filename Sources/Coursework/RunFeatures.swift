/// How often things happen in runs of choices: what two samples are compared by.
///
/// Of each run it notes the action at each of the first four places, the first two actions
/// together, and whether all actions are the same. Of *whole* runs it notes besides how often each
/// action is taken in the run, and at which places the action before it is repeated. The runs of
/// one rule are drawn alike, so what is noted has the same distribution in each of them, whatever a
/// rule remembers within a run.
struct RunFeatures {
  private let actions: [Int]
  private let runLength: Int
  private let actionCount: Int
  private let wholeRuns: Bool

  /// Takes some runs, given one after another.
  ///
  /// - Returns: Nil where the number of choices is wrong, or one is no action.
  /// - Complexity: O(choices).
  init?(
    of actions: [Int], runCount: Int, runLength: Int, actionCount: Int, wholeRuns: Bool = false
  ) {
    guard runLength > 0, actions.count == runCount * runLength,
      actions.allSatisfy({ (0..<actionCount).contains($0) })
    else { return nil }
    self.actions = actions
    self.runLength = runLength
    self.actionCount = actionCount
    self.wholeRuns = wholeRuns
  }

  /// Whether nothing that is noted differs by more than six times the root of its squared
  /// differences, run against run.
  ///
  /// Let d be the difference of a feature between run i of one sample and run i of the other. Where
  /// both are of the same rule and independent, d is as likely as −d. Given the sizes of all d, their
  /// sum is then one of independent signs, and exceeds t · √Σd² with chance 2 exp(−t² / 2) at most,
  /// by Hoeffding's inequality: 3.1e-8 for each feature with t = 6, at every number of runs.
  ///
  /// - Complexity: O(choices · actions).
  func agrees(with other: RunFeatures) -> Bool {
    guard actions.count == other.actions.count, runLength == other.runLength else { return false }
    let places = min(runLength, 4)
    let hasPairs = runLength > 1
    var first = Differences(places * actionCount)
    var pairs = Differences(hasPairs ? actionCount * actionCount : 0)
    var same = Differences(1)
    var shares = Differences(wholeRuns ? actionCount : 0)
    var repeats = Differences(wholeRuns ? runLength : 0)
    for start in stride(from: 0, to: actions.count, by: runLength) {
      let (mine, theirs) = (run(at: start), other.run(at: start))
      for (place, (a, b)) in zip(mine, theirs).prefix(places).enumerated() {
        first.note(place * actionCount + a, place * actionCount + b)
      }
      if hasPairs {
        pairs.note(
          mine[start] * actionCount + mine[start + 1],
          theirs[start] * actionCount + theirs[start + 1])
      }
      same.note(0, by: Self.difference(mine.isUniform, theirs.isUniform))
      guard wholeRuns else { continue }
      for action in 0..<actionCount {
        shares.note(action, by: mine.count { $0 == action } - theirs.count { $0 == action })
      }
      for place in start + 1..<max(start + 1, start + runLength) {
        repeats.note(
          place - start,
          by: Self.difference(
            mine[place] == mine[place - 1], theirs[place] == theirs[place - 1]))
      }
    }
    return [first, pairs, same, shares, repeats].allSatisfy(\.areSmall)
  }

  private func run(at start: Int) -> ArraySlice<Int> { actions[start..<start + runLength] }

  private static func difference(_ mine: Bool, _ theirs: Bool) -> Int {
    (mine ? 1 : 0) - (theirs ? 1 : 0)
  }
}

/// The sums of some features' differences, and of their squares.
private struct Differences {
  private var sums: [Int]
  private var squares: [Int]

  init(_ count: Int) {
    sums = Array(repeating: 0, count: count)
    squares = sums
  }

  mutating func note(_ feature: Int, by difference: Int) {
    sums[feature] += difference
    squares[feature] += difference * difference
  }

  /// Notes that one feature is present in one run and one in the other.
  mutating func note(_ mine: Int, _ theirs: Int) {
    guard mine != theirs else { return }
    note(mine, by: 1)
    note(theirs, by: -1)
  }

  /// Whether no sum exceeds six roots of its squares.
  var areSmall: Bool {
    zip(sums, squares).allSatisfy { sum, squares in
      sum * sum <= 36 * squares
    }
  }
}

extension ArraySlice<Int> {
  /// Whether all elements are the same.
  fileprivate var isUniform: Bool { allSatisfy { $0 == first } }
}
