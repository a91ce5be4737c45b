import Coursework
import DecisionProcesses

/// Fresh scripts.
extension TrainingLoopQuestion {
  /// A script of three to five episodes; the first two have the endings asked for, others either.
  ///
  /// No two states that follow each other are the same, and no reward is 0 at an end.
  static func random(
    isTerminated: Bool? = nil,
    using generator: inout SeededGenerator
  ) -> TrainingLoopQuestion {
    let episodes = (0..<generator.integer(in: 3...5)).map { number in
      let isTerminated = isTerminated ?? (number < 2 ? number == 0 : generator.flip(0.5))
      let length = generator.integer(in: 2...6)
      var state = generator.index(below: 10)
      let firstState = state
      let steps = (1...length).map { number in
        state = (state + generator.integer(in: 1...9)) % 10
        let reward = number > 1 && number < length && generator.flip(0.2)
        return ScriptedStep(
          state: state, reward: reward ? 0 : generator.number(in: 1...5) * generator.sign(),
          isTerminated: number == length && isTerminated,
          isTruncated: number == length && !isTerminated)
      }
      return ScriptedEpisode(firstState: firstState, steps: steps)
    }
    return TrainingLoopQuestion(
      episodes: episodes, actionCount: generator.integer(in: 3...6),
      discount: generator.number(in: 0.3...0.9), seed: generator.next())
  }
}

extension SeededGenerator {
  /// Plus or minus one.
  fileprivate mutating func sign() -> Double { flip(0.5) ? 1 : -1 }
}
