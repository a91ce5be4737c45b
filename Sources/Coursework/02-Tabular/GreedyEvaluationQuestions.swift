import DecisionProcesses

/// Asks for the evaluation of an agent that writes down what is asked of it, in a world that is
/// laid down.
///
/// In state s the agent believes action `bestActions[s % bestActions.count]` to be best. When it
/// explores it takes the action after that one, and when it learns it shifts its beliefs by one
/// state. Any action but the best costs 1 in the world. So whatever should not happen shows in the
/// counts and in the returns.
public struct GreedyEvaluationQuestion: Question {
  public typealias Asks = Contracts.GreedyEvaluation
  /// The actions believed to be best, state by state; after the last they begin again.
  public var bestActions: [Int]
  public var actionCount: Int
  /// What happens in each episode.
  public var scripts: [Script]
  /// The most steps that an episode may take.
  public var stepLimit: Int
  /// The least return of a solved episode.
  public var solvedReturn: Double

  /// One episode of the world.
  public struct Script: Hashable, Codable, Sendable {
    /// The reward of each step, if the best action is taken.
    public var rewards: [Double]
    /// What happens after the last of them.
    public var ending: Ending

    /// Creates a script.
    public init(rewards: [Double], ending: Ending) {
      self.rewards = rewards
      self.ending = ending
    }
  }

  /// How an episode ends.
  public enum Ending: String, Codable, Sendable {
    /// The process ends with the last reward.
    case terminates
    /// The world cuts the episode short after the last reward.
    case isTruncated
    /// It never does: the last reward is paid again and again.
    case never
  }

  /// The report, and what was done to get it.
  public struct Answer: Hashable, Codable, Sendable {
    /// What the evaluation returned.
    public var report: EvaluationReport
    /// The number of steps taken after each reset.
    public var stepCounts: [Int]
    /// How often the agent was asked to explore.
    public var exploringCount: Int
    /// How often the agent was made to learn.
    public var learningCount: Int
  }

  /// Creates the question.
  public init(
    bestActions: [Int],
    actionCount: Int,
    scripts: [Script],
    stepLimit: Int,
    solvedReturn: Double
  ) {
    self.bestActions = bestActions
    self.actionCount = actionCount
    self.scripts = scripts
    self.stepLimit = stepLimit
    self.solvedReturn = solvedReturn
  }

  public func answer(by implementation: any GreedyEvaluationExercise.Type) throws -> Answer {
    var agent = CountingAgent(bestActions: bestActions, actionCount: actionCount)
    var world = RecordingWorld(
      actionCount: actionCount, bestActions: bestActions, scripts: scripts)
    var generator = SeededGenerator(seed: 0)
    let report = try implementation.evaluate(
      &agent, in: &world, episodes: scripts.count, stepLimit: stepLimit,
      solvedReturn: solvedReturn, using: &generator)
    return Answer(
      report: report, stepCounts: world.stepCounts, exploringCount: agent.exploringCount,
      learningCount: agent.learningCount)
  }

  /// Fewer episodes, one of them at least.
  public var smaller: [GreedyEvaluationQuestion] {
    guard scripts.count > 1 else { return [] }
    return scripts.indices.map { index in
      with { $0.scripts.remove(at: index) }
    }
  }
}

/// An agent that never draws and counts what it should not be asked.
private struct CountingAgent: TrainedAgent {
  let bestActions: [Int]
  let actionCount: Int
  var exploringCount = 0
  var learningCount = 0

  func greedyAction(in state: Int) -> Int {
    bestActions[(state + learningCount) % bestActions.count]
  }

  mutating func exploringAction(
    in state: Int,
    using generator: inout some RandomNumberGenerator
  ) -> Int {
    exploringCount += 1
    return (greedyAction(in: state) + 1) % actionCount
  }

  mutating func learn(from transition: Transition<Int>) { learningCount += 1 }
}

/// A world that shows its scripts one after the other, and counts the steps.
private struct RecordingWorld: Environment {
  let actionCount: Int
  let bestActions: [Int]
  let scripts: [GreedyEvaluationQuestion.Script]
  var stepCounts: [Int] = []

  mutating func reset(using generator: inout some RandomNumberGenerator) -> Int {
    stepCounts.append(0)
    return 0
  }

  mutating func step(
    _ action: Int,
    using generator: inout some RandomNumberGenerator
  ) -> Step<Int> {
    // A step before any reset counts as one of a first episode; a step after the end ends again.
    if stepCounts.isEmpty { stepCounts.append(0) }
    let script = scripts[(stepCounts.count - 1) % scripts.count]
    let taken = stepCounts[stepCounts.count - 1]
    stepCounts[stepCounts.count - 1] += 1
    let isOver = taken + 1 >= script.rewards.count
    let penalty = action == bestActions[taken % bestActions.count] ? 0.0 : 1.0
    return Step(
      observation: taken + 1,
      reward: script.rewards[min(taken, script.rewards.count - 1)] - penalty,
      isTerminated: isOver && script.ending == .terminates,
      isTruncated: isOver && script.ending == .isTruncated)
  }
}
