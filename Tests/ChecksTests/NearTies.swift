import Coursework
import DecisionProcesses
import Foundation
import Testing

/// Right answers may round values that tie in either order, and are the same answer all the same.
struct NearTies {
  private let question = CountBonusStreamQuestion(
    stateCount: 1, actionCount: 2, stepSize: 0.5, discount: 0.5, bonusWeight: 1, transitions: [])

  private func agree(_ values: [Double], _ actions: [Int]) throws -> Bool {
    let answers = try actions.map { action in
      try JSONDecoder().decode(
        CountBonusStreamQuestion.Answer.self,
        from: Data(#"{"tables": [[\#(values)]], "actions": [[\#(action)]]}"#.utf8))
    }
    return question.agree(answers[0], answers[1])
  }

  @Test func `Actions may differ between values that are apart by rounding, and nowhere else`()
    throws
  {
    #expect(try agree([1.5, 1.5 + 1e-15], [0, 1]))
    #expect(try agree([1.5, 1.5], [1, 0]))
    #expect(try agree([1.5, 1.6], [0, 1]) == false)
    // The first of values that never moved is the same for everybody.
    #expect(try agree([0, 0], [0, 1]) == false)
    #expect(try agree([1.5, 1.5], [0, 2]) == false)
  }
}
