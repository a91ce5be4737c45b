import Coursework
import TabularLearning

extension DQNBatch {
  /// The targets, by the reference's rule.
  var referenceTargets: [Double] {
    (0..<count).map { index in
      TemporalDifference.qLearningTarget(
        reward: rewards[index],
        continuation: TemporalDifference.continuation(
          isTerminal: isTerminal[index], discount: discount),
        nextActionValues: nextActionValues[index])
    }
  }
}

extension DQNPenalty {
  /// What an error costs: the integral of the slope from 0.
  func cost(of error: Double) -> Double {
    switch self {
    case .squared: return error * error / 2
    case .huber(let threshold):
      let inner = min(abs(error), threshold)
      return inner * inner / 2 + threshold * (abs(error) - inner)
    }
  }

  /// How much more a larger error costs.
  func slope(at error: Double) -> Double {
    switch self {
    case .squared: error
    case .huber(let threshold): min(max(error, -threshold), threshold)
    }
  }
}

extension DQNLossQuestion {
  /// The loss by its definition.
  var expected: DQNLossValue {
    let targets = batch.referenceTargets
    let count = Double(batch.count)
    let errors = (0..<batch.count).map { targets[$0] - predictions[$0][batch.actions[$0]] }
    let costs = zip(batch.weights, errors).map { $0 * penalty.cost(of: $1) }
    return DQNLossValue(
      loss: costs.reduce(0, +) / count, errors: errors,
      gradient: (0..<batch.count).map { index in
        (0..<batch.actionCount).map { action in
          action == batch.actions[index]
            ? -batch.weights[index] * penalty.slope(at: errors[index]) / count : 0
        }
      })
  }
}

/// How losses are looked at.
extension DQNLossChecks {
  static func judgeTargets(_ question: DQNTargetsQuestion, _ answer: [Double]) -> Discrepancy? {
    Expectation.equal(
      answer, question.batch.referenceTargets,
      because: "R + discount · max Q⁻(S′, a), and R alone where nothing follows",
      label: { "the target of transition \($0)" })
  }

  static func judge(_ question: DQNLossQuestion, _ answer: DQNLossValue) -> Discrepancy? {
    judgeErrors(question, answer) ?? judgeLoss(question, answer) ?? judgeGradient(question, answer)
  }

  static func judgeErrors(_ question: DQNLossQuestion, _ answer: DQNLossValue) -> Discrepancy? {
    Expectation.equal(
      answer.errors, question.expected.errors,
      because: "the target minus the prediction for the action that was taken",
      label: { "the error of transition \($0)" })
  }

  static func judgeLoss(_ question: DQNLossQuestion, _ answer: DQNLossValue) -> Discrepancy? {
    Expectation.equal(
      answer.loss, question.expected.loss,
      because: "1/n · Σ w · penalty(e), with n = \(question.batch.count) and penalty(e) "
        + question.penalty.text)
  }

  static func judgeGradient(_ question: DQNLossQuestion, _ answer: DQNLossValue) -> Discrepancy? {
    let (rows, count) = (question.batch.count, question.batch.actionCount)
    if answer.gradient.count != rows || answer.gradient.contains(where: { $0.count != count }) {
      return Discrepancy(
        expected: "\(rows) rows of \(count) numbers",
        because: "the gradient has an entry for each prediction",
        actual: "rows of \(answer.gradient.prefix(20).map(\.count))")
    }
    return Expectation.equal(
      Array(answer.gradient.joined()), Array(question.expected.gradient.joined()),
      because: "−w/n · slope(e) for the action taken, and 0 for the others",
      label: { "transition \($0 / count), action \($0 % count)" })
  }
}

extension DQNPenalty {
  fileprivate var text: String {
    switch self {
    case .squared: "= ½ e²"
    case .huber(let threshold):
      "= ½ e² up to |e| = \(threshold), and \(threshold) · (|e| − \(threshold / 2)) beyond"
    }
  }
}
