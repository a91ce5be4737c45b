import Coursework
import DecisionProcesses
import RealModule

/// The classic mistakes of exercise 4.2.
enum VisitCountStepSizeMisconceptions {
  static let all = [
    Misconception(
      Contracts.VisitCountStepSize.self, "one count for all pairs",
      """
      Your step size falls with every transition, whichever pair it is about. What is left of it for \
      a pair that is tried for the first time, late?
      """,
      as: Mistaken<CountsEverything>.self),
    Misconception(
      Contracts.VisitCountStepSize.self, "counts the state, whatever the action",
      """
      Your actions share the count of their state. Which step size does the second action get at its \
      first try?
      """,
      as: Mistaken<CountsStates>.self),
    Misconception(
      Contracts.VisitCountStepSize.self, "the step size goes by episodes",
      """
      Your step size stays the same until an episode ends, and then falls for all pairs. How often a \
      pair is visited has nothing to do with how many episodes there were.
      """,
      as: Mistaken<CountsEpisodes>.self),
    Misconception(
      Contracts.VisitCountStepSize.self, "forgets the counts when an episode ends",
      """
      Your counts begin anew with each episode, so the step sizes never get small for long. What do \
      their squares sum to?
      """,
      as: Mistaken<RestartsCounts>.self),
    Misconception(
      Contracts.VisitCountStepSize.self, "counts one visit too many",
      """
      Your first visit already has the step size of a second. Which number does the contract give to \
      the first?
      """,
      as: Mistaken<BeginsAtTwo>.self),
    Misconception(
      Contracts.VisitCountStepSize.self, "counts the visit after the step",
      """
      Your step uses the count from before the visit, so the first two visits have the same step \
      size. When does the contract count?
      """,
      as: Mistaken<CountsLate>.self),
    Misconception(
      Contracts.VisitCountStepSize.self, "divides by the count, whatever the exponent",
      """
      Your step size is 1/n with every exponent. That is slow where targets move; what is the \
      exponent for?
      """,
      as: Mistaken<DividesByTheCount>.self),
    Misconception(
      Contracts.VisitCountStepSize.self, "takes the root of the count, whatever the exponent",
      """
      Your step size is one over the root of n with every exponent. What do the squares of such \
      steps sum to?
      """,
      as: Mistaken<TakesTheRoot>.self),
  ]

  private enum CountsEverything: CountMistake {
    static func count(_ counts: Counts) -> Int { counts.total }
  }

  private enum CountsStates: CountMistake {
    static func count(_ counts: Counts) -> Int { counts.state }
  }

  private enum CountsEpisodes: CountMistake {
    static func count(_ counts: Counts) -> Int { counts.episode }
  }

  private enum RestartsCounts: CountMistake {
    static func count(_ counts: Counts) -> Int { counts.pairInEpisode }
  }

  private enum BeginsAtTwo: CountMistake {
    static func count(_ counts: Counts) -> Int { counts.pair + 1 }
  }

  private enum CountsLate: CountMistake {
    static func count(_ counts: Counts) -> Int { max(1, counts.pair - 1) }
  }

  private enum DividesByTheCount: CountMistake {
    static func stepSize(_ count: Double, _ exponent: Double) -> Double { 1 / count }
  }

  private enum TakesTheRoot: CountMistake {
    static func stepSize(_ count: Double, _ exponent: Double) -> Double { 1 / count.squareRoot() }
  }
}

/// Everything that may be counted, the visit at hand included.
private struct Counts {
  /// Transitions.
  var total = 0
  /// Visits of the state.
  var state = 0
  /// Visits of the state and the action.
  var pair = 0
  /// Those since the episode began.
  var pairInEpisode = 0
  /// Episodes, the one that goes on included.
  var episode = 1
}

/// A mistake in counting visits or in what follows from the count, with everything else right.
private protocol CountMistake {
  static func count(_ counts: Counts) -> Int
  static func stepSize(_ count: Double, _ exponent: Double) -> Double
}

extension CountMistake {
  static func count(_ counts: Counts) -> Int { counts.pair }
  static func stepSize(_ count: Double, _ exponent: Double) -> Double {
    Double.pow(count, -exponent)
  }
}

/// A learner that refuses bad input and makes one mistake.
private struct Mistaken<Mistake: CountMistake>: VisitCountStepSizeExercise {
  private let exponent: Double
  private let discount: Double
  private let actionCount: Int
  private var rows: [[Double]]
  private var visits: [Int]
  private var visitsInEpisode: [Int]
  private var episode = 1

  init(stateCount: Int, actionCount: Int, exponent: Double, discount: Double) throws {
    guard stateCount > 0, actionCount > 0, exponent > 0.5, exponent <= 1,
      (0...1).contains(discount)
    else { throw InvalidInput("not a learner") }
    self.exponent = exponent
    self.discount = discount
    self.actionCount = actionCount
    rows = Array(repeating: Array(repeating: 0, count: actionCount), count: stateCount)
    visits = Array(repeating: 0, count: stateCount * actionCount)
    visitsInEpisode = visits
  }

  mutating func learn(from transition: Transition<Int>) throws {
    let value = try actionValue(of: transition.action, in: transition.state)
    guard rows.indices.contains(transition.nextState), transition.reward.isFinite else {
      throw InvalidInput("not a transition")
    }
    let best = rows[transition.nextState].reduce(-.infinity, max)
    let target = transition.reward + (transition.isTerminal ? 0 : discount * best)
    let start = transition.state * actionCount
    visits[start + transition.action] += 1
    visitsInEpisode[start + transition.action] += 1
    let counts = Counts(
      total: visits.reduce(0, +), state: visits[start..<start + actionCount].reduce(0, +),
      pair: visits[start + transition.action],
      pairInEpisode: visitsInEpisode[start + transition.action], episode: episode)
    let stepSize = Mistake.stepSize(Double(Mistake.count(counts)), exponent)
    rows[transition.state][transition.action] += stepSize * (target - value)
    guard transition.isTerminal else { return }
    episode += 1
    visitsInEpisode = visitsInEpisode.map { _ in 0 }
  }

  func actionValue(of action: Int, in state: Int) throws -> Double {
    guard rows.indices.contains(state), (0..<actionCount).contains(action) else {
      throw InvalidInput("not a pair")
    }
    return rows[state][action]
  }
}
