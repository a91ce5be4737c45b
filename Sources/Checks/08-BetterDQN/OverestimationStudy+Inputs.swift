import Coursework
import DecisionProcesses

extension SeededGenerator {
  /// A range of rewards: around 0, above it, or below it.
  mutating func rewardRange() -> RewardRange {
    switch index(below: 3) {
    case 0: RewardRange(smallest: number(in: -3...(-1)), largest: number(in: 1.5...4))
    case 1: RewardRange(smallest: number(in: 0.5...1), largest: number(in: 2...4))
    default: RewardRange(smallest: number(in: -4...(-2)), largest: number(in: -1...(-0.5)))
    }
  }

  /// An episode whose first action is not the best by the predictions, while all later ones are.
  mutating func evaluationEpisode(
    _ length: Int, _ range: RewardRange, isTruncated: Bool
  ) -> EvaluationEpisode {
    let predictions = (0...length).map { _ in
      // Both signs, no two near each other.
      [number(in: -9...(-5)), number(in: 2...5), number(in: 7...12)].shuffled(using: &self)
    }
    let actions = predictions.dropLast().enumerated().map { step, row in
      let best = row.firstBest
      return step == 0 ? (best + integer(in: 1...2)) % 3 : best
    }
    return EvaluationEpisode(
      predictions: predictions, actions: actions,
      rewards: numbers(length, in: range.smallest...range.largest), isTruncated: isTruncated)
  }

  /// Episodes of different lengths, some cut off and some not.
  mutating func evaluationEpisodes(
    _ range: RewardRange, lengths: [Int] = [2, 3, 5, 7]
  ) -> [EvaluationEpisode] {
    let lengths = lengths.shuffled(using: &self).prefix(integer(in: 3...4))
    let first = index(below: lengths.count)
    let second = (first + 1) % lengths.count
    return lengths.enumerated().map { index, length in
      let isTruncated = index == first || (index != second && flip(0.5))
      return evaluationEpisode(length, range, isTruncated: isTruncated)
    }
  }
}

extension OverestimationQuestion {
  static func random(using generator: inout SeededGenerator) -> Self {
    let range = generator.rewardRange()
    return OverestimationQuestion(
      episodes: generator.evaluationEpisodes(range), range: range,
      discount: generator.number(in: 0.5...0.9))
  }

  /// Questions that the contract rules out.
  static func bad(using generator: inout SeededGenerator) -> [Self] {
    let good = random(using: &generator)
    let last = good.episodes.count - 1
    return [
      good.with { $0.episodes = [] },
      good.with {
        $0.episodes[1].rewards = []
        $0.episodes[1].actions = []
        $0.episodes[1].predictions = [[1, 2, 3]]
      },
      good.with { $0.episodes[0].actions.removeLast() },
      good.with { $0.episodes[last].actions.append(0) },
      good.with { $0.episodes[1].rewards.removeLast() },
      good.with { $0.episodes[1].predictions.removeLast() },
      good.with { $0.episodes[0].predictions.append([1, 2, 3]) },
      good.with { $0.episodes[last].predictions[1].append(4) },
      good.with { $0.episodes[last].predictions[0].removeLast() },
      // Rows that fit each other, but not those of the other episodes.
      good.with { question in
        question.episodes[1].predictions = question.episodes[1].predictions.map { $0 + [1] }
      },
      good.with { $0.episodes[0].actions[1] = 3 }, good.with { $0.episodes[last].actions[0] = -1 },
      good.with { $0.episodes[1].predictions[0][1] = .nan },
      good.with { $0.episodes[0].predictions[$0.episodes[0].rewards.count][2] = .infinity },
      good.with { $0.episodes[last].rewards[1] = .nan },
      good.with { $0.episodes[0].rewards[0] = $0.range.largest + 0.25 },
      good.with { $0.episodes[1].rewards[1] = $0.range.smallest - 0.25 },
      good.with { $0.range = RewardRange(smallest: $0.range.largest, largest: $0.range.smallest) },
      good.with { $0.range.largest = .infinity }, good.with { $0.range.smallest = -.infinity },
      good.with { $0.range.largest = .nan }, good.with { $0.discount = 1 },
      good.with { $0.discount = -0.01 }, good.with { $0.discount = .nan },
    ]
  }
}

extension LargerOverestimationQuestion {
  /// Two networks whose bounds are told apart by `gap`, in units of the narrower of them.
  ///
  /// With a positive gap the one named has the larger overestimation without doubt; with a negative
  /// one above −1 the bounds overlap.
  static func random(
    _ larger: LargerOverestimation, gap: Double, using generator: inout SeededGenerator
  ) -> Self {
    let (range, discount) = (generator.rewardRange(), generator.number(in: 0.5...0.9))
    let low = generator.evaluationEpisodes(range, lengths: [1, 2])
    let high = generator.evaluationEpisodes(range, lengths: [1, 3])
    let (lowBounds, highBounds) = (
      low.overestimation(range, discount), high.overestimation(range, discount)
    )
    let width = min(lowBounds.upper - lowBounds.lower, highBounds.upper - highBounds.lower)
    let amount = lowBounds.upper - highBounds.lower + gap * width
    // In hundredths, which are small beside the gap, so that a person can read the question.
    let raised = high.raised(by: (amount * 100).rounded() / 100)
    return LargerOverestimationQuestion(
      plain: larger == .plain ? raised : low, double: larger == .plain ? low : raised,
      range: range, discount: discount)
  }
}

extension [EvaluationEpisode] {
  /// The episodes with every prediction raised, in hundredths.
  func raised(by amount: Double) -> [EvaluationEpisode] {
    map { episode in
      var episode = episode
      episode.predictions = episode.predictions.map {
        $0.map { (($0 + amount) * 100).rounded() / 100 }
      }
      return episode
    }
  }
}
