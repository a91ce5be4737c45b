import Coursework
import RealModule

/// How target networks are looked at.
extension TargetNetworkChecks {
  /// The target after each step, by the rules of the contract.
  static func targets(_ question: TargetNetworkQuestion) -> [[Double]] {
    var target = question.online
    var steps = 0
    return question.learned.enumerated().map { place, online in
      guard !question.refused.contains(place) else { return target }
      steps += 1
      switch question.rule {
      case .copy(let interval): if steps % interval == 0 { target = online }
      case .blend(let rate): target = zip(target, online).map { $0 + rate * ($1 - $0) }
      }
      return target
    }
  }

  @Sendable
  static func judge(
    _ question: TargetNetworkQuestion, _ answer: TargetNetworkQuestion.Answer
  ) -> Discrepancy? {
    let targets = targets(question)
    let rule =
      switch question.rule {
      case .copy(let interval):
        "the target is copied after each step that is a multiple of \(interval)"
      case .blend(let rate): "target ← (1 − \(rate)) · target + \(rate) · online"
      }
    return rows(
      answer.before, [question.online] + targets.dropLast(), "the target, before it is told of it,",
      because: "the target keeps its numbers while those of the online network change")
      ?? rows(
        answer.after, targets, "the target",
        because: rule + (question.refused.isEmpty ? "" : "; refused steps are none"))
      ?? online(answer.online, question.learned)
  }

  /// What is refused may hold a NaN, which is equal to nothing; everything else has to be the same.
  private static func online(_ answer: [[Double]], _ learned: [[Double]]) -> Discrepancy? {
    let isSame = zip(answer, learned).allSatisfy { mine, theirs in
      mine == theirs || !theirs.allSatisfy(\.isFinite)
    }
    return Expectation.holds(
      isSame && answer.count == learned.count, expected: "the online parameters unchanged",
      because: "the target follows the online network, and never changes it",
      actual: "other numbers in the online network's store")
  }

  static func rows(
    _ answer: [[Double]], _ expected: [[Double]], _ what: String, because reason: String
  ) -> Discrepancy? {
    if let wrong = Expectation.count(
      answer.count, expected.count, because: "one row for each step")
    {
      return wrong
    }
    for (step, (mine, theirs)) in zip(answer, expected).enumerated() {
      if let wrong = Expectation.equal(
        mine, theirs, because: reason,
        label: { "parameter \($0) of \(what) after step \(step + 1)" })
      {
        return wrong
      }
    }
    return nil
  }

  @Sendable
  static func judge(_ question: TargetBackupsQuestion, _ answer: Double) -> Discrepancy? {
    switch question.rule {
    case .copy(let interval):
      Expectation.equal(
        answer, Double(question.steps / interval),
        because: "in \(question.steps) steps there are so many multiples of \(interval)")
    case .blend(let rate):
      Expectation.equal(
        answer,
        Double(question.steps) * .log(1 - rate * (1 - question.discount))
          / .log(question.discount),
        because:
          "each blend multiplies the distance by 1 − \(rate) · (1 − \(question.discount)), a "
          + "backup by \(question.discount)")
    }
  }

  /// Compares the distance that is left with the one that so many backups leave.
  static func judgeFit(
    _ question: PerfectFitQuestion, _ answer: PerfectFitQuestion.Answer, backups: Double
  ) -> Discrepancy? {
    let fixedPoint = question.reward / (1 - question.discount)
    guard let last = answer.target.last, answer.target.count == question.steps else {
      return Discrepancy(
        expected: "a finite target after each of \(question.steps) steps",
        because: "the target network has one parameter", actual: "\(answer.target.suffix(3))")
    }
    return Expectation.equal(
      (fixedPoint - last) / fixedPoint, .pow(question.discount, backups),
      because:
        "this is the discount \(question.discount) to the power of your \(backups) backups: the "
        + "share of the distance that your target has left after \(question.steps) steps")
  }
}
