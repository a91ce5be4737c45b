import Coursework
import RealModule

extension CalibrationSet {
  private typealias Paraphrase = OverestimationStudyParaphrases

  // No reference: its studies of bias evaluate agents of their own, and bound no tails.
  static let overestimationStudy = CalibrationSet(
    Contracts.OverestimationStudy.self,
    alternatives: [
      "keeps a list for each episode": KeepsLists.self,
      "weighs each reward by the states before it": WeighsRewards.self,
    ],
    paraphrases: [
      "compares with the undiscounted return": [
        Paraphrase.AddsFromTheBack.self, Paraphrase.SumsSuffixes.self,
      ],
      "counts only states in which the best action was taken": [
        Paraphrase.ComparesWithTheMaximum.self, Paraphrase.RanksTheAction.self,
      ],
      "looks only at the first state of each episode": [
        Paraphrase.KeepsStepZero.self, Paraphrase.TakesTheFirst.self,
      ],
      "averages over episodes": [
        Paraphrase.MeanByEpisode.self, Paraphrase.WeighsByLength.self,
      ],
      "takes a time limit for the end": [
        Paraphrase.TailsOfZero.self, Paraphrase.DoneIsDone.self,
      ],
      "fills the tail in with the network's own estimate": [
        Paraphrase.BootstrapsTheTail.self, Paraphrase.BootstrapsTheReturn.self,
      ],
      "leaves out episodes that were cut off": [
        Paraphrase.SkipsTruncated.self, Paraphrase.FiltersSteps.self,
      ],
      "does not discount the tail": [
        Paraphrase.SameTailEverywhere.self, Paraphrase.PowerOfZero.self,
      ],
      "forgets that the episode may end behind the limit": [
        Paraphrase.TailsWithoutZero.self, Paraphrase.SumsForEver.self,
      ],
      "exchanges the bounds": [
        Paraphrase.SubtractsLikeFromLike.self, Paraphrase.SwapsAtTheEnd.self,
      ],
      "subtracts the prediction from what was realised": [
        Paraphrase.RealisedFirst.self, Paraphrase.NegatesAtTheEnd.self,
      ],
      "compares with the largest prediction": [
        Paraphrase.TakesTheMaximum.self, Paraphrase.SortsPredictions.self,
      ],
      "decides where the bounds overlap": [
        Paraphrase.ComparesMiddles.self, Paraphrase.AddsBothBounds.self,
      ],
    ])

  // MARK: - Right answers of other styles

  private enum KeepsLists: OverestimationStyle {}

  /// Exchanges the two sums: a reward at step j counts γ^(j−t) in each state t up to j.
  private enum WeighsRewards: OverestimationStyle {
    static func overestimation(
      in episodes: [EvaluationEpisode], range: RewardRange, discount: Double
    ) throws -> OverestimationBounds {
      try checkStudy(episodes, range, discount)
      var (sum, low, high) = (0.0, 0.0, 0.0)
      for episode in episodes {
        for (row, action) in zip(episode.predictions, episode.actions) { sum += row[action] }
        for (step, reward) in episode.rewards.enumerated() {
          sum -= reward * (1 - .pow(discount, step + 1)) / (1 - discount)
        }
        guard episode.isTruncated else { continue }
        let count = episode.rewards.count
        let weight = discount * (1 - .pow(discount, count)) / (1 - discount) / (1 - discount)
        if range.largest > 0 { high += weight * range.largest }
        if range.smallest < 0 { low += weight * range.smallest }
      }
      let states = Double(episodes.reduce(0) { $0 + $1.actions.count })
      return OverestimationBounds(lower: (sum - high) / states, upper: (sum - low) / states)
    }
  }
}

/// Refuses bad input, and makes one list after another for each episode; a sample may change one.
protocol OverestimationStyle: OverestimationStudyExercise {
  static func sums(_ rewards: [Double], _ discount: Double) -> [Double]
  static func predicted(_ episode: EvaluationEpisode) -> [Double]
  /// The steps that have a part in the mean.
  static func steps(_ episode: EvaluationEpisode) -> [Int]
  /// The smallest and the largest tail of each step.
  static func tails(
    _ episode: EvaluationEpisode, _ range: RewardRange, _ discount: Double
  ) -> [(Double, Double)]
  static func bounds(_ predicted: Double, _ recorded: Double, _ tails: (Double, Double))
    -> (Double, Double)
  static func summary(_ episodes: [[(Double, Double)]]) -> OverestimationBounds
  static func verdict(_ a: OverestimationBounds, _ b: OverestimationBounds) -> LargerOverestimation
}

extension OverestimationStyle {
  static func sums(_ rewards: [Double], _ discount: Double) -> [Double] {
    var (sum, sums) = (0.0, [Double]())
    for reward in rewards.reversed() {
      sum = reward + discount * sum
      sums.insert(sum, at: 0)
    }
    return sums
  }

  static func predicted(_ episode: EvaluationEpisode) -> [Double] {
    episode.actions.enumerated().map { episode.predictions[$0.offset][$0.element] }
  }

  static func steps(_ episode: EvaluationEpisode) -> [Int] { Array(episode.actions.indices) }

  static func tails(
    _ episode: EvaluationEpisode, _ range: RewardRange, _ discount: Double
  ) -> [(Double, Double)] {
    let (low, high) = (min(range.smallest, 0), max(range.largest, 0))
    return episode.rewards.indices.map { step in
      let left = episode.rewards.count - step
      let weight = episode.isTruncated ? Double.pow(discount, left) / (1 - discount) : 0
      return (low * weight, high * weight)
    }
  }

  static func bounds(
    _ predicted: Double, _ recorded: Double, _ tails: (Double, Double)
  ) -> (Double, Double) {
    (predicted - (recorded + tails.1), predicted - (recorded + tails.0))
  }

  static func summary(_ episodes: [[(Double, Double)]]) -> OverestimationBounds {
    let all = episodes.flatMap { $0 }
    return OverestimationBounds(lower: mean(all.map(\.0)), upper: mean(all.map(\.1)))
  }

  static func verdict(_ a: OverestimationBounds, _ b: OverestimationBounds) -> LargerOverestimation
  {
    if a.lower <= b.upper && b.lower <= a.upper { return .undecided }
    return a.lower > b.upper ? .plain : .double
  }

  static func mean(_ numbers: [Double]) -> Double {
    numbers.isEmpty ? 0 : numbers.reduce(0, +) / Double(numbers.count)
  }

  static func returns(of rewards: [Double], discount: Double) throws -> [Double] {
    guard rewards.count > 0, !rewards.contains(where: { !$0.isFinite }), discount >= 0, discount < 1
    else { throw InvalidInput("returns") }
    return sums(rewards, discount)
  }

  static func overestimation(
    in episodes: [EvaluationEpisode], range: RewardRange, discount: Double
  ) throws -> OverestimationBounds {
    try checkStudy(episodes, range, discount)
    return summary(
      episodes.map { episode in
        let predicted = predicted(episode)
        let recorded = sums(episode.rewards, discount)
        let tails = tails(episode, range, discount)
        return steps(episode).map { bounds(predicted[$0], recorded[$0], tails[$0]) }
      })
  }

  static func larger(
    plain: [EvaluationEpisode], double: [EvaluationEpisode], range: RewardRange, discount: Double
  ) throws -> LargerOverestimation {
    let both = try [plain, double].map {
      try overestimation(in: $0, range: range, discount: discount)
    }
    return verdict(both[0], both[1])
  }
}

/// Refuses what the contract of exercise 8.7 rules out.
func checkStudy(
  _ episodes: [EvaluationEpisode], _ range: RewardRange, _ discount: Double
) throws {
  let rewards = episodes.flatMap(\.rewards)
  guard !episodes.isEmpty, (range.largest - range.smallest).isFinite,
    range.largest >= range.smallest, discount >= 0, discount < 1,
    rewards.allSatisfy({ range.smallest <= $0 && $0 <= range.largest })
  else { throw InvalidInput("numbers") }
  let widths = Set(episodes.flatMap { $0.predictions.map(\.count) })
  guard widths.count == 1, let width = widths.first else { throw InvalidInput("rows") }
  for episode in episodes {
    let count = episode.actions.count
    guard count > 0, episode.rewards.count == count, episode.predictions.count == count + 1,
      !episode.actions.contains(where: { $0 < 0 || $0 >= width }),
      !episode.predictions.joined().contains(where: { !$0.isFinite })
    else { throw InvalidInput("episode") }
  }
}
