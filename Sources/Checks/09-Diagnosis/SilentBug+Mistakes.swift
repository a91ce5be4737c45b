import Coursework

/// The mistakes of exercise 9.5.
extension SilentBugMisconceptions {
  enum TimeLimitEnds: SilentBugMistake {
    static func change(_ right: LogDiagnosis, _ log: AgentLog) -> LogDiagnosis {
      switch right.fault {
      case .healthy:
        LogDiagnosis(
          fault: .missingTerminalMask,
          firstStep: log.steps.firstIndex { $0.isTruncated && !$0.isTerminated })
      case .timeLimitAsEnd: .healthy
      default: right
      }
    }
  }

  enum ShrinkingErrors: SilentBugMistake {
    static func change(_ right: LogDiagnosis, _ log: AgentLog) -> LogDiagnosis {
      log.hasShrinkingErrors ? .healthy : right
    }
  }

  enum RisingReturns: SilentBugMistake {
    static func change(_ right: LogDiagnosis, _ log: AgentLog) -> LogDiagnosis {
      log.hasRisingReturns ? .healthy : right
    }
  }

  enum FirstEpisode: SilentBugMistake {
    static func change(_ right: LogDiagnosis, _ log: AgentLog) -> LogDiagnosis {
      log.beginsWell ? .healthy : right
    }
  }

  enum FirstDifference: SilentBugMistake {
    static func change(_ right: LogDiagnosis, _ log: AgentLog) -> LogDiagnosis {
      LogDiagnosis(fault: log.firstSuspect ?? right.fault, firstStep: right.firstStep)
    }
  }

  enum WithinEpisode: SilentBugMistake {
    static func change(_ right: LogDiagnosis, _ log: AgentLog) -> LogDiagnosis {
      LogDiagnosis(
        fault: right.fault, firstStep: right.firstStep.map { log.place(of: $0).step })
    }
  }

  enum FromOne: SilentBugMistake {
    static func change(_ right: LogDiagnosis, _ log: AgentLog) -> LogDiagnosis {
      LogDiagnosis(fault: right.fault, firstStep: right.firstStep.map { $0 + 1 })
    }
  }

  enum StaleIsUnwritten: SilentBugMistake {
    static func change(_ right: LogDiagnosis, _ log: AgentLog) -> LogDiagnosis {
      right.fault == .staleTarget
        ? LogDiagnosis(fault: .unwrittenTable, firstStep: right.firstStep) : right
    }
  }

  enum StillExploring: SilentBugMistake {
    static func change(_ right: LogDiagnosis, _ log: AgentLog) -> LogDiagnosis {
      right.fault == .healthy && !log.endsAtFloor
        ? LogDiagnosis(fault: .constantEpsilon, firstStep: log.steps.count - 1) : right
    }
  }

  enum AtFloor: SilentBugMistake {
    static func change(_ right: LogDiagnosis, _ log: AgentLog) -> LogDiagnosis {
      right.fault == .healthy && log.endsAtFloor
        ? LogDiagnosis(
          fault: .epsilonDecaysPerStep,
          firstStep: log.steps.firstIndex { $0.epsilon <= log.exploration.floor }) : right
    }
  }

  enum TerminalRowIsZero: SilentBugMistake {
    static func change(_ right: LogDiagnosis, _ log: AgentLog) -> LogDiagnosis {
      right.fault == .missingTerminalMask ? .healthy : right
    }
  }

  enum NextForGranted: SilentBugMistake {
    static func change(_ right: LogDiagnosis, _ log: AgentLog) -> LogDiagnosis {
      right.fault == .staleTarget || right.fault == .bootstrapsFromState ? .healthy : right
    }
  }

  enum LineByLine: SilentBugMistake {
    static func change(_ right: LogDiagnosis, _ log: AgentLog) -> LogDiagnosis {
      let unseen: Set<SilentFault> = [
        .flippedSign, .staleTarget, .unwrittenTable, .bootstrapsFromState,
      ]
      return unseen.contains(right.fault) ? .healthy : right
    }
  }

  enum IgnoresEpsilon: SilentBugMistake {
    static func change(_ right: LogDiagnosis, _ log: AgentLog) -> LogDiagnosis {
      right.fault == .constantEpsilon || right.fault == .epsilonDecaysPerStep ? .healthy : right
    }
  }
}
