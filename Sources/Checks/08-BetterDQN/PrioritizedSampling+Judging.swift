import Coursework
import RealModule

/// A memory that is right, as plain as it can be, to compare answers with.
struct PrioritizedMemory {
  private let capacity: Int
  private let offset: Double
  private(set) var priorities: [Double] = []
  private var appended = 0

  init(capacity: Int, offset: Double) {
    self.capacity = capacity
    self.offset = offset
  }

  mutating func append() -> Int {
    let slot = appended % capacity
    let largest = priorities.max() ?? 1
    if slot < priorities.count { priorities[slot] = largest } else { priorities.append(largest) }
    appended += 1
    return slot
  }

  mutating func update(_ errors: [Double], at slots: [Int]) {
    for (slot, error) in zip(slots, errors) where priorities.indices.contains(slot) {
      priorities[slot] = abs(error) + offset
    }
  }

  static func probabilities(of priorities: [Double], exponent: Double) -> [Double] {
    let weights = priorities.map { Double.pow($0, exponent) }
    return weights.map { $0 / weights.reduce(0, +) }
  }

  /// Compares what came back with this memory, use by use.
  static func judge(
    _ question: PrioritiesQuestion, _ answer: PrioritiesQuestion.Answer
  ) -> Discrepancy? {
    var memory = PrioritizedMemory(capacity: question.capacity, offset: question.offset)
    var slots = answer.slots[...]
    if let wrong = Expectation.count(
      slots.count, question.uses.count { $0 == .append }, because: "each new transition has a slot")
      ?? Expectation.count(
        answer.priorities.count, question.uses.count, because: "there are priorities after each use"
      )
    {
      return wrong
    }
    for (number, use) in question.uses.enumerated() {
      switch use {
      case .append:
        let expected = memory.append()
        let slot = slots.popFirst()
        guard slot == expected else {
          return Discrepancy(
            expected: "slot \(expected) for use \(number + 1)",
            because: "slots are filled from 0 to \(question.capacity - 1) and then in a circle",
            actual: slot.map { "\($0)" } ?? "none")
        }
      case .update(let errors, let slots): memory.update(errors, at: slots)
      }
      if let wrong = Expectation.equal(
        answer.priorities[number], memory.priorities, because: reason(use),
        label: { "the priority of slot \($0) after use \(number + 1)" })
      {
        return wrong
      }
    }
    return Expectation.equal(
      answer.probabilities,
      probabilities(of: memory.priorities, exponent: question.exponent),
      because: "p^\(question.exponent) over the sum", label: { "the probability of slot \($0)" })
  }

  private static func reason(_ use: PriorityUse) -> String {
    use == .append
      ? "a new transition gets the largest priority stored, 1 where nothing is"
      : "an update sets |error| + offset, and leaves other slots alone"
  }
}

// MARK: - Draws

extension PrioritizedMemory {
  /// Where each slot ends when the p^α are laid beside each other, in parts of a batch.
  private static func ends(_ question: StratifiedDrawsQuestion) -> [Double] {
    let shares = probabilities(
      of: question.errors.map { abs($0) + question.offset }, exponent: question.exponent)
    var end = 0.0
    return shares.map {
      end += $0
      return end * Double(question.batchSize)
    }
  }

  /// Tells whether every draw lies in the part that it was made from.
  static func judgeStrata(_ question: StratifiedDrawsQuestion, _ answer: [Int]) -> Discrepancy? {
    let size = question.batchSize
    if let wrong = Expectation.count(
      answer.count, question.batchCount * size, because: "each batch has \(size) draws")
    {
      return wrong
    }
    let ends = ends(question)
    for (number, slot) in answer.enumerated() {
      let part = Double(number % size)
      guard ends.indices.contains(slot) else {
        return Discrepancy(
          expected: "a filled slot, below \(ends.count)", because: "only those can be drawn",
          actual: "\(slot)")
      }
      let begin = slot == 0 ? 0 : ends[slot - 1]
      // Rounding may move an end a little.
      guard begin < part + 1 + 1e-9, ends[slot] > part - 1e-9 else {
        let room = ends.indices.filter {
          ($0 == 0 ? 0 : ends[$0 - 1]) < part + 1 && ends[$0] > part
        }
        return Discrepancy(
          expected: "one of the slots \(room) for draw \(number % size + 1) of \(size)",
          because: "those lie in part \(number % size + 1) of \(size) of the whole length",
          actual: "slot \(slot)")
      }
    }
    return nil
  }

  /// Compares how often slots are drawn in one part of the batches with the room that they have there.
  static func judgeShares(
    _ question: StratifiedDrawsQuestion, _ answer: [Int], ofPart part: Int, falseAlarm: Double
  ) -> Discrepancy? {
    if let wrong = judgeStrata(question, answer) { return wrong }
    let ends = ends(question)
    let (low, high) = (Double(part), Double(part + 1))
    let room = ends.indices.map { slot in
      max(0, min(ends[slot], high) - max(slot == 0 ? 0 : ends[slot - 1], low))
    }
    var counts = Array(repeating: 0, count: ends.count)
    for number in stride(from: part, to: answer.count, by: question.batchSize) {
      counts[answer[number]] += 1
    }
    // What touches the part by rounding alone has no probability to speak of.
    let cells = counts.indices.filter { room[$0] > 1e-6 }
    return Expectation.frequencies(
      cells.map { counts[$0] }, cells.map { room[$0] / cells.map { room[$0] }.reduce(0, +) },
      falseAlarm: falseAlarm,
      because: "of part \(part + 1) of \(question.batchSize) the slot has that share",
      label: { "slot \(cells[$0])" })
  }
}
