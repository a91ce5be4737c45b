import Coursework
import Plotting

extension LearnerFigure {
  /// Exercise 7.4: how old the transitions are that the learner's buffer draws.
  static let replay = LearnerFigure(Contracts.ReplayBuffer.self) { subject, seed in
    let question = ReplaySampleQuestion(
      capacity: capacity, appendedBefore: 130, batchSize: batchSize, batchCount: batchCount,
      seed: seed)
    let answer = try await subject.answer(to: question)
    let held = question.held(atBatch: 0)
    let counts = held.reversed().map { number in
      Double(answer.batches.count { $0.contains(number) })
    }
    let shares = try drawable(counts.map { 100 * $0 / Double(batchCount) }, count: capacity)
    return Figure(
      title: "Your buffer: how old the transitions are that it draws",
      x: Axis("transitions appended since"), y: Axis("batches that hold it", unit: "%"),
      layers: [
        .points("your buffer", x: (0..<capacity).map(Double.init), y: shares),
        .horizontal("32 of 100", at: 100 * Double(batchSize) / Double(capacity)),
      ])
  }

  private static let (capacity, batchSize, batchCount) = (100, 32, 2000)
}
