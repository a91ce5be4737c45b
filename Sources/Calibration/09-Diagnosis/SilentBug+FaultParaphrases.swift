import Coursework

/// The mistakes of exercise 9.5 about single faults, and about where they show, in other words.
extension SilentBugParaphrases {
  // MARK: - Counts steps from 1

  enum FromOneAside: AgentsSideBySide {
    static func change(_ right: LogDiagnosis, _ log: AgentLog) -> LogDiagnosis {
      var answer = right
      if let first = right.firstStep { answer.firstStep = first + 1 }
      return answer
    }
  }

  enum FromOneRuled: RulesForLogs {
    static func change(_ right: LogDiagnosis, _ log: AgentLog) -> LogDiagnosis {
      LogDiagnosis(
        fault: right.fault,
        firstStep: right.firstStep.flatMap { first in (1...first + 1).last })
    }
  }

  // MARK: - Calls a stale target an unwritten table

  enum StaleIsUnwrittenAside: AgentsSideBySide {
    static func change(_ right: LogDiagnosis, _ log: AgentLog) -> LogDiagnosis {
      guard case .staleTarget = right.fault else { return right }
      return LogDiagnosis(fault: .unwrittenTable, firstStep: right.firstStep)
    }
  }

  enum StaleIsUnwrittenRuled: RulesForLogs {
    static func change(_ right: LogDiagnosis, _ log: AgentLog) -> LogDiagnosis {
      let names: [SilentFault: SilentFault] = [.staleTarget: .unwrittenTable]
      return LogDiagnosis(fault: names[right.fault] ?? right.fault, firstStep: right.firstStep)
    }
  }

  // MARK: - Takes exploration that goes on for one that never decays

  enum StillExploringAside: AgentsSideBySide {
    static func change(_ right: LogDiagnosis, _ log: AgentLog) -> LogDiagnosis {
      guard right.fault == .healthy, let last = log.episodes.last?.last else { return right }
      let count = log.episodes.map(\.count).reduce(0, +)
      return last.epsilon > log.exploration.floor
        ? LogDiagnosis(fault: .constantEpsilon, firstStep: count - 1) : right
    }
  }

  enum StillExploringRuled: RulesForLogs {
    static func change(_ right: LogDiagnosis, _ log: AgentLog) -> LogDiagnosis {
      let steps = Array(log.episodes.joined())
      let goesOn = !steps.contains { $0.epsilon <= log.exploration.floor }
      return right == sound && goesOn
        ? LogDiagnosis(fault: .constantEpsilon, firstStep: steps.indices.last) : right
    }
  }

  // MARK: - Takes exploration at its floor for one that decays too fast

  enum AtFloorAside: AgentsSideBySide {
    static func change(_ right: LogDiagnosis, _ log: AgentLog) -> LogDiagnosis {
      let steps = Array(log.episodes.joined())
      guard right.fault == .healthy, let last = steps.last, last.epsilon <= log.exploration.floor
      else { return right }
      let above = steps.count { $0.epsilon > log.exploration.floor }
      return LogDiagnosis(fault: .epsilonDecaysPerStep, firstStep: above)
    }
  }

  enum AtFloorRuled: RulesForLogs {
    static func change(_ right: LogDiagnosis, _ log: AgentLog) -> LogDiagnosis {
      let first = log.episodes.joined().enumerated().first {
        !($0.element.epsilon > log.exploration.floor)
      }
      guard right == sound, let first else { return right }
      return LogDiagnosis(fault: .epsilonDecaysPerStep, firstStep: first.offset)
    }
  }

  // MARK: - Believes that a terminal row is 0

  enum TerminalRowIsZeroAside: AgentsSideBySide {
    static func change(_ right: LogDiagnosis, _ log: AgentLog) -> LogDiagnosis {
      if case .missingTerminalMask = right.fault { return sound }
      return right
    }
  }

  enum TerminalRowIsZeroRuled: RulesForLogs {
    static func change(_ right: LogDiagnosis, _ log: AgentLog) -> LogDiagnosis {
      [SilentFault.missingTerminalMask].contains(right.fault) ? sound : right
    }
  }

  // MARK: - Takes the next estimates for granted

  enum NextForGrantedAside: AgentsSideBySide {
    static func change(_ right: LogDiagnosis, _ log: AgentLog) -> LogDiagnosis {
      switch right.fault {
      case .staleTarget, .bootstrapsFromState: return sound
      default: return right
      }
    }
  }

  enum NextForGrantedRuled: RulesForLogs {
    static func change(_ right: LogDiagnosis, _ log: AgentLog) -> LogDiagnosis {
      let unseen: Set<SilentFault> = [.bootstrapsFromState, .staleTarget]
      return unseen.contains(right.fault) ? sound : right
    }
  }

  // MARK: - Checks every line by itself

  enum LineByLineAside: AgentsSideBySide {
    static func change(_ right: LogDiagnosis, _ log: AgentLog) -> LogDiagnosis {
      switch right.fault {
      case .flippedSign, .staleTarget, .unwrittenTable, .bootstrapsFromState: return sound
      default: return right
      }
    }
  }

  enum LineByLineRuled: RulesForLogs {
    static func change(_ right: LogDiagnosis, _ log: AgentLog) -> LogDiagnosis {
      let seen: [SilentFault] = [
        .missingTerminalMask, .timeLimitAsEnd, .missingDiscount, .constantEpsilon,
        .epsilonDecaysPerStep,
      ]
      return seen.contains(right.fault) ? right : sound
    }
  }

  // MARK: - Does not look at epsilon

  enum IgnoresEpsilonAside: AgentsSideBySide {
    static func change(_ right: LogDiagnosis, _ log: AgentLog) -> LogDiagnosis {
      switch right.fault {
      case .constantEpsilon, .epsilonDecaysPerStep: return sound
      default: return right
      }
    }
  }

  enum IgnoresEpsilonRuled: RulesForLogs {
    static func change(_ right: LogDiagnosis, _ log: AgentLog) -> LogDiagnosis {
      right.fault.rawValue.lowercased().contains("epsilon") ? sound : right
    }
  }
}
