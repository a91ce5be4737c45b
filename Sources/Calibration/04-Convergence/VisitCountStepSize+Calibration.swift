import Coursework
import DecisionProcesses
import RealModule

extension CalibrationSet {
  private typealias Rule = VisitCountParaphrases

  static let visitCountStepSize = CalibrationSet(
    Contracts.VisitCountStepSize.self,
    alternatives: [
      "counts in a dictionary, and mixes old value and target": Tallied<Rule.Pairs>.self,
      "keeps a list of what happened to each pair": Logbook<Rule.Pairs>.self,
    ],
    paraphrases: [
      "one count for all pairs": [Tallied<Rule.Anything>.self, Logbook<Rule.Clock>.self],
      "counts the state, whatever the action": [
        Tallied<Rule.States>.self, Logbook<Rule.Rows>.self,
      ],
      "the step size goes by episodes": [Tallied<Rule.Episodes>.self, Logbook<Rule.Endings>.self],
      "forgets the counts when an episode ends": [
        Tallied<Rule.PairsOfAnEpisode>.self, Logbook<Rule.Anew>.self,
      ],
      "counts one visit too many": [Tallied<Rule.FromTwo>.self, Logbook<Rule.Ahead>.self],
      "counts the visit after the step": [Tallied<Rule.Before>.self, Logbook<Rule.Behind>.self],
      "divides by the count, whatever the exponent": [
        Tallied<Rule.Mean>.self, Logbook<Rule.Reciprocal>.self,
      ],
      "takes the root of the count, whatever the exponent": [
        Tallied<Rule.Root>.self, Logbook<Rule.HalfPower>.self,
      ],
    ])
}

/// What is counted together, and which step size a count has.
protocol CountingRule {
  /// Visits with the same key share a count.
  static func key(_ state: Int, _ action: Int, episode: Int) -> [Int]
  static func step(_ count: Int, _ exponent: Double, episode: Int) -> Double
}

extension CountingRule {
  static func key(_ state: Int, _ action: Int, episode: Int) -> [Int] { [state, action] }
  static func step(_ count: Int, _ exponent: Double, episode: Int) -> Double {
    1 / Double.pow(Double(count), exponent)
  }
}

/// Counts in a dictionary, and mixes the old value with the target.
struct Tallied<Rule: CountingRule>: VisitCountStepSizeExercise {
  private let frame: LearnerFrame
  private var table: [Double]
  private var tally: [[Int]: Int] = [:]
  private var episode = 1

  init(stateCount: Int, actionCount: Int, exponent: Double, discount: Double) throws {
    frame = try LearnerFrame(stateCount, actionCount, exponent, discount)
    table = Array(repeating: 0, count: stateCount * actionCount)
  }

  mutating func learn(from transition: Transition<Int>) throws {
    let index = try frame.index(of: transition)
    tally[Rule.key(transition.state, transition.action, episode: episode), default: 0] += 1
    let count = tally[Rule.key(transition.state, transition.action, episode: episode), default: 1]
    let step = Rule.step(count, frame.exponent, episode: episode)
    table[index] = (1 - step) * table[index] + step * frame.target(of: transition, table)
    if transition.isTerminal { episode += 1 }
  }

  func actionValue(of action: Int, in state: Int) throws -> Double {
    table[try frame.index(state, action)]
  }
}

/// Keeps, for each key, the numbers of the transitions that had it.
struct Logbook<Rule: CountingRule>: VisitCountStepSizeExercise {
  private let frame: LearnerFrame
  private var table: [Double]
  private var entries: [[Int]: [Int]] = [:]
  private var time = 0
  private var episode = 1

  init(stateCount: Int, actionCount: Int, exponent: Double, discount: Double) throws {
    frame = try LearnerFrame(stateCount, actionCount, exponent, discount)
    table = Array(repeating: 0, count: stateCount * actionCount)
  }

  mutating func learn(from transition: Transition<Int>) throws {
    let index = try frame.index(of: transition)
    let key = Rule.key(transition.state, transition.action, episode: episode)
    entries[key, default: []].append(time)
    time += 1
    let visits = entries[key]?.count ?? 1
    let error = frame.target(of: transition, table) - table[index]
    table[index] += error * Rule.step(visits, frame.exponent, episode: episode)
    episode += transition.isTerminal ? 1 : 0
  }

  func actionValue(of action: Int, in state: Int) throws -> Double {
    table[try frame.index(state, action)]
  }
}

/// The settings of a learner, and what it refuses.
struct LearnerFrame {
  let stateCount: Int
  let actionCount: Int
  let exponent: Double
  let discount: Double

  init(_ stateCount: Int, _ actionCount: Int, _ exponent: Double, _ discount: Double) throws {
    guard stateCount >= 1, actionCount >= 1 else { throw InvalidInput("counts") }
    guard exponent > 0.5 && exponent <= 1 else { throw InvalidInput("exponent") }
    guard discount >= 0 && discount <= 1 else { throw InvalidInput("discount") }
    self.stateCount = stateCount
    self.actionCount = actionCount
    self.exponent = exponent
    self.discount = discount
  }

  func index(_ state: Int, _ action: Int) throws -> Int {
    guard (0..<stateCount).contains(state), (0..<actionCount).contains(action) else {
      throw InvalidInput("pair")
    }
    return state * actionCount + action
  }

  func index(of transition: Transition<Int>) throws -> Int {
    _ = try index(transition.nextState, 0)
    guard transition.reward.isFinite else { throw InvalidInput("reward") }
    return try index(transition.state, transition.action)
  }

  func target(of transition: Transition<Int>, _ table: [Double]) -> Double {
    if transition.isTerminal { return transition.reward }
    let start = transition.nextState * actionCount
    let best = table[start..<start + actionCount].max() ?? 0
    return discount * best + transition.reward
  }
}
