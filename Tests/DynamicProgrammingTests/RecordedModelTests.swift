import DecisionProcesses
import DynamicProgramming
import Foundation
import Testing

/// Values that NumPy found by enumerating policies; see
/// `datasets/expected/dynamic-programming/record.py`.
struct RecordedModelTests {
  struct Recording: Decodable {
    struct Model: Decodable {
      var discount: Double
      var actionCount: Int
      var terminalStates: [Bool]
      var rows: [[Outcome]]
      var policy: [[Double]]
      var optimalActionValues: [Double]
      var policyActionValues: [Double]
    }
    var models: [Model]
  }

  @Test func `Exact answers agree with NumPy`() throws {
    let file = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "datasets/expected/dynamic-programming/random-models.json")
    let recording = try JSONDecoder().decode(Recording.self, from: Data(contentsOf: file))
    #expect(recording.models.count == 5)
    for recorded in recording.models {
      let model = FiniteModel(
        actionCount: recorded.actionCount, initialStates: [InitialState(state: 0)],
        rows: recorded.rows, terminalStates: recorded.terminalStates)
      let optimal = optimalActionValues(of: model, discount: recorded.discount)
      let followed = actionValues(
        of: TabularPolicy(rows: recorded.policy), in: model, discount: recorded.discount)
      #expect(supremumDistance(optimal.elements, recorded.optimalActionValues) < 1e-10)
      #expect(supremumDistance(followed.elements, recorded.policyActionValues) < 1e-10)
    }
  }
}
