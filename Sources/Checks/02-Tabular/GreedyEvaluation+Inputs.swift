import Coursework
import DecisionProcesses

/// Fresh episodes to evaluate an agent in.
extension GreedyEvaluationQuestion {
  /// Episodes of every kind in random order, beginning with one that is solved.
  ///
  /// Cut ones earn enough to be solved, had they ended; one that ends earns exactly what a solved
  /// episode has to. Rewards are whole eighths, so that a return does not depend on the order of
  /// its sum, and neither does what it is compared with.
  static func random(using generator: inout SeededGenerator) -> GreedyEvaluationQuestion {
    let limit = generator.integer(in: 8...14)
    let actionCount = generator.integer(in: 2...6)
    func script(
      _ count: Int, _ rewards: ClosedRange<Double>, _ ending: Ending
    ) -> Script {
      Script(rewards: generator.dyadics(count, in: rewards), ending: ending)
    }
    let solved = script(generator.integer(in: 2...limit - 3), 3...4, .terminates)
    var barely = script(generator.integer(in: 2...limit - 3), -1...2, .terminates)
    barely.rewards[0] += 5 - barely.rewards.reduce(0, +)
    var others = [
      barely,
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
