import Coursework

/// A diagnosis, which a sample may change in the end.
protocol LogReading: SilentBugExercise {
  static func read(_ log: AgentLog) -> LogDiagnosis
  static func change(_ right: LogDiagnosis, _ log: AgentLog) -> LogDiagnosis
}

extension LogReading {
  static func change(_ right: LogDiagnosis, _ log: AgentLog) -> LogDiagnosis { right }

  static func diagnose(_ log: AgentLog) throws -> LogDiagnosis {
    try check(log)
    return change(read(log), log)
  }

  private static func check(_ log: AgentLog) throws {
    let width = log.initialValues.first?.count ?? 0
    let exploration = log.exploration
    var shares = [log.discount, exploration.start, exploration.decay, exploration.floor]
    var numbers = log.initialValues.flatMap { $0 }
    var isSound = width > 0 && log.initialValues.allSatisfy { $0.count == width }
    for steps in log.episodes {
      isSound = isSound && steps.count > 0
      for step in steps {
        shares.append(step.epsilon)
        numbers += [step.estimate, step.reward, step.tdError] + step.nextEstimates
        isSound =
          isSound && log.initialValues.indices ~= step.state
          && log.initialValues.indices ~= step.nextState && 0..<width ~= step.action
          && step.nextEstimates.count == width
      }
    }
    guard isSound, log.episodes.count > 0, numbers.allSatisfy({ $0.isFinite }),
      shares.allSatisfy({ $0 >= 0 && $0 <= 1 }), log.stepSize > 0, log.stepSize <= 1
    else { throw InvalidInput("log") }
  }
}

/// Lets an agent of each kind run beside the log, and drops those that would have logged something else.
protocol AgentsSideBySide: LogReading {}

extension AgentsSideBySide {
  static func read(_ log: AgentLog) -> LogDiagnosis {
    let (faults, firstStep) = run(log)
    return LogDiagnosis(fault: faults.first ?? .healthy, firstStep: firstStep)
  }

  /// The faults that explain every step.
  static func survivors(_ log: AgentLog) -> [SilentFault] { run(log).0 }

  private static func run(_ log: AgentLog) -> ([SilentFault], Int?) {
    var tables = [SilentFault: [[Double]]](
      uniqueKeysWithValues: SilentFault.allCases.map { ($0, log.initialValues) })
    var firstStep: Int?
    var powers = [1.0]
    for (episode, steps) in log.episodes.enumerated() {
      for step in steps {
        let number = powers.count - 1
        for (fault, table) in tables {
          let line = line(step, fault, table, log, powers[fault.clock(episode, number)])
          if line.isFar(from: step) {
            tables[fault] = nil
            if fault == .healthy { firstStep = number }
          }
          let move = log.stepSize * line.error
          tables[fault]?[step.state][step.action] -= fault == .flippedSign ? move : -move
        }
        powers.append(powers[number] * log.exploration.decay)
      }
    }
    return (Array(tables.keys), firstStep)
  }

  private static func line(
    _ step: LoggedStep, _ fault: SilentFault, _ table: [[Double]], _ log: AgentLog, _ power: Double
  ) -> LogLine {
    let own = fault == .unwrittenTable ? log.initialValues : table
    let other = fault == .staleTarget ? log.initialValues : own
    let next = other[fault == .bootstrapsFromState ? step.state : step.nextState]
    let isEnd =
      fault == .missingTerminalMask
      ? false : step.isTerminated || (fault == .timeLimitAsEnd && step.isTruncated)
    let weight = fault == .missingDiscount ? 1 : log.discount
    let target = step.reward + (isEnd ? 0 : weight * (next.max() ?? 0))
    let decayed = max(log.exploration.floor, log.exploration.start * power)
    return LogLine(
      epsilon: fault == .constantEpsilon ? log.exploration.start : decayed,
      estimate: own[step.state][step.action], next: next,
      error: target - own[step.state][step.action])
  }
}

/// What an agent computes in one step.
private struct LogLine {
  let epsilon: Double
  let estimate: Double
  let next: [Double]
  let error: Double

  func isFar(from step: LoggedStep) -> Bool {
    abs(epsilon - step.epsilon) > 1e-4 || abs(estimate - step.estimate) > 1e-4
      || abs(error - step.tdError) > 1e-4
      || zip(next, step.nextEstimates).contains { abs($0 - $1) > 1e-4 }
  }
}

extension SilentFault {
  /// How often epsilon has decayed.
  fileprivate func clock(_ episode: Int, _ step: Int) -> Int {
    self == .epsilonDecaysPerStep ? step : episode
  }
}

/// Follows the logged errors, notes which columns are wrong, and concludes from those.
protocol RulesForLogs: LogReading {}

extension RulesForLogs {
  static func read(_ log: AgentLog) -> LogDiagnosis {
    let notes = LogNotes(log)
    return LogDiagnosis(fault: notes.fault, firstStep: notes.firstStep)
  }

  static func suspect(_ log: AgentLog) -> SilentFault { LogNotes(log).suspect }
}

/// What is wrong in a log, column by column.
private struct LogNotes {
  private(set) var firstStep: Int?
  private var wrongErrors: [LoggedStep] = []
  private var hasWrongEpsilon = false
  private var hasWrongEstimate = false
  private var hasWrongNext = false
  private var alwaysExploresAsAtFirst = true
  private var readsInitialEstimates = true
  private var readsInitialNext = true
  private var readsOwnState = true

  init(_ log: AgentLog) {
    var table = log.initialValues
    var (epsilon, number) = (log.exploration.start, 0)
    for steps in log.episodes {
      for step in steps {
        note(step, number, table, log, max(log.exploration.floor, epsilon))
        table[step.state][step.action] += log.stepSize * step.tdError
        number += 1
      }
      epsilon *= log.exploration.decay
    }
  }

  private mutating func note(
    _ step: LoggedStep, _ number: Int, _ table: [[Double]], _ log: AgentLog, _ epsilon: Double
  ) {
    func same(_ a: [Double], _ b: [Double]) -> Bool {
      zip(a, b).allSatisfy { abs($0 - $1) < 1e-5 }
    }
    let best = step.isTerminated ? 0 : log.discount * (step.nextEstimates.max() ?? 0)
    let (row, initial) = (table[step.state], log.initialValues)
    let isErrorRight = same([step.tdError], [step.reward + best - step.estimate])
    let isEpsilonRight = same([step.epsilon], [epsilon])
    let isEstimateRight = same([step.estimate], [row[step.action]])
    let isNextRight = same(step.nextEstimates, table[step.nextState])
    if !isErrorRight { wrongErrors.append(step) }
    if !isEpsilonRight { hasWrongEpsilon = true }
    if !isEstimateRight { hasWrongEstimate = true }
    if !isNextRight { hasWrongNext = true }
    if !same([step.epsilon], [log.exploration.start]) { alwaysExploresAsAtFirst = false }
    if !same([step.estimate], [initial[step.state][step.action]]) { readsInitialEstimates = false }
    if !same(step.nextEstimates, initial[step.nextState]) { readsInitialNext = false }
    if !same(step.nextEstimates, row) { readsOwnState = false }
    if !(isErrorRight && isEpsilonRight && isEstimateRight && isNextRight), firstStep == nil {
      firstStep = number
    }
  }

  var fault: SilentFault {
    if !wrongErrors.isEmpty {
      if wrongErrors.contains(where: { !$0.isTerminated && !$0.isTruncated }) {
        return .missingDiscount
      }
      return wrongErrors.contains(where: \.isTerminated) ? .missingTerminalMask : .timeLimitAsEnd
    }
    if hasWrongEpsilon { return alwaysExploresAsAtFirst ? .constantEpsilon : .epsilonDecaysPerStep }
    guard hasWrongEstimate || hasWrongNext else { return .healthy }
    if readsInitialEstimates && readsInitialNext { return .unwrittenTable }
    return hasWrongEstimate ? .flippedSign : faultOfNext
  }

  /// What is wrong where estimates are right, and only next estimates are not.
  private var faultOfNext: SilentFault {
    if readsInitialNext { return .staleTarget }
    return readsOwnState ? .bootstrapsFromState : .flippedSign
  }

  /// What is suspected where no estimate has been seen to stay: that only the target is stale.
  var suspect: SilentFault {
    let hasOtherFault = !wrongErrors.isEmpty || hasWrongEpsilon || hasWrongEstimate
    return hasOtherFault || !hasWrongNext ? fault : faultOfNext
  }
}
