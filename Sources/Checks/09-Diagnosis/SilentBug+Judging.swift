import Coursework
import DecisionProcesses

/// A tabular agent that keeps a log, healthy or with one fault.
struct LoggingAgent {
  let fault: SilentFault
  let discount: Double
  let stepSize: Double
  let exploration: LoggedExploration
  let initialValues: [[Double]]
  private var table: [[Double]]
  /// The number of steps taken.
  private var stepNumber = 0

  init(_ fault: SilentFault, settings log: AgentLog) {
    self.fault = fault
    discount = log.discount
    stepSize = log.stepSize
    exploration = log.exploration
    initialValues = log.initialValues
    table = initialValues
  }

  /// The values by which the agent chooses and estimates.
  func values(in state: Int) -> [Double] {
    fault == .unwrittenTable ? initialValues[state] : table[state]
  }

  func epsilon(inEpisode episode: Int) -> Double {
    switch fault {
    case .constantEpsilon: exploration.start
    case .epsilonDecaysPerStep: decayed(stepNumber)
    default: decayed(episode)
    }
  }

  private func decayed(_ count: Int) -> Double {
    max(
      exploration.floor,
      (0..<count).reduce(exploration.start) { epsilon, _ in
        epsilon * exploration.decay
      })
  }

  private func nextValues(_ step: LoggedStep) -> [Double] {
    switch fault {
    case .staleTarget: initialValues[step.nextState]
    case .bootstrapsFromState: values(in: step.state)
    default: values(in: step.nextState)
    }
  }

  /// What the best next value is multiplied by in the error.
  private func continuation(_ step: LoggedStep) -> Double {
    switch fault {
    case .missingTerminalMask: discount
    case .timeLimitAsEnd: step.isTerminated || step.isTruncated ? 0 : discount
    case .missingDiscount: step.isTerminated ? 0 : 1
    default: step.isTerminated ? 0 : discount
    }
  }

  /// Logs what this agent would have logged, where state, action, reward and flags are those of `step`,
  /// and learns from it.
  mutating func log(_ step: LoggedStep, inEpisode episode: Int) -> LoggedStep {
    var logged = step
    logged.epsilon = epsilon(inEpisode: episode)
    logged.estimate = values(in: step.state)[step.action]
    logged.nextEstimates = nextValues(step)
    let best = logged.nextEstimates.max() ?? 0
    logged.tdError = step.reward + continuation(step) * best - logged.estimate
    let sign = fault == .flippedSign ? -1.0 : 1
    table[step.state][step.action] += sign * stepSize * logged.tdError
    stepNumber += 1
    return logged
  }
}

extension AgentLog {
  /// The steps of all episodes.
  var steps: [LoggedStep] { episodes.flatMap { $0 } }

  /// By how much each step differs from what an agent with that fault would have logged.
  func differences(from fault: SilentFault) -> [Double] {
    var agent = LoggingAgent(fault, settings: self)
    return episodes.enumerated().flatMap { episode, steps in
      steps.map { step in step.difference(from: agent.log(step, inEpisode: episode)) }
    }
  }

  /// The faults, or none, that explain every number.
  var explanations: [SilentFault] {
    SilentFault.allCases.filter { fault in differences(from: fault).allSatisfy { $0 < 1e-6 } }
  }

  /// The first step that no healthy agent would have logged.
  var firstContradiction: Int? { differences(from: .healthy).firstIndex { $0 > 1e-6 } }

  /// The diagnosis, where there is exactly one.
  var diagnosis: LogDiagnosis? {
    let explanations = explanations
    guard explanations.count == 1 else { return nil }
    return LogDiagnosis(fault: explanations[0], firstStep: firstContradiction)
  }

  /// The sums of rewards, episode by episode.
  var returns: [Double] { episodes.map { $0.map(\.reward).reduce(0, +) } }

  /// Whether the mean of the later half of some numbers, rounded down, is larger than that of the rest.
  static func rises(_ numbers: [Double]) -> Bool {
    let half = numbers.count - numbers.count / 2
    return numbers.dropFirst(half).reduce(0, +) / Double(max(1, numbers.count - half))
      > numbers.prefix(half).reduce(0, +) / Double(max(1, half))
  }

  var hasRisingReturns: Bool { Self.rises(returns) }

  var hasShrinkingErrors: Bool { Self.rises(steps.map { -abs($0.tdError) }) }
}

extension LoggedStep {
  fileprivate func difference(from other: LoggedStep) -> Double {
    let mine = [epsilon, estimate, tdError] + nextEstimates
    let others = [other.epsilon, other.estimate, other.tdError] + other.nextEstimates
    return zip(mine, others).map { abs($0 - $1) }.max() ?? 0
  }

  /// The step in words.
  var text: String {
    let ending = isTerminated ? ", terminated" : isTruncated ? ", truncated" : ""
    return "S \(state), A \(action), R \(reward), S′ \(nextState)\(ending)"
  }
}

/// How a diagnosis is looked at.
extension SilentBugChecks {
  @Sendable
  static func judge(_ question: SilentBugQuestion, _ answer: LogDiagnosis) -> Discrepancy? {
    // A part of a log may leave several explanations.
    guard let expected = question.log.diagnosis else { return nil }
    let reason: String
    if let first = expected.firstStep {
      var agent = LoggingAgent(.healthy, settings: question.log)
      let would = question.log.episodes.enumerated().flatMap { episode, steps in
        steps.map { agent.log($0, inEpisode: episode) }
      }
      let (logged, healthy) = (question.log.steps[first], would[first])
      reason =
        "in step \(first) (\(logged.text)) the log has \(logged.numbers), and a healthy agent would "
        + "have logged \(healthy.numbers)"
    } else {
      reason = "every number follows from those before it by the rules of a healthy agent"
    }
    return Expectation.holds(
      answer == expected, expected: text(expected), because: reason, actual: text(answer))
  }

  private static func text(_ diagnosis: LogDiagnosis) -> String {
    "\(diagnosis.fault.rawValue), "
      + (diagnosis.firstStep.map { "first betrayed in step \($0)" } ?? "betrayed by no step")
  }
}

extension LoggedStep {
  /// What an agent computes, for a message.
  fileprivate var numbers: String {
    "epsilon \(epsilon), estimate \(estimate), next estimates \(nextEstimates) and error \(tdError)"
  }
}
