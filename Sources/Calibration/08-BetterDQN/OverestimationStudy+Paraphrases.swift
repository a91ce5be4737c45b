import Coursework
import RealModule

/// The mistakes of exercise 8.7 in other words.
enum OverestimationStudyParaphrases {
  // MARK: - Compares with the undiscounted return

  enum AddsFromTheBack: OverestimationStyle {
    static func sums(_ rewards: [Double], _ discount: Double) -> [Double] {
      var sums = rewards
      for step in sums.indices.dropLast().reversed() { sums[step] += sums[step + 1] }
      return sums
    }
  }

  enum SumsSuffixes: OverestimationStyle {
    static func sums(_ rewards: [Double], _ discount: Double) -> [Double] {
      rewards.indices.map { rewards.suffix(rewards.count - $0).reduce(0, +) }
    }
  }

  // MARK: - Counts only states in which the best action was taken

  enum ComparesWithTheMaximum: OverestimationStyle {
    static func steps(_ episode: EvaluationEpisode) -> [Int] {
      let predicted = predicted(episode)
      return predicted.indices.filter { predicted[$0] == episode.predictions[$0].max() }
    }
  }

  enum RanksTheAction: OverestimationStyle {
    static func steps(_ episode: EvaluationEpisode) -> [Int] {
      episode.actions.indices.filter { step in
        let row = episode.predictions[step]
        return row.count { $0 > row[episode.actions[step]] } == 0
      }
    }
  }

  // MARK: - Looks only at the first state of each episode

  enum KeepsStepZero: OverestimationStyle {
    static func steps(_ episode: EvaluationEpisode) -> [Int] { [0] }
  }

  enum TakesTheFirst: OverestimationStyle {
    static func summary(_ episodes: [[(Double, Double)]]) -> OverestimationBounds {
      let firsts = episodes.compactMap(\.first)
      return OverestimationBounds(lower: mean(firsts.map(\.0)), upper: mean(firsts.map(\.1)))
    }
  }

  // MARK: - Averages over episodes

  enum MeanByEpisode: OverestimationStyle {
    static func summary(_ episodes: [[(Double, Double)]]) -> OverestimationBounds {
      OverestimationBounds(
        lower: mean(episodes.map { mean($0.map(\.0)) }),
        upper: mean(episodes.map { mean($0.map(\.1)) }))
    }
  }

  enum WeighsByLength: OverestimationStyle {
    static func summary(_ episodes: [[(Double, Double)]]) -> OverestimationBounds {
      var (lower, upper) = (0.0, 0.0)
      for episode in episodes {
        for bounds in episode {
          lower += bounds.0 / Double(episode.count * episodes.count)
          upper += bounds.1 / Double(episode.count * episodes.count)
        }
      }
      return OverestimationBounds(lower: lower, upper: upper)
    }
  }

  // MARK: - Takes a time limit for the end

  enum TailsOfZero: OverestimationStyle {
    static func tails(
      _ episode: EvaluationEpisode, _ range: RewardRange, _ discount: Double
    ) -> [(Double, Double)] {
      episode.rewards.map { _ in (0, 0) }
    }
  }

  enum DoneIsDone: OverestimationStyle {
    static func bounds(
      _ predicted: Double, _ recorded: Double, _ tails: (Double, Double)
    ) -> (Double, Double) {
      (-(recorded - predicted), -(recorded - predicted))
    }
  }

  // MARK: - Fills the tail in with the network's own estimate

  enum BootstrapsTheTail: OverestimationStyle {
    static func tails(
      _ episode: EvaluationEpisode, _ range: RewardRange, _ discount: Double
    ) -> [(Double, Double)] {
      let last = episode.predictions[episode.rewards.count].max() ?? 0
      var value = episode.isTruncated ? last : 0
      return episode.rewards.reversed().map { _ in
        value *= discount
        return (value, value)
      }.reversed()
    }
  }

  enum BootstrapsTheReturn: OverestimationStyle {
    static func tails(
      _ episode: EvaluationEpisode, _ range: RewardRange, _ discount: Double
    ) -> [(Double, Double)] {
      guard episode.isTruncated else { return episode.rewards.map { _ in (0, 0) } }
      let last = episode.predictions.last?.sorted().last ?? 0
      return episode.rewards.indices.map { step in
        let rest = last * .pow(discount, episode.actions.count - step)
        return (rest, rest)
      }
    }
  }

  // MARK: - Leaves out episodes that were cut off

  enum SkipsTruncated: OverestimationStyle {
    static func steps(_ episode: EvaluationEpisode) -> [Int] {
      episode.isTruncated ? [] : Array(0..<episode.rewards.count)
    }
  }

  enum FiltersSteps: OverestimationStyle {
    static func steps(_ episode: EvaluationEpisode) -> [Int] {
      episode.actions.indices.filter { _ in !episode.isTruncated }
    }
  }

  // MARK: - Does not discount the tail

  enum SameTailEverywhere: OverestimationStyle {
    static func tails(
      _ episode: EvaluationEpisode, _ range: RewardRange, _ discount: Double
    ) -> [(Double, Double)] {
      let horizon = episode.isTruncated ? 1 / (1 - discount) : 0
      return Array(
        repeating: (min(0, range.smallest) * horizon, max(0, range.largest) * horizon),
        count: episode.rewards.count)
    }
  }

  enum PowerOfZero: OverestimationStyle {
    static func tails(
      _ episode: EvaluationEpisode, _ range: RewardRange, _ discount: Double
    ) -> [(Double, Double)] {
      episode.actions.map { _ in
        guard episode.isTruncated else { return (0, 0) }
        let low = range.smallest < 0 ? range.smallest / (1 - discount) : 0
        return (low, range.largest > 0 ? range.largest / (1 - discount) : 0)
      }
    }
  }

  // MARK: - Forgets that the episode may end behind the limit

  enum TailsWithoutZero: OverestimationStyle {
    static func tails(
      _ episode: EvaluationEpisode, _ range: RewardRange, _ discount: Double
    ) -> [(Double, Double)] {
      var weight = episode.isTruncated ? 1 / (1 - discount) : 0
      return episode.rewards.map { _ in
        weight *= discount
        return (weight * range.smallest, weight * range.largest)
      }.reversed()
    }
  }

  enum SumsForEver: OverestimationStyle {
    static func tails(
      _ episode: EvaluationEpisode, _ range: RewardRange, _ discount: Double
    ) -> [(Double, Double)] {
      let ends = (range.smallest / (1 - discount), range.largest / (1 - discount))
      return episode.rewards.indices.map { step in
        let power = Double.pow(discount, episode.rewards.count - step)
        return episode.isTruncated ? (power * ends.0, power * ends.1) : (0, 0)
      }
    }
  }

  // MARK: - Exchanges the bounds

  enum SubtractsLikeFromLike: OverestimationStyle {
    static func bounds(
      _ predicted: Double, _ recorded: Double, _ tails: (Double, Double)
    ) -> (Double, Double) {
      (predicted - recorded - tails.0, predicted - recorded - tails.1)
    }
  }

  enum SwapsAtTheEnd: OverestimationStyle {
    static func summary(_ episodes: [[(Double, Double)]]) -> OverestimationBounds {
      let all = Array(episodes.joined())
      return OverestimationBounds(lower: mean(all.map(\.1)), upper: mean(all.map(\.0)))
    }
  }

  // MARK: - Subtracts the prediction from what was realised

  enum RealisedFirst: OverestimationStyle {
    static func bounds(
      _ predicted: Double, _ recorded: Double, _ tails: (Double, Double)
    ) -> (Double, Double) {
      (recorded + tails.0 - predicted, recorded + tails.1 - predicted)
    }
  }

  enum NegatesAtTheEnd: OverestimationStyle {
    static func summary(_ episodes: [[(Double, Double)]]) -> OverestimationBounds {
      let all = Array(episodes.joined())
      return OverestimationBounds(lower: -mean(all.map(\.1)), upper: -mean(all.map(\.0)))
    }
  }

  // MARK: - Compares with the largest prediction

  enum TakesTheMaximum: OverestimationStyle {
    static func predicted(_ episode: EvaluationEpisode) -> [Double] {
      episode.predictions.dropLast().map { $0.max() ?? 0 }
    }
  }

  enum SortsPredictions: OverestimationStyle {
    static func predicted(_ episode: EvaluationEpisode) -> [Double] {
      episode.rewards.indices.map { episode.predictions[$0].sorted(by: >)[0] }
    }
  }

  // MARK: - Decides where the bounds overlap

  enum ComparesMiddles: OverestimationStyle {
    static func verdict(
      _ a: OverestimationBounds, _ b: OverestimationBounds
    ) -> LargerOverestimation {
      (a.upper + a.lower) / 2 > (b.upper + b.lower) / 2 ? .plain : .double
    }
  }

  enum AddsBothBounds: OverestimationStyle {
    static func verdict(
      _ a: OverestimationBounds, _ b: OverestimationBounds
    ) -> LargerOverestimation {
      let difference = (a.lower - b.lower) + (a.upper - b.upper)
      return difference <= 0 ? .double : .plain
    }
  }
}
