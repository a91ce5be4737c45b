import Coursework
import DecisionProcesses

/// What an evaluation has to find.
extension GreedyEvaluationQuestion {
  /// The number of steps of each episode.
  var expectedStepCounts: [Int] {
    scripts.map { $0.ending == .never ? stepLimit : min($0.rewards.count, stepLimit) }
  }

  /// The report on the greedy policy.
  var expectedReport: EvaluationReport {
    let returns = zip(scripts, expectedStepCounts).map { script, steps in
      (0..<steps).reduce(0) { $0 + script.rewards[min($1, script.rewards.count - 1)] }
    }
    let terminates = zip(scripts, expectedStepCounts).map { script, steps in
      script.ending == .terminates && script.rewards.count == steps
    }
    let n = Double(returns.count)
    let mean = returns.reduce(0, +) / n
    let variance = returns.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (n - 1)
    return EvaluationReport(
      returns: returns, mean: mean, margin: n > 1 ? 1.96 * (variance / n).squareRoot() : nil,
      solvedCount: zip(returns, terminates).count { $0.0 >= solvedReturn && $0.1 },
      cutCount: terminates.count { !$0 })
  }

  /// Episodes of every kind in random order, beginning with one that is solved.
  ///
  /// Cut ones earn enough to be solved, had they ended.
  static func random(using generator: inout SeededGenerator) -> GreedyEvaluationQuestion {
    let limit = generator.integer(in: 8...14)
    let actionCount = generator.integer(in: 2...6)
    func script(
      _ count: Int, _ rewards: ClosedRange<Double>, _ ending: Ending
    ) -> Script {
      Script(rewards: generator.numbers(count, in: rewards), ending: ending)
    }
    let solved = script(generator.integer(in: 2...limit - 3), 3...4, .terminates)
    var others = [
      script(limit, 1...2, .terminates),
      script(generator.integer(in: 2...limit - 3), 3...4, .isTruncated),
      script(generator.integer(in: 2...limit - 3), 3...4, .never),
      script(generator.integer(in: 1...limit - 3), -1...0, .terminates),
    ]
    for _ in 0..<generator.integer(in: 0...3) {
      others.append(script(generator.integer(in: limit - 2...limit + 2), -1...2, .terminates))
    }
    return GreedyEvaluationQuestion(
      bestActions: [0, 1] + (0..<5).map { _ in generator.index(below: actionCount) },
      actionCount: actionCount, scripts: [solved] + others.shuffled(using: &generator),
      stepLimit: limit, solvedReturn: 5)
  }
}
