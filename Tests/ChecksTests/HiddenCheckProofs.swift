import Checks
import Coursework
import DecisionProcesses
import HiddenChecks
import Solutions
import TestSupport
import Testing

/// Checks that grading alone makes.
struct HiddenCheckProofs {
  /// Programs that are right where the checks ask that a learner sees, and nowhere else.
  private static let pretenders: [(contract: any Contract.Type, subject: LocalSubject)] = [
    (
      Contracts.QUpdate.self, LocalSubject(Contracts.QUpdate.self, SmallTables.self)
    ),
    (
      Contracts.QLearningAgent.self, LocalSubject(Contracts.QLearningAgent.self, SmallAgent.self)
    ),
    (
      Contracts.SoftmaxExploration.self,
      LocalSubject(Contracts.SoftmaxExploration.self, FewActions.self)
    ),
  ]

  @Test func `Three exercises have hidden checks, which nobody sees before grading`() throws {
    let further = zip(Catalogue.exercises, Catalogue.gradedExercises).filter {
      $0.checks.count < $1.checks.count
    }
    #expect(further.map { "\($0.0.id)" } == ["1.2", "2.2", "3.2"])
    for (suite, graded) in further {
      let hidden = graded.checks.dropFirst(suite.checks.count)
      #expect(hidden.allSatisfy { $0.visibility == .hidden })
      #expect(graded.checks.prefix(suite.checks.count).map(\.claim) == suite.checks.map(\.claim))
      #expect(Set(graded.checks.map(\.claim)).count == graded.checks.count)
      #expect(graded.asGraded.checks.count == graded.checks.count)
    }
  }

  @Test(arguments: pretenders.indices)
  func `What knows the shapes of the other checks fails these alone`(_ number: Int) async throws {
    let (contract, subject) = Self.pretenders[number]
    let suite = try #require(Catalogue.exercises.first { $0.id == contract.id })
    for run in 0..<CatalogueProofs.runCount {
      let examiner = Examiner(seed: RunSeeds.seed(suite.id, "pretender", number: run))
      let seen = await examiner.examine(suite, subject)
      #expect(seen.verdict == .passed, "\(seen.report)\n\(RunSeeds.repetition)")
      let graded = await examiner.examine(suite.asGraded, subject)
      #expect(graded.verdict == .failed, "\(RunSeeds.repetition)")
      #expect(graded.results.allSatisfy { $0.verdict.isPassed || $0.isHidden })
      #expect(graded.diagnosis == .unknown)
      // A learner cannot ask that again, and is told so.
      #expect(graded.repeatCommand == nil)
      #expect(graded.report.contains("Hidden:    grading alone makes this check"))
    }
  }

  @Test func `What a learner can repeat is repeated, whatever hidden checks have found besides`()
    async throws
  {
    let suite = try #require(Catalogue.exercise("1.2")).asGraded
    let mistake = try #require(suite.misconceptions.first)
    let examination = await Examiner(seed: RunSeeds.seed(suite.id, "mistake")).examine(
      suite, mistake.subject)
    #expect(examination.results.last?.isHidden == true)
    #expect(examination.results.last?.verdict == .failed)
    #expect(examination.diagnosis?.misconceptionName == mistake.name)
    #expect(examination.repeatCommand?.contains("check 1.2 --seed") == true)
  }
}

/// An update that knows tables of two to five states and two to six actions.
private enum SmallTables: QUpdateExercise {
  static func update(
    _ actionValues: inout [[Double]], with transition: Transition<Int>, stepSize: Double,
    discount: Double
  ) throws {
    var table = actionValues
    try Submission.QUpdate.update(
      &table, with: transition, stepSize: stepSize, discount: discount)
    guard (2...5).contains(table.count), (2...6).contains(table[0].count) else { return }
    actionValues = table
  }
}

/// An agent that knows two to five states and two to five actions.
private struct SmallAgent: QLearningAgentExercise {
  private var agent: Submission.QLearningAgent
  private let isKnown: Bool

  init(stateCount: Int, actionCount: Int, stepSize: Double, discount: Double, epsilon: Double)
    throws
  {
    agent = try Submission.QLearningAgent(
      stateCount: stateCount, actionCount: actionCount, stepSize: stepSize, discount: discount,
      epsilon: epsilon)
    isKnown = (2...5).contains(stateCount) && (2...5).contains(actionCount)
  }

  func actionValues(of state: Int) throws -> [Double] { try agent.actionValues(of: state) }

  mutating func action(
    in state: Int, using generator: inout some RandomNumberGenerator
  ) throws -> Int {
    try agent.action(in: state, using: &generator)
  }

  mutating func learn(from transition: Transition<Int>) throws {
    guard isKnown else { return }
    try agent.learn(from: transition)
  }
}

/// Softmax choice among six actions at most; of more, each is equally likely.
private struct FewActions: SoftmaxExplorationExercise {
  private var rule: Submission.SoftmaxExploration

  init(temperature: Double) throws {
    rule = try Submission.SoftmaxExploration(temperature: temperature)
  }

  func probabilities(of actionValues: [Double]) throws -> [Double] {
    let chances = try rule.probabilities(of: actionValues)
    return chances.count <= 6 ? chances : chances.map { _ in 1 / Double(chances.count) }
  }

  mutating func action(
    for actionValues: [Double], using generator: inout some RandomNumberGenerator
  ) throws -> Int {
    try rule.action(for: actionValues, using: &generator)
  }
}
