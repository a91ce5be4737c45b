import Coursework

/// A mistake in one step of the study, with everything else right.
protocol OverestimationMistake: OverestimationStudyExercise {
  /// Whether a state has a part in the mean.
  static func counts(_ state: OverestimationState) -> Bool
  static func predicted(_ state: OverestimationState) -> Double
  static func recorded(_ state: OverestimationState, _ discount: Double) -> Double
  static func tail(
    _ state: OverestimationState, _ range: RewardRange, _ discount: Double
  ) -> (smallest: Double, largest: Double)
  static func bounds(
    _ excess: Double, _ tail: (smallest: Double, largest: Double)
  ) -> OverestimationBounds
  static func mean(_ episodes: [[OverestimationBounds]]) -> OverestimationBounds
  static func verdict(
    _ plain: OverestimationBounds, _ double: OverestimationBounds
  ) -> LargerOverestimation
}

extension OverestimationMistake {
  static func counts(_ state: OverestimationState) -> Bool { true }

  static func predicted(_ state: OverestimationState) -> Double { state.predicted }

  static func recorded(_ state: OverestimationState, _ discount: Double) -> Double {
    state.recorded(discount)
  }

  static func tail(
    _ state: OverestimationState, _ range: RewardRange, _ discount: Double
  ) -> (smallest: Double, largest: Double) {
    state.tail(range, discount)
  }

  static func bounds(
    _ excess: Double, _ tail: (smallest: Double, largest: Double)
  ) -> OverestimationBounds {
    OverestimationBounds(lower: excess - tail.largest, upper: excess - tail.smallest)
  }

  static func mean(_ episodes: [[OverestimationBounds]]) -> OverestimationBounds {
    Array(episodes.joined()).meanBounds
  }

  static func verdict(
    _ plain: OverestimationBounds, _ double: OverestimationBounds
  ) -> LargerOverestimation {
    LargerOverestimation(plain: plain, double: double)
  }

  static func returns(of rewards: [Double], discount: Double) throws -> [Double] {
    guard !rewards.isEmpty, rewards.allSatisfy(\.isFinite), discount >= 0, discount < 1 else {
      throw InvalidInput("no returns")
    }
    let episode = EvaluationEpisode(
      predictions: [], actions: [], rewards: rewards, isTruncated: false)
    return episode.states.map { recorded($0, discount) }
  }

  static func overestimation(
    in episodes: [EvaluationEpisode], range: RewardRange, discount: Double
  ) throws -> OverestimationBounds {
    guard discount >= 0, discount < 1, episodes.areSound(range) else {
      throw InvalidInput("no study")
    }
    return mean(
      episodes.map { episode in
        episode.states.filter(counts).map { state in
          bounds(predicted(state) - recorded(state, discount), tail(state, range, discount))
        }
      })
  }

  static func larger(
    plain: [EvaluationEpisode], double: [EvaluationEpisode], range: RewardRange, discount: Double
  ) throws -> LargerOverestimation {
    verdict(
      try overestimation(in: plain, range: range, discount: discount),
      try overestimation(in: double, range: range, discount: discount))
  }
}
