import Coursework
import Statistics
import Testing

/// What the check of uniform batches says about itself.
extension StatedBounds {
  /// Each transition and each pair has a share of the batches; half of the bound goes to either kind.
  static func chanceOfUnevenBatches(_ questions: [any Question]) throws -> Double {
    let question = try #require(questions.first as? ReplaySampleQuestion)
    let held = Double(question.held(atBatch: 0).count)
    let size = Double(question.batchSize)
    func chance(_ probability: Double, cells: Double) -> Double {
      cells
        * chanceOfFailing(
          drawCount: question.batchCount, probabilities: [probability, 1 - probability],
          falseAlarm: 1e-9 / (2 * cells))
    }
    return chance(size / held, cells: held)
      + chance(size * (size - 1) / (held * (held - 1)), cells: held * (held - 1) / 2)
  }
}
