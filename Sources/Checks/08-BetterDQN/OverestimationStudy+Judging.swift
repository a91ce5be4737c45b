import Coursework

/// The state of a step in an evaluation episode.
struct OverestimationState {
  let episode: EvaluationEpisode
  let step: Int

  /// What the network predicted of the action taken.
  var predicted: Double { episode.predictions[step][episode.actions[step]] }

  /// The number of steps from here to the end of the episode.
  var stepsLeft: Int { episode.rewards.count - step }

  /// Whether the network took the action for the best.
  var isGreedy: Bool { episode.predictions[step].allSatisfy { $0 <= predicted } }

  /// The discounted sum of the rewards recorded from here on.
  func recorded(_ discount: Double) -> Double {
    episode.rewards.dropFirst(step).enumerated().reduce(0) {
      $0 + discount.power($1.offset) * $1.element
    }
  }

  /// Bounds of what would have come after a time limit.
  func tail(_ range: RewardRange, _ discount: Double) -> (smallest: Double, largest: Double) {
    guard episode.isTruncated else { return (0, 0) }
    let weight = discount.power(stepsLeft) / (1 - discount)
    // Without the added zero, a message would show a −0.
    return (weight * min(0, range.smallest) + 0, weight * max(0, range.largest))
  }

  /// Bounds of the overestimation here.
  func bounds(_ range: RewardRange, _ discount: Double) -> OverestimationBounds {
    let (excess, tail) = (predicted - recorded(discount), tail(range, discount))
    return OverestimationBounds(lower: excess - tail.largest, upper: excess - tail.smallest)
  }
}

extension EvaluationEpisode {
  /// The states in which an action was taken.
  var states: [OverestimationState] {
    rewards.indices.map { OverestimationState(episode: self, step: $0) }
  }
}

extension [OverestimationBounds] {
  /// The mean of both bounds.
  var meanBounds: OverestimationBounds {
    OverestimationBounds(lower: map(\.lower).average, upper: map(\.upper).average)
  }
}

extension [EvaluationEpisode] {
  /// Bounds of the mean overestimation.
  func overestimation(_ range: RewardRange, _ discount: Double) -> OverestimationBounds {
    flatMap(\.states).map { $0.bounds(range, discount) }.meanBounds
  }

  /// Whether the contract allows these episodes with that range.
  func areSound(_ range: RewardRange) -> Bool {
    guard range.smallest.isFinite, range.largest.isFinite, range.smallest <= range.largest,
      let width = first?.predictions.first?.count
    else { return false }
    return allSatisfy { episode in
      let (count, predictions) = (episode.rewards.count, episode.predictions)
      return count > 0 && episode.actions.count == count && predictions.count == count + 1
        && episode.actions.allSatisfy { (0..<width).contains($0) }
        && predictions.allSatisfy { $0.count == width && $0.allSatisfy(\.isFinite) }
        && episode.rewards.allSatisfy { $0 >= range.smallest && $0 <= range.largest }
    }
  }
}

extension LargerOverestimation {
  /// What the bounds of two networks tell.
  init(plain: OverestimationBounds, double: OverestimationBounds) {
    if plain.lower > double.upper {
      self = .plain
    } else {
      self = double.lower > plain.upper ? .double : .undecided
    }
  }
}

/// How bounds are looked at.
extension OverestimationStudyChecks {
  @Sendable
  static func judge(
    _ question: OverestimationQuestion, _ answer: OverestimationBounds
  ) -> Discrepancy? {
    let states = question.episodes.flatMap(\.states)
    let expected = question.episodes.overestimation(question.range, question.discount)
    let limited = states.count { $0.episode.isTruncated }
    let reason =
      "it is a mean over all states, here \(states.count), of which \(limited) in episodes that a time "
      + "limit cut off; in the first state \(first(states[0], question))"
    return Expectation.all(
      {
        Expectation.equal(
          [answer.lower], [expected.lower], because: reason, label: { _ in "the lower bound" })
      },
      {
        Expectation.equal(
          [answer.upper], [expected.upper], because: reason, label: { _ in "the upper bound" })
      })
  }

  /// The first state in words, as an example of all.
  private static func first(
    _ state: OverestimationState, _ question: OverestimationQuestion
  ) -> String {
    let tail = state.tail(question.range, question.discount)
    return
      "\(state.predicted) was predicted, \(state.recorded(question.discount)) recorded, and the "
      + "tail lies between \(tail.smallest) and \(tail.largest)"
  }

  @Sendable
  static func judgeReturns(
    _ question: DiscountedReturnsQuestion, _ answer: [Double]
  ) -> Discrepancy? {
    let rewards = question.rewards
    return Expectation.equal(
      answer,
      rewards.indices.map { step in
        rewards.dropFirst(step).enumerated().reduce(0) {
          $0 + question.discount.power($1.offset) * $1.element
        }
      },
      because:
        "a return is the step's reward, plus the discounted reward of the next step, and so on "
        + "to the end",
      label: { "step \($0)" })
  }
}
