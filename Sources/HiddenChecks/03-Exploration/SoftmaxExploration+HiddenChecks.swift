import Checks
import Coursework
import DecisionProcesses

/// What grading alone asks about softmax choice.
enum SoftmaxExplorationHiddenChecks {
  static let all: [Check] = [units]

  /// The other checks ask for two to six actions, and for chances that are neither greedy nor even at temperatures
  /// between 0.1 and 9, and at 2⁻²⁰.
  ///
  /// Values and temperatures are small whole numbers of a power of two, so that all differences and quotients are
  /// those of the whole numbers.
  static let units = Check(
    "values and temperature may be in any unit, from 1e-18 to 1e18, and of one action or dozens",
    .law, visibility: .hidden
  ) { inquiry throws(Halt) in
    for exponent in [-60, -33, 0, 33, 60] {
      for actionCount in [1, 2, 40] {
        let unit = Double(sign: .plus, exponent: exponent, significand: 1)
        let values = (0..<actionCount).map { _ in
          Double(inquiry.generator.integer(in: -12...12)) * unit
        }
        let question = SoftmaxQuestion(
          actionValues: values,
          temperature: Double(inquiry.generator.integer(in: 1...9)) * unit)
        try await inquiry.ask(question, judge: SoftmaxExplorationChecks.judge)
      }
    }
  }
}
