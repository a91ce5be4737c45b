import Coursework
import DecisionProcesses

extension FixAttributionQuestion {
  /// How often each combination succeeds, given the numbers of three changes that it has.
  typealias Chances = @Sendable (Set<Int>) -> Double

  /// Trials of changes whose roles are dealt anew, in any order, none of them on the edge of a rule.
  static func random(
    runs: ClosedRange<Int> = 60...900, using generator: inout SeededGenerator, _ chances: Chances
  ) -> FixAttributionQuestion {
    while true {
      let dealt = RobotChange.allCases.shuffled(using: &generator)
      let trials = (0..<8).map { bits in
        let numbers = Set((0..<3).filter { bits >> $0 & 1 == 1 })
        let count = generator.integer(in: runs)
        // The counts are near to what is expected of them, so that the roles are as they are meant.
        let noise = generator.integer(in: -max(1, count / 50)...max(1, count / 50))
        let successes = Int((chances(numbers) * Double(count)).rounded()) + noise
        return FixTrial(
          changes: numbers.map { dealt[$0] }.shuffled(using: &generator),
          successes: min(max(successes, 0), count), runs: count)
      }.shuffled(using: &generator)
      if FixTable(trials)?.isOnTheEdge == false { return FixAttributionQuestion(trials: trials) }
    }
  }

  /// Trials that the contract rules out.
  static func bad(using generator: inout SeededGenerator) -> [FixAttributionQuestion] {
    let good = random(using: &generator) { $0.contains(0) ? 0.9 : 0.1 }
    let place = generator.index(below: 8)
    let many = good.trials.firstIndex { $0.changes.count == 2 } ?? 0
    return [
      FixAttributionQuestion(trials: []), good.with { $0.trials.remove(at: place) },
      good.with { $0.trials.append($0.trials[place]) },
      good.with { $0.trials[place] = $0.trials[(place + 1) % 8] },
      good.with { $0.trials[many].changes.append($0.trials[many].changes[0]) },
      good.with {
        $0.trials[place].runs = 0
        $0.trials[place].successes = 0
      },
      good.with { $0.trials[place].runs = 1001 }, good.with { $0.trials[place].successes = -1 },
      good.with { $0.trials[place].successes = $0.trials[place].runs + 1 },
    ]
  }
}
