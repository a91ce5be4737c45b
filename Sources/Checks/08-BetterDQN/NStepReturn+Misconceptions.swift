import Coursework

/// The classic mistakes of exercise 8.6.
enum NStepReturnMisconceptions {
  static let all = [
    Misconception(
      Contracts.NStepReturn.self, "bootstraps with the one-step discount",
      """
      Your estimate is multiplied by the discount once. It lies as many steps away as rewards have \
      been added up: how much less is it worth today?
      """,
      as: OneStepDiscount.self),
    Misconception(
      Contracts.NStepReturn.self, "bootstraps with discount^n where fewer steps were used",
      """
      Near the end of an episode your estimate is discounted as if n steps had been made. How many \
      were?
      """,
      as: FullPower.self),
    Misconception(
      Contracts.NStepReturn.self, "crosses the end of an episode",
      """
      Your sums hold rewards of the next episode. What was done here earned none of them. Which \
      flags tell where to stop?
      """,
      as: CrossesEnds.self),
    Misconception(
      Contracts.NStepReturn.self, "crosses a time limit",
      """
      Your sums stop where an episode terminates, but run on into the next one where a time limit \
      cut it off. What is recorded after that is of another episode, too.
      """,
      as: CrossesTimeLimits.self),
    Misconception(
      Contracts.NStepReturn.self, "leaves out the last steps of an episode",
      """
      Steps with fewer than n steps behind them are missing from your answer. They are often the ones \
      that matter most: the goal is reached in them. What can be said of them?
      """,
      as: DropsTail.self),
    Misconception(
      Contracts.NStepReturn.self, "takes a time limit for the end",
      """
      Where a time limit cut the episode off, your target has no estimate. Would the rewards have \
      ended there without the clock?
      """,
      as: TruncationEnds.self),
    Misconception(
      Contracts.NStepReturn.self, "bootstraps from a terminal state",
      """
      Where the last step terminates the episode, your target has an estimate in it all the same. \
      What is a state worth after which nothing follows?
      """,
      as: NoMask.self),
    Misconception(
      Contracts.NStepReturn.self, "discounts the first reward",
      """
      All your rewards are discounted once too often. The first one comes with the step itself: how \
      many steps away is it?
      """,
      as: DiscountsFirst.self),
    Misconception(
      Contracts.NStepReturn.self, "does not discount the rewards",
      """
      Your rewards are added up as they are. Two steps later, what is a reward of 1 worth?
      """,
      as: PlainSum.self),
    Misconception(
      Contracts.NStepReturn.self, "uses one step too many",
      """
      Where the episode is long enough, your sum has n + 1 rewards. With n = 1, how many are there in \
      the target of Q-learning?
      """,
      as: OneMore.self),
    Misconception(
      Contracts.NStepReturn.self, "takes the estimate of the first next state",
      """
      The rewards and powers are right, but the estimate is that of the state after the first step. \
      Where have you got to when the rewards are added up?
      """,
      as: FirstEstimate.self),
  ]

  private enum OneStepDiscount: NStepMistake {
    static func factor(_ window: NStepWindow, _ n: Int, _ discount: Double) -> Double {
      window.last.isTerminated ? 0 : discount
    }
  }

  private enum FullPower: NStepMistake {
    static func factor(_ window: NStepWindow, _ n: Int, _ discount: Double) -> Double {
      window.last.isTerminated ? 0 : discount.power(n)
    }
  }

  private enum CrossesEnds: NStepMistake {
    static func window(_ steps: [NStepRecord], _ first: Int, _ n: Int) -> NStepWindow {
      NStepWindow(steps[first...].prefix(n))
    }
  }

  private enum CrossesTimeLimits: NStepMistake {
    static func window(_ steps: [NStepRecord], _ first: Int, _ n: Int) -> NStepWindow {
      let end = steps[first...].firstIndex { $0.isTerminated } ?? steps.count - 1
      return NStepWindow(steps[first...end].prefix(n))
    }
  }

  private enum DropsTail: NStepMistake {
    static func firsts(_ steps: [NStepRecord], _ n: Int) -> [Int] {
      steps.indices.filter { NStepWindow(steps, from: $0, n: n).steps.count == n }
    }
  }

  private enum TruncationEnds: NStepMistake {
    static func factor(_ window: NStepWindow, _ n: Int, _ discount: Double) -> Double {
      window.last.isTruncated ? 0 : window.bootstrapDiscount(discount)
    }
  }

  private enum NoMask: NStepMistake {
    static func factor(_ window: NStepWindow, _ n: Int, _ discount: Double) -> Double {
      discount.power(window.steps.count)
    }
  }

  private enum DiscountsFirst: NStepMistake {
    static func sum(_ window: NStepWindow, _ discount: Double) -> Double {
      discount * window.rewardSum(discount)
    }
  }

  private enum PlainSum: NStepMistake {
    static func sum(_ window: NStepWindow, _ discount: Double) -> Double { window.rewardSum(1) }
  }

  private enum OneMore: NStepMistake {
    static func window(_ steps: [NStepRecord], _ first: Int, _ n: Int) -> NStepWindow {
      NStepWindow(steps, from: first, n: n + 1)
    }
  }

  private enum FirstEstimate: NStepMistake {
    static func estimate(_ window: NStepWindow) -> Double {
      window.steps.first?.nextValue ?? 0
    }
  }
}

/// A mistake in one part of a target, with everything else right.
private protocol NStepMistake: NStepReturnExercise {
  /// The steps that get a target.
  static func firsts(_ steps: [NStepRecord], _ n: Int) -> [Int]
  /// The steps that a target uses.
  static func window(_ steps: [NStepRecord], _ first: Int, _ n: Int) -> NStepWindow
  static func sum(_ window: NStepWindow, _ discount: Double) -> Double
  static func factor(_ window: NStepWindow, _ n: Int, _ discount: Double) -> Double
  static func estimate(_ window: NStepWindow) -> Double
}

extension NStepMistake {
  static func firsts(_ steps: [NStepRecord], _ n: Int) -> [Int] { Array(steps.indices) }

  static func window(_ steps: [NStepRecord], _ first: Int, _ n: Int) -> NStepWindow {
    NStepWindow(steps, from: first, n: n)
  }

  static func sum(_ window: NStepWindow, _ discount: Double) -> Double {
    window.rewardSum(discount)
  }

  static func factor(_ window: NStepWindow, _ n: Int, _ discount: Double) -> Double {
    window.bootstrapDiscount(discount)
  }

  static func estimate(_ window: NStepWindow) -> Double { window.last.nextValue }

  static func transitions(
    of steps: [NStepRecord], n: Int, discount: Double
  ) throws -> [NStepTransition] {
    guard n > 0, (0...1).contains(discount),
      steps.allSatisfy({ $0.reward.isFinite && $0.nextValue.isFinite })
    else { throw InvalidInput("no recording") }
    return firsts(steps, n).map { first in
      let window = window(steps, first, n)
      return NStepTransition(
        rewardSum: sum(window, discount), stepCount: window.steps.count,
        bootstrapDiscount: factor(window, n, discount))
    }
  }

  static func targets(of steps: [NStepRecord], n: Int, discount: Double) throws -> [Double] {
    let transitions = try transitions(of: steps, n: n, discount: discount)
    return zip(firsts(steps, n), transitions).map {
      $1.rewardSum + $1.bootstrapDiscount * estimate(window(steps, $0, n))
    }
  }
}
