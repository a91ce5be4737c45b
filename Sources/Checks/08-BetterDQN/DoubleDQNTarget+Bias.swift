import Coursework
import DecisionProcesses
import Environments

extension DoubleDQNTargetChecks {
  static let bias = Check(
    "where all actions are worth the same, double targets leave at most half of the bias that a network "
      + "with plain targets has", .bias,
    falseAlarm: .calibrated(
      1e-9,
      method: """
        Six fresh pairs of networks, of which one has to be right. Of single pairs of two right answers, \
        which differ in rounding alone, 11 of 2,000 and 8 of 1,000 failed: with 99.9 % confidence 2.21 % \
        at most for the worse, and 1.2e-10 for six in a row; measured anew, 1 of 600 of the model \
        answer failed. To select with the target network trains one network twice, which always fails; \
        with values of the online network alone 60 of 60 pairs failed, with exchanged networks 16: those \
        are found by other checks without any draw
        """)
  ) { inquiry throws(Halt) in
    for attempt in 1...biasAttempts {
      let question = DoubleDQNBiasQuestion.random(using: &inquiry.generator)
      let answer = try await inquiry.answer(to: question)
      guard let wrong = judgeBias(question, answer) else { return }
      if attempt == biasAttempts { try inquiry.expect(wrong, on: question) }
    }
  }

  /// How many fresh pairs of networks are trained, of which one has to be right.
  static let biasAttempts = 6

  /// Compares what both networks promise with what the ring pays.
  static func judgeBias(
    _ question: DoubleDQNBiasQuestion, _ answer: DoubleDQNBiasQuestion.Answer
  ) -> Discrepancy? {
    guard let plainNetwork = question.network.trained(to: answer.plain) else {
      return .noTrainedNetwork(answer.plain)
    }
    guard let doubleNetwork = question.network.trained(to: answer.double) else {
      return .noTrainedNetwork(answer.double)
    }
    let plain = question.bias(of: plainNetwork)
    let double = question.bias(of: doubleNetwork)
    return Expectation.holds(
      abs(double) <= plain / 2,
      expected: "a bias of at most \(plain / 2) in size of the network with your targets",
      because:
        "whatever is done in the ring pays the same; after the same \(question.updateCount) updates a "
        + "network with plain targets promises \(plain) more than that on average, and double targets "
        + "leave at most half of it",
      actual: "\(double)")
  }
}

extension DoubleDQNBiasQuestion {
  /// A ring of four states and eight actions, in which later rewards count for much.
  static func random(using generator: inout SeededGenerator) -> Self {
    DoubleDQNBiasQuestion(
      ring: IndifferentRing(meanRewards: generator.numbers(4, in: 0...0.5), actionCount: 8),
      discount: 0.9, updateCount: 1000, batchSize: 8, copyInterval: 50, seed: generator.next())
  }

  /// Predicted minus realised return of the network's own choices, averaged over the states.
  func bias(of network: ValueNetwork) -> Double {
    ring.meanRewards.indices.map { state in
      let values = (try? network.actionValues(of: ring.observation(of: state))) ?? []
      return (values.max() ?? 0) - ring.realisedReturn(from: state, discount: discount)
    }.average
  }
}
