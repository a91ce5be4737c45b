import Coursework
import DecisionProcesses

extension CountBonusStreamQuestion {
  /// A stream that visits every pair, and some of them several times.
  static func random(using generator: inout SeededGenerator) -> Self {
    let stateCount = generator.integer(in: 3...4)
    let actionCount = generator.integer(in: 2...3)
    return CountBonusStreamQuestion(
      stateCount: stateCount, actionCount: actionCount, stepSize: generator.stepSize(),
      discount: generator.discount(), bonusWeight: generator.number(in: 0.5...5),
      transitions: generator.transitions(20, stateCount: stateCount, actionCount: actionCount))
  }
}

extension CountBonusEpisodeQuestion {
  /// An episode that visits states more than once, and may pay 0 now and then.
  static func random(isTruncated: Bool, using generator: inout SeededGenerator) -> Self {
    let length = generator.integer(in: 3...6)
    return CountBonusEpisodeQuestion(
      // The last state was left before, so that its value is not 0.
      states: [1] + (1..<length).map { _ in generator.index(below: 3) } + [1],
      rewards: (0..<length).map { _ in generator.flip(0.2) ? 0 : generator.number(in: -5...5) },
      isTruncated: isTruncated, stepSize: generator.stepSize(), discount: generator.discount(),
      bonusWeight: generator.number(in: 0.5...5), episodes: 3)
  }
}
