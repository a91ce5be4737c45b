import Coursework

/// The right diagnosis, and what a mistake makes of it.
protocol SilentBugMistake: SilentBugExercise {
  static func change(_ right: LogDiagnosis, _ log: AgentLog) -> LogDiagnosis
}

extension SilentBugMistake {
  static func diagnose(_ log: AgentLog) throws -> LogDiagnosis {
    guard log.isSound else { throw InvalidInput("no complete log") }
    let right = LogDiagnosis(
      fault: log.explanations.first ?? .healthy, firstStep: log.firstContradiction)
    return change(right, log)
  }
}

extension LogDiagnosis {
  /// Nothing is wrong.
  static let healthy = LogDiagnosis(fault: .healthy, firstStep: nil)
}

extension AgentLog {
  /// Whether the contract allows the log.
  fileprivate var isSound: Bool {
    hasSoundSettings && !episodes.isEmpty
      && episodes.allSatisfy { steps in !steps.isEmpty && steps.allSatisfy { fits($0) } }
  }

  private var hasSoundSettings: Bool {
    let shares = [discount, exploration.start, exploration.decay, exploration.floor]
    let widths = Set(initialValues.map(\.count))
    return shares.allSatisfy { $0 >= 0 && $0 <= 1 } && stepSize > 0 && stepSize <= 1
      && widths.count == 1 && widths != [0] && initialValues.joined().allSatisfy(\.isFinite)
  }

  private func fits(_ step: LoggedStep) -> Bool {
    let (states, actionCount) = (initialValues.indices, initialValues[0].count)
    return states.contains(step.state) && states.contains(step.nextState)
      && (0..<actionCount).contains(step.action) && step.nextEstimates.count == actionCount
      && step.epsilon >= 0 && step.epsilon <= 1
      && ([step.estimate, step.reward, step.tdError] + step.nextEstimates).allSatisfy(\.isFinite)
  }
}
