import Coursework
import DecisionProcesses

/// How contents and batches are looked at.
extension ReplayBufferChecks {
  static func judgeContents(
    _ question: ReplayContentsQuestion,
    _ answer: [ReplayContentsQuestion.Contents]
  ) -> Discrepancy? {
    if let wrong = Expectation.count(
      answer.count, question.transitions.count + 1, because: "there are contents after each append")
    {
      return wrong
    }
    for (appended, contents) in answer.enumerated() {
      let expected = Array(question.transitions.prefix(appended).suffix(question.capacity))
      let wrong =
        Expectation.holds(
          contents.count == expected.count,
          expected: "a count of \(expected.count) after \(appended) appends",
          because: "a buffer of capacity \(question.capacity) holds the latest transitions",
          actual: "\(contents.count)")
        ?? Expectation.holds(
          contents.transitions == expected,
          expected: "\(texts(expected)) after \(appended) appends",
          because: "the latest \(question.capacity) are held, and listed from old to new",
          actual: "\(texts(contents.transitions))")
      if let wrong { return wrong }
    }
    return nil
  }

  private static func texts(_ transitions: [Transition<[Double]>]) -> String {
    let rewards = transitions.prefix(20).map { "\($0.reward)" }.joined(separator: ", ")
    return "\(transitions.count) transitions with rewards [\(rewards)]"
  }

  /// Batches of different places that are held, of the size asked for, and contents left alone.
  static func judgeBatches(
    _ question: ReplaySampleQuestion,
    _ answer: ReplaySampleQuestion.Answer
  ) -> Discrepancy? {
    if let wrong = Expectation.count(
      answer.batches.count, question.batchCount, because: "every batch is a sample")
    {
      return wrong
    }
    for (number, batch) in answer.batches.enumerated() {
      let held = question.held(atBatch: number)
      let wrong =
        Expectation.count(
          batch.count, question.batchSize, because: "batch \(number + 1) has the size asked for")
        ?? Expectation.holds(
          batch.allSatisfy(held.contains),
          expected: "transitions among those held, the numbers \(held), in batch \(number + 1)",
          because: "the latest \(question.capacity) are held, and −1 is none of those appended",
          actual: "\(batch.prefix(20))")
        ?? Expectation.holds(
          Set(batch).count == batch.count, expected: "different transitions in one batch",
          because: "a sample is drawn without replacement", actual: "\(batch.prefix(20))")
      if let wrong { return wrong }
    }
    return Expectation.same(
      answer.contents, Array(question.held(atBatch: question.batchCount)),
      because: "to sample changes nothing that is held")
  }

  /// How often each transition is in a batch: `batchSize` of those held.
  static func judgeUniform(
    _ question: ReplaySampleQuestion,
    _ answer: ReplaySampleQuestion.Answer
  ) -> Discrepancy? {
    if let wrong = judgeBatches(question, answer) { return wrong }
    let held = question.held(atBatch: 0)
    let chance = Double(question.batchSize) / Double(held.count)
    for number in held {
      let count = answer.batches.count { $0.contains(number) }
      let wrong = Expectation.frequencies(
        [count, answer.batches.count - count], [chance, 1 - chance],
        falseAlarm: falseAlarm / Double(2 * held.count),
        because: "\(question.batchSize) of \(held.count) are drawn, all equally likely",
        label: { $0 == 0 ? "transition \(number)" : "any transition but \(number)" })
      if let wrong { return wrong }
    }
    return nil
  }

  /// How often two transitions are in the same batch.
  static func judgePairs(
    _ question: ReplaySampleQuestion,
    _ answer: ReplaySampleQuestion.Answer
  ) -> Discrepancy? {
    if let wrong = judgeBatches(question, answer) { return wrong }
    let held = question.held(atBatch: 0)
    let (k, n) = (Double(question.batchSize), Double(held.count))
    let chance = k * (k - 1) / (n * (n - 1))
    let pairs = held.flatMap { a in held.filter { $0 > a }.map { (a, $0) } }
    for (a, b) in pairs {
      let count = answer.batches.count { $0.contains(a) && $0.contains(b) }
      let wrong = Expectation.frequencies(
        [count, answer.batches.count - count], [chance, 1 - chance],
        falseAlarm: falseAlarm / Double(2 * pairs.count),
        because: "all choices of \(question.batchSize) among \(held.count) are equally likely",
        label: { ($0 == 0 ? "both of" : "not both of") + " transitions \(a) and \(b)" })
      if let wrong { return wrong }
    }
    return nil
  }
}
