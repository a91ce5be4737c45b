import Checks
import Coursework
import DecisionProcesses
import Plotting
import Solutions
import Testing

@testable import CourseFigures

/// The reference's agent in the figure of 7.7 has the settings that the learner's has.
struct ReferenceDeepAgentTests {
  // With a memory of one transition no draw matters: both take the same updates from the same network. One
  // computes in double, the other in single precision, with 10⁻⁷ for each sum.
  @Test(
    arguments: [DQNPenalty.squared, .huber(threshold: 0.5)],
    [TargetRule.copy(every: 3), .blend(rate: 0.25)])
  func `Where nothing is drawn it learns what the model answer learns`(
    penalty: DQNPenalty, rule: TargetRule
  ) throws {
    let corridor = DQNCorridor(length: 4)
    let walk = [(0, 1), (1, 0), (0, 1), (1, 1), (2, 1), (0, 0), (2, 0), (1, 1), (2, 1), (2, 1)]
    let question = DQNStreamQuestion(
      inputCount: corridor.length, actionCount: 2,
      settings: DQNAgentSettings(
        discount: 0.9, epsilon: 0.4, capacity: 1, batchSize: 1, targetRule: rule, penalty: penalty),
      transitions: walk.map { state, action in
        let next = corridor.next(after: action, in: state)
        return Transition(
          state: corridor.observation(of: state), action: action,
          reward: corridor.isEnd(next) ? 1 : 0, nextState: corridor.observation(of: next),
          isTerminal: corridor.isEnd(next))
      }, probes: (0..<4).map(corridor.observation), seed: 1)
    let reference = try question.answer(by: DQNAssembly(ReferenceDeepAgent.self))
    let model = try question.answer(by: DQNAssembly(Submission.DQNAgent.self))
    #expect(reference.count == walk.count && model.count == walk.count)
    for (row, expected) in zip(reference, model) {
      #expect(zip(row, expected).allSatisfy { abs($0 - $1) < 1e-4 }, "\(row), \(expected)")
    }
    // Ten steps of 0.01 have changed what is compared.
    #expect(zip(model[0], model[9]).contains { abs($0 - $1) > 1e-2 })
  }

  @Test func `The figure of 7.7 has a line of each agent`() async throws {
    let figure = try await LearnerFigure.deepAgent.draw(
      LocalSubject(Contracts.DQNAgent.self, in: Submission.self), .random(in: 1...999_999_999)
    ).get()
    let lines = figure.panels[1].layers.compactMap { layer -> LineSeries? in
      if case .line(let line) = layer { line } else { nil }
    }
    #expect(lines.map(\.name) == ["the reference's", "yours"])
    // 2,000 steps in episodes of at most twenty: a hundred of them, or more.
    #expect(lines.allSatisfy { $0.y.count >= 100 })
  }
}
