import Coursework
import Plotting
import RealModule

extension LearnerFigure {
  /// Exercise 8.4: how often transitions are drawn by the rank of their errors, and what parts do to a batch.
  static let prioritizedSampling = LearnerFigure(Contracts.PrioritizedSampling.self) {
    subject, seed in
    var layers: [Layer] = []
    var batches: Panel?
    for (exponent, name) in [(0, "0"), (0.6, "0.6"), (1, "1")] {
      let question = draws(exponent, seed)
      let slots = try filled(try await subject.answer(to: question), question)
      layers += shares(of: slots, question, name)
      if exponent == 0.6 { batches = counts(of: slots, question) }
    }
    let ranks = Axis("rank of the error", scale: .logarithmic)
    return Figure(
      title: "Your memory: what it draws",
      panels: [
        Panel(
          title: "how often each is drawn", x: ranks, y: Axis("share of the draws", unit: "%"),
          layers: layers)
      ] + [batches].compactMap(\.self))
  }

  private static let slotCount = 40

  /// Errors that fall like 1 over their rank, as where a few transitions surprise and most are known.
  private static func draws(_ exponent: Double, _ seed: UInt64) -> StratifiedDrawsQuestion {
    StratifiedDrawsQuestion(
      errors: (1...slotCount).map { 10 / Double($0) }, exponent: exponent, offset: 0.01,
      batchCount: 400, batchSize: 16, seed: seed)
  }

  /// The draws, where there are as many as were asked for and each is of a filled slot.
  private static func filled(
    _ slots: [Int], _ question: StratifiedDrawsQuestion
  ) throws -> [Int] {
    let count = question.batchCount * question.batchSize
    guard slots.count == count else {
      throw Obstacle.unusable("\(slots.count) draws came back instead of \(count)")
    }
    if let slot = slots.first(where: { !question.errors.indices.contains($0) }) {
      throw Obstacle.unusable("slot \(slot) was drawn, which is not filled")
    }
    return slots
  }

  /// P(i) = p(i)^α / Σ p(k)^α.
  private static func probabilities(_ question: StratifiedDrawsQuestion) -> [Double] {
    let lengths = question.errors.map { Double.pow(abs($0) + question.offset, question.exponent) }
    return lengths.map { $0 / lengths.reduce(0, +) }
  }

  private static func shares(
    of slots: [Int], _ question: StratifiedDrawsQuestion, _ exponent: String
  ) -> [Layer] {
    let ranks = question.errors.indices.map { Double($0 + 1) }
    var counts = Array(repeating: 0, count: ranks.count)
    for slot in slots { counts[slot] += 1 }
    return [
      .line("exact", x: ranks, y: probabilities(question).map { 100 * $0 }, style: .reference),
      .points(
        "yours, α = \(exponent)", x: ranks,
        y: counts.map { 100 * Double($0) / Double(slots.count) }),
    ]
  }

  /// How often the largest error is in a batch, beside draws that know nothing of each other.
  private static func counts(of slots: [Int], _ question: StratifiedDrawsQuestion) -> Panel {
    let (size, number) = (question.batchSize, question.batchCount)
    var batches = Array(repeating: 0, count: size + 1)
    for start in stride(from: 0, to: slots.count, by: size) {
      batches[slots[start..<start + size].count { $0 == 0 }] += 1
    }
    let chance = probabilities(question)[0]
    // P(k) of n independent draws, each from the one before: (n − k + 1) / k · p / (1 − p).
    var independent = [Double.pow(1 - chance, size)]
    for count in 1...size {
      let ratio = Double(size - count + 1) / Double(count) * chance / (1 - chance)
      independent.append(independent[count - 1] * ratio)
    }
    let times = batches.indices.map(Double.init)
    return Panel(
      title: "the largest error, α = \(question.exponent)", x: Axis("draws of it in a batch"),
      y: Axis("share of the batches", unit: "%"),
      layers: [
        .line("independent draws", x: times, y: independent.map { 100 * $0 }, style: .reference),
        .points("yours", x: times, y: batches.map { 100 * Double($0) / Double(number) }),
      ])
  }
}
