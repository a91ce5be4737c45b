public import Coursework

extension Submission {
  /// Exercise 9.5: an agent runs without an error and learns badly. What is wrong with it?
  public enum SilentBug: SilentBugExercise {
    public static func diagnose(_ log: AgentLog) throws -> LogDiagnosis {
      guard isSound(log) else {
        throw InvalidInput("the log must be complete, and its numbers fit")
      }
      // A number that is right could only be wrong by rounding, so no threshold has to be tuned.
      guard let first = firstDifference(between: log, and: .healthy) else {
        return LogDiagnosis(fault: .healthy, firstStep: nil)
      }
      let fault = SilentFault.allCases.first { firstDifference(between: log, and: $0) == nil }
      guard let fault else { throw InvalidInput("no known fault explains the log") }
      return LogDiagnosis(fault: fault, firstStep: first)
    }

    /// The first step in which an agent with a fault would have logged something else.
    private static func firstDifference(between log: AgentLog, and fault: SilentFault) -> Int? {
      var table = log.initialValues
      var number = 0
      for (episode, steps) in log.episodes.enumerated() {
        for step in steps {
          let read = fault == .unwrittenTable ? log.initialValues : table
          let next = fault == .staleTarget ? log.initialValues : read
          let estimate = read[step.state][step.action]
          let nextEstimates = next[fault == .bootstrapsFromState ? step.state : step.nextState]
          let error =
            step.reward + continuation(step, log, fault) * (nextEstimates.max() ?? 0) - estimate
          let epsilon = epsilon(log.exploration, episode: episode, step: number, fault)
          let logged = [step.epsilon, step.estimate, step.tdError] + step.nextEstimates
          let expected = [epsilon, estimate, error] + nextEstimates
          if zip(logged, expected).contains(where: { abs($0 - $1) > 1e-6 }) { return number }
          table[step.state][step.action] += (fault == .flippedSign ? -1 : 1) * log.stepSize * error
          number += 1
        }
      }
      return nil
    }

    /// What the best next value is multiplied by.
    private static func continuation(
      _ step: LoggedStep, _ log: AgentLog, _ fault: SilentFault
    ) -> Double {
      if step.isTerminated && fault != .missingTerminalMask { return 0 }
      // A step that is both is terminated, and that comes first.
      if step.isTruncated && !step.isTerminated && fault == .timeLimitAsEnd { return 0 }
      return fault == .missingDiscount ? 1 : log.discount
    }

    private static func epsilon(
      _ exploration: LoggedExploration, episode: Int, step: Int, _ fault: SilentFault
    ) -> Double {
      let decays = fault == .constantEpsilon ? 0 : fault == .epsilonDecaysPerStep ? step : episode
      var epsilon = exploration.start
      for _ in 0..<decays { epsilon *= exploration.decay }
      return fault == .constantEpsilon ? exploration.start : max(exploration.floor, epsilon)
    }

    private static func isSound(_ log: AgentLog) -> Bool {
      let actionCount = log.initialValues.first?.count ?? 0
      let steps = log.episodes.flatMap { $0 }
      let numbers =
        log.initialValues.flatMap { $0 }
        + steps.flatMap { [$0.estimate, $0.reward, $0.tdError] + $0.nextEstimates }
      let shares =
        [log.discount, log.exploration.start, log.exploration.decay, log.exploration.floor]
        + steps.map(\.epsilon)
      return actionCount > 0 && log.initialValues.allSatisfy { $0.count == actionCount }
        && !log.episodes.isEmpty && !log.episodes.contains { $0.isEmpty }
        && numbers.allSatisfy(\.isFinite) && shares.allSatisfy((0...1).contains)
        && log.stepSize > 0 && log.stepSize <= 1
        && steps.allSatisfy { step in
          log.initialValues.indices.contains(step.state)
            && log.initialValues.indices.contains(step.nextState)
            && (0..<actionCount).contains(step.action) && step.nextEstimates.count == actionCount
        }
    }
  }
}
