import Coursework
import DecisionProcesses

/// The mistakes of exercise 3.1 in other words.
enum EpsilonGreedyParaphrases {
  /// No mistake at all.
  enum Standard: ChoiceStyle {}

  // MARK: - Explores with chance 1 − epsilon

  enum SwappedShares: ChoiceStyle {
    static func shares(_ values: [Double], _ epsilon: Double) -> [Double] {
      Standard.shares(values, 1 - epsilon)
    }
  }

  enum GreedyWithEpsilon: ChoiceStyle {
    static func shares(_ values: [Double], _ epsilon: Double) -> [Double] {
      let best = values.max()
      let ties = Double(values.count { $0 == best })
      return values.map { (1 - epsilon) / Double(values.count) + ($0 == best ? epsilon / ties : 0) }
    }

    static func choose(
      _ values: [Double], _ epsilon: Double, _ notes: inout [Double],
      using generator: inout some RandomNumberGenerator
    ) -> Int {
      let any = generator.index(below: values.count)
      guard generator.unit() < epsilon else { return any }
      return values.bestIndices.shuffled(using: &generator)[0]
    }
  }

  // MARK: - Exploring leaves out the best actions

  enum SharesAmongOthers: ChoiceStyle {
    static func shares(_ values: [Double], _ epsilon: Double) -> [Double] {
      let best = values.bestIndices
      guard best.count < values.count else { return values.map { _ in 1 / Double(values.count) } }
      return values.indices.map {
        best.contains($0)
          ? (1 - epsilon) / Double(best.count) : epsilon / Double(values.count - best.count)
      }
    }
  }

  enum DrawsAgain: ChoiceStyle {
    static func shares(_ values: [Double], _ epsilon: Double) -> [Double] {
      SharesAmongOthers.shares(values, epsilon)
    }

    static func choose(
      _ values: [Double], _ epsilon: Double, _ notes: inout [Double],
      using generator: inout some RandomNumberGenerator
    ) -> Int {
      let best = values.bestIndices
      guard best.count < values.count, generator.flip(epsilon) else {
        return best[generator.index(below: best.count)]
      }
      var action = best[0]
      while best.contains(action) { action = generator.index(below: values.count) }
      return action
    }
  }

  // MARK: - Ties always go to the first

  enum AllToTheFirst: ChoiceStyle {
    static func shares(_ values: [Double], _ epsilon: Double) -> [Double] {
      var shares = values.map { _ in epsilon / Double(values.count) }
      shares[values.bestIndices[0]] += 1 - epsilon
      return shares
    }
  }

  enum WalksWithGreater: ChoiceStyle {
    static func shares(_ values: [Double], _ epsilon: Double) -> [Double] {
      AllToTheFirst.shares(values, epsilon)
    }

    static func choose(
      _ values: [Double], _ epsilon: Double, _ notes: inout [Double],
      using generator: inout some RandomNumberGenerator
    ) -> Int {
      var best = 0
      for action in values.indices where values[action] > values[best] { best = action }
      return generator.unit() > epsilon ? best : generator.index(below: values.count)
    }
  }

  // MARK: - Every tied action gets the whole of 1 − epsilon

  enum AddsRest: ChoiceStyle {
    static func shares(_ values: [Double], _ epsilon: Double) -> [Double] {
      values.map { value in
        (epsilon / Double(values.count)) + (values.allSatisfy { $0 <= value } ? 1 - epsilon : 0)
      }
    }

    static func choose(
      _ values: [Double], _ epsilon: Double, _ notes: inout [Double],
      using generator: inout some RandomNumberGenerator
    ) -> Int {
      generator.index(weights: Standard.shares(values, epsilon))
    }
  }

  enum ReplacesShare: ChoiceStyle {
    static func shares(_ values: [Double], _ epsilon: Double) -> [Double] {
      let share = epsilon / Double(values.count)
      var shares = Array(repeating: share, count: values.count)
      for action in values.bestIndices { shares[action] = 1 - epsilon + share }
      return shares
    }

    static func choose(
      _ values: [Double], _ epsilon: Double, _ notes: inout [Double],
      using generator: inout some RandomNumberGenerator
    ) -> Int {
      generator.index(weights: Standard.shares(values, epsilon))
    }
  }

  // MARK: - The best value is sought from 0

  enum PositiveOnly: ChoiceStyle {
    static func shares(_ values: [Double], _ epsilon: Double) -> [Double] {
      guard let best = values.filter({ $0 >= 0 }).max() else {
        return values.map { _ in epsilon / Double(values.count) }
      }
      let share = (1 - epsilon) / Double(values.count { $0 == best })
      return values.map { ($0 == best ? share : 0) + epsilon / Double(values.count) }
    }

    static func choose(
      _ values: [Double], _ epsilon: Double, _ notes: inout [Double],
      using generator: inout some RandomNumberGenerator
    ) -> Int {
      let explores = generator.flip(epsilon)
      if explores { return generator.index(below: values.count) }
      guard values.contains(where: { $0 >= 0 }) else { return 0 }
      return generator.index(weights: Standard.shares(values, 0))
    }
  }

  enum ClipsAtZero: ChoiceStyle {
    static func shares(_ values: [Double], _ epsilon: Double) -> [Double] {
      var best = 0.0
      var ties: [Int] = []
      for action in values.indices {
        if values[action] > best { (best, ties) = (values[action], []) }
        if values[action] == best { ties.append(action) }
      }
      return values.indices.map { action in
        epsilon / Double(values.count)
          + (ties.contains(action) ? (1 - epsilon) / Double(ties.count) : 0)
      }
    }

    static func choose(
      _ values: [Double], _ epsilon: Double, _ notes: inout [Double],
      using generator: inout some RandomNumberGenerator
    ) -> Int {
      var shares = shares(values, epsilon)
      shares[0] += max(0, 1 - shares.reduce(0, +))
      return generator.index(weights: shares)
    }
  }

  // MARK: - Exploring always takes the same other action

  enum Neighbour: ChoiceStyle {
    static func choose(
      _ values: [Double], _ epsilon: Double, _ notes: inout [Double],
      using generator: inout some RandomNumberGenerator
    ) -> Int {
      let best = values.bestIndices
      let explores = generator.unit() >= 1 - epsilon
      if explores { return best[0] + 1 < values.count ? best[0] + 1 : 0 }
      return best[generator.index(below: best.count)]
    }
  }

  enum SuccessorByWeights: ChoiceStyle {
    static func choose(
      _ values: [Double], _ epsilon: Double, _ notes: inout [Double],
      using generator: inout some RandomNumberGenerator
    ) -> Int {
      var shares = Standard.shares(values, 0).map { $0 * (1 - epsilon) }
      shares[(values.bestIndices[0] + 1) % values.count] += epsilon
      return generator.index(weights: shares)
    }
  }

  // MARK: - Exploring takes the actions in turn

  enum Queue: ChoiceStyle {
    static func choose(
      _ values: [Double], _ epsilon: Double, _ notes: inout [Double],
      using generator: inout some RandomNumberGenerator
    ) -> Int {
      if notes.isEmpty { notes = values.indices.map(Double.init) }
      guard generator.flip(epsilon) else {
        return generator.index(weights: Standard.shares(values, 0))
      }
      let next = notes.removeFirst()
      return Int(next)
    }
  }

  enum Counter: ChoiceStyle {
    static func choose(
      _ values: [Double], _ epsilon: Double, _ notes: inout [Double],
      using generator: inout some RandomNumberGenerator
    ) -> Int {
      let best = values.bestIndices[generator.index(below: values.bestIndices.count)]
      guard generator.unit() >= 1 - epsilon else { return best }
      let next = notes.last ?? 0
      notes = [next + 1 < Double(values.count) ? next + 1 : 0]
      return Int(next)
    }
  }

  // MARK: - Explores by the clock

  enum CountsDown: ChoiceStyle {
    static func choose(
      _ values: [Double], _ epsilon: Double, _ notes: inout [Double],
      using generator: inout some RandomNumberGenerator
    ) -> Int {
      let best = values.bestIndices
      let period = epsilon == 0 ? .infinity : (1 / epsilon).rounded()
      let left = (notes.last ?? period) - 1
      notes = [left == 0 ? period : left]
      return left == 0
        ? generator.index(below: values.count) : best[generator.index(below: best.count)]
    }
  }

  enum CountsUp: ChoiceStyle {
    static func choose(
      _ values: [Double], _ epsilon: Double, _ notes: inout [Double],
      using generator: inout some RandomNumberGenerator
    ) -> Int {
      notes.append(0)
      guard epsilon > 0, notes.count == Int((1 / epsilon).rounded()) else {
        return generator.index(weights: Standard.shares(values, 0))
      }
      notes = []
      return generator.index(below: values.count)
    }
  }

  // MARK: - Decides once whether to explore

  enum KeepsTheCoin: ChoiceStyle {
    static func choose(
      _ values: [Double], _ epsilon: Double, _ notes: inout [Double],
      using generator: inout some RandomNumberGenerator
    ) -> Int {
      if notes.isEmpty { notes = [generator.flip(1 - epsilon) ? 0 : 1] }
      return generator.index(weights: Standard.shares(values, notes[0]))
    }
  }

  enum KeepsTheUnit: ChoiceStyle {
    static func choose(
      _ values: [Double], _ epsilon: Double, _ notes: inout [Double],
      using generator: inout some RandomNumberGenerator
    ) -> Int {
      notes.append(notes.first ?? generator.unit())
      let best = values.bestIndices
      let greedy = best[generator.index(below: best.count)]
      return notes[0] < epsilon ? generator.index(below: values.count) : greedy
    }
  }

  // MARK: - Explores with a chance that is a little too low

  enum ShrunkShares: ChoiceStyle {
    static func choose(
      _ values: [Double], _ epsilon: Double, _ notes: inout [Double],
      using generator: inout some RandomNumberGenerator
    ) -> Int {
      generator.index(weights: Standard.shares(values, epsilon / 1.1))
    }
  }

  enum StretchedUnit: ChoiceStyle {
    static func choose(
      _ values: [Double], _ epsilon: Double, _ notes: inout [Double],
      using generator: inout some RandomNumberGenerator
    ) -> Int {
      let best = values.bestIndices
      guard 1.1 * generator.unit() < epsilon else {
        return best[generator.index(below: best.count)]
      }
      return generator.index(below: values.count)
    }
  }

  // MARK: - Takes values that nearly tie for equal

  enum RoundsValues: ChoiceStyle {
    static func shares(_ values: [Double], _ epsilon: Double) -> [Double] {
      Standard.shares(values.map { ($0 * 1e6).rounded() / 1e6 }, epsilon)
    }
  }

  enum ComparesNearly: ChoiceStyle {
    static func shares(_ values: [Double], _ epsilon: Double) -> [Double] {
      let best = values.sorted()[values.count - 1]
      let ties = values.map { abs($0 - best) < 1e-7 ? 1.0 : 0 }
      return ties.map { (1 - epsilon) * $0 / ties.reduce(0, +) + epsilon / Double(ties.count) }
    }

    static func choose(
      _ values: [Double], _ epsilon: Double, _ notes: inout [Double],
      using generator: inout some RandomNumberGenerator
    ) -> Int {
      if generator.flip(epsilon) { return generator.index(below: values.count) }
      return generator.index(weights: shares(values, 0))
    }
  }
}

extension [Double] {
  /// The indices of the largest values.
  fileprivate var bestIndices: [Int] { indices.filter { self[$0] == self.max() } }
}
