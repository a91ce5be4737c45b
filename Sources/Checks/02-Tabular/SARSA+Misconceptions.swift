import Coursework
import DecisionProcesses

/// The classic mistakes of exercise 2.6.
enum SARSAMisconceptions {
  static let all = [
    Misconception(
      Contracts.SARSA.self, "SARSA takes the best next action instead of the next action",
      """
      Your target uses the largest value of the next state. That is Q-learning: it never hears \
      about the action that is really taken next.
      """,
      as: TakesTheMaximum.self),
    Misconception(
      Contracts.SARSA.self, "the next action is missing at truncation",
      """
      Where the episode is cut short, your last target is the reward alone, as if there were \
      nothing more to earn. Who stopped the episode: the world or the clock?
      """,
      as: EndsAtTruncation.self),
    Misconception(
      Contracts.SARSA.self, "bootstraps from a terminal state",
      """
      Your target adds the value of the next state even where the process has ended there. What \
      can be earned after the end?
      """,
      as: BootstrapsAtTheEnd.self),
    Misconception(
      Contracts.SARSA.self, "chooses the next action twice",
      """
      You choose an action for the target and choose again for the next step, so what you learn \
      about is not what you do. What has to be carried from one turn of the loop to the next?
      """,
      as: ChoosesTwice.self),
    Misconception(
      Contracts.SARSA.self, "chooses the next action in the state it left",
      """
      Your rule for choosing is given the row of the state that was just left. In which state is \
      the next action taken?
      """,
      as: LooksBack.self),
    Misconception(
      Contracts.SARSA.self, "the greedy action gets no share of exploration",
      """
      Your weights of expected SARSA do not add up to 1. Exploring draws from all actions: what \
      does that add to the chance of the best one?
      """,
      as: LosesTheGreedyShare.self),
    Misconception(
      Contracts.SARSA.self, "exploration spares the greedy action",
      """
      Your weights of expected SARSA share epsilon among the other actions alone. The policy of \
      the contract draws from all actions when it explores.
      """,
      as: SparesTheGreedyAction.self),
    Misconception(
      Contracts.SARSA.self, "expected SARSA averages as if it always explored",
      """
      Your expectation gives every next action the same weight. How often does the policy take the \
      best one on purpose?
      """,
      as: AlwaysExplores.self),
    Misconception(
      Contracts.SARSA.self, "gives each of several best actions the whole greedy share",
      """
      Where two actions are equally good, your weights of expected SARSA add up to more than 1. \
      How many actions does the policy take at once when it is greedy?
      """,
      as: RepeatsTheGreedyShare.self),
    Misconception(
      Contracts.SARSA.self, "every action gets the whole of epsilon",
      """
      Your weights of expected SARSA add up to more than 1: each action has the weight epsilon. By \
      how many actions is the chance of exploring shared?
      """,
      as: WeighsAllByEpsilon.self),
    Misconception(
      Contracts.SARSA.self, "expected SARSA takes the best next value",
      """
      Your expectation is the largest next value, whatever epsilon is. That is Q-learning. What \
      does the policy that goes on exploring do instead, and how often?
      """,
      as: ExpectsTheBest.self),
    Misconception(
      Contracts.SARSA.self, "SARSA moves the value of the next pair",
      """
      Your loop goes on to the next state and action before it updates, so the value that moves is \
      not the one that was paid for. Which pair did the reward follow?
      """,
      as: UpdatesTheNextPair.self),
    Misconception(
      Contracts.SARSA.self, "the discount is missing",
      """
      Your targets add the next value in full. What is a reward worth that comes one step later?
      """,
      as: ForgetsTheDiscount.self),
    Misconception(
      Contracts.SARSA.self, "the step size is always 0.1",
      """
      Your values move by a tenth of the error, whatever step size was asked for. What is the \
      parameter for?
      """,
      as: AlwaysATenth.self),
  ]

  private enum TakesTheMaximum: SARSAMistake {
    static func nextValue(_ row: [Double], chosen: Int) -> Double { row.max() ?? 0 }
  }

  private enum EndsAtTruncation: SARSAMistake {
    static var endsAtTruncation: Bool { true }
  }

  private enum BootstrapsAtTheEnd: SARSAMistake {
    static var bootstrapsAtTheEnd: Bool { true }
  }

  private enum ChoosesTwice: SARSAMistake {
    static var choosesTwice: Bool { true }
  }

  private enum LooksBack: SARSAMistake {
    static var looksBack: Bool { true }
  }

  private enum LosesTheGreedyShare: SARSAMistake {
    static func expectation(_ row: [Double], best: Double, epsilon: Double) -> Double {
      (1 - epsilon) * best + epsilon * (row.reduce(0, +) - best) / Double(row.count)
    }
  }

  private enum SparesTheGreedyAction: SARSAMistake {
    static func expectation(_ row: [Double], best: Double, epsilon: Double) -> Double {
      (1 - epsilon) * best + epsilon * (row.reduce(0, +) - best) / Double(row.count - 1)
    }
  }

  private enum AlwaysExplores: SARSAMistake {
    static func expectation(_ row: [Double], best: Double, epsilon: Double) -> Double {
      row.reduce(0, +) / Double(row.count)
    }
  }

  private enum RepeatsTheGreedyShare: SARSAMistake {
    static func expectation(_ row: [Double], best: Double, epsilon: Double) -> Double {
      let bests = row.filter { $0 == best }
      return (1 - epsilon) * bests.reduce(0, +) + epsilon * row.reduce(0, +) / Double(row.count)
    }
  }

  private enum WeighsAllByEpsilon: SARSAMistake {
    static func expectation(_ row: [Double], best: Double, epsilon: Double) -> Double {
      (1 - epsilon) * best + epsilon * row.reduce(0, +)
    }
  }

  private enum ExpectsTheBest: SARSAMistake {
    static func expectation(_ row: [Double], best: Double, epsilon: Double) -> Double { best }
  }

  private enum UpdatesTheNextPair: SARSAMistake {
    static var movesOnFirst: Bool { true }
  }

  private enum ForgetsTheDiscount: SARSAMistake {
    static func weight(_ discount: Double) -> Double { 1 }
  }

  private enum AlwaysATenth: SARSAMistake {
    static func shareOfError(_ stepSize: Double) -> Double { 0.1 }
  }
}
