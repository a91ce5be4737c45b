import Coursework
import DecisionProcesses

/// How an episode of a recording ends.
enum NStepEnding: CaseIterable {
  /// Nothing follows.
  case terminated
  /// A time limit.
  case truncated
  /// The time limit falls on the step that terminates.
  case both
  /// The recording stops.
  case open
}

extension SeededGenerator {
  /// An episode whose rewards and estimates are nowhere near 0, the estimates far larger.
  ///
  /// Rewards have both signs and estimates are all different, so that a sum that lacks one, or holds a
  /// wrong one, shows.
  mutating func recordedEpisode(_ length: Int, _ ending: NStepEnding) -> [NStepRecord] {
    (0..<length).map { index in
      let isLast = index == length - 1
      return NStepRecord(
        reward: flip(0.5) ? number(in: 0.5...4) : number(in: -4...(-0.5)),
        nextValue: number(in: 10...40),
        isTerminated: isLast && (ending == .terminated || ending == .both),
        isTruncated: isLast && (ending == .truncated || ending == .both))
    }
  }

  /// A recording of several episodes, one of each ending, the open one last.
  mutating func recording() -> [NStepRecord] {
    let endings: [NStepEnding] = [.terminated, .truncated, .both].shuffled(using: &self)
    return (endings + [.open]).flatMap { recordedEpisode(integer(in: 2...6), $0) }
  }
}

extension NStepTargetsQuestion {
  /// A recording, and a number of rewards that some of its episodes are shorter than.
  static func random(using generator: inout SeededGenerator) -> Self {
    NStepTargetsQuestion(
      steps: generator.recording(), n: generator.integer(in: 2...5),
      discount: generator.number(in: 0.4...0.95))
  }

  /// The same about what is kept of each step.
  var aboutTransitions: NStepTransitionsQuestion {
    NStepTransitionsQuestion(steps: steps, n: n, discount: discount)
  }

  /// Questions that the contract rules out.
  static func bad(using generator: inout SeededGenerator) -> [Self] {
    let good = random(using: &generator)
    return [
      good.with { $0.n = 0 }, good.with { $0.n = -1 }, good.with { $0.discount = -0.01 },
      good.with { $0.discount = 1.01 }, good.with { $0.discount = .nan },
      good.with { $0.steps[1].reward = .nan }, good.with { $0.steps[0].reward = .infinity },
      good.with { $0.steps[2].nextValue = .nan },
      good.with { $0.steps[$0.steps.count - 1].nextValue = -.infinity },
      // The estimate behind a terminated step is not used, and has to be a number all the same.
      good.with { question in
        let ended = question.steps.firstIndex { $0.isTerminated } ?? 0
        question.steps[ended].nextValue = .nan
      },
    ]
  }
}
