import Coursework

/// The mistakes of exercise 9.5 in other words, each with agents side by side and with rules.
enum SilentBugParaphrases {
  /// Nothing is wrong.
  static let sound = LogDiagnosis(fault: .healthy, firstStep: nil)

  static func average(_ numbers: [Double]) -> Double {
    numbers.isEmpty ? 0 : numbers.reduce(0, +) / Double(numbers.count)
  }

  // MARK: - Takes a time limit for the end

  enum TimeLimitEndsAside: AgentsSideBySide {
    static func change(_ right: LogDiagnosis, _ log: AgentLog) -> LogDiagnosis {
      if right.fault == .timeLimitAsEnd { return sound }
      guard right.fault == .healthy else { return right }
      var number = 0
      for step in log.episodes.joined() {
        if step.isTruncated, !step.isTerminated {
          return LogDiagnosis(fault: .missingTerminalMask, firstStep: number)
        }
        number += 1
      }
      return right
    }
  }

  enum TimeLimitEndsRuled: RulesForLogs {
    static func change(_ right: LogDiagnosis, _ log: AgentLog) -> LogDiagnosis {
      let cut = log.episodes.joined().enumerated().first {
        !$0.element.isTerminated && $0.element.isTruncated
      }
      let answers: [SilentFault: LogDiagnosis] = [
        .timeLimitAsEnd: sound,
        .healthy: LogDiagnosis(fault: .missingTerminalMask, firstStep: cut?.offset),
      ]
      return answers[right.fault] ?? right
    }
  }

  // MARK: - Trusts errors that shrink

  enum ShrinkingErrorsAside: AgentsSideBySide {
    static func change(_ right: LogDiagnosis, _ log: AgentLog) -> LogDiagnosis {
      let sizes = log.episodes.joined().map { abs($0.tdError) }
      let early = Array(sizes[..<((sizes.count + 1) / 2)])
      let later = Array(sizes[((sizes.count + 1) / 2)...])
      return average(later) < average(early) ? sound : right
    }
  }

  enum ShrinkingErrorsRuled: RulesForLogs {
    static func change(_ right: LogDiagnosis, _ log: AgentLog) -> LogDiagnosis {
      var (sums, counts) = ([0.0, 0.0], [0.0, 0.0])
      let total = log.episodes.joined().count
      for (number, step) in log.episodes.joined().enumerated() {
        let half = 2 * number < total ? 0 : 1
        sums[half] += step.tdError < 0 ? -step.tdError : step.tdError
        counts[half] += 1
      }
      return sums[1] / max(1, counts[1]) < sums[0] / counts[0] ? sound : right
    }
  }

  // MARK: - Trusts returns that rise

  enum RisingReturnsAside: AgentsSideBySide {
    static func change(_ right: LogDiagnosis, _ log: AgentLog) -> LogDiagnosis {
      let returns = log.episodes.map { $0.map(\.reward).reduce(0, +) }
      let half = (returns.count + 1) / 2
      let rises = average(Array(returns[half...])) > average(Array(returns[..<half]))
      return rises ? sound : right
    }
  }

  enum RisingReturnsRuled: RulesForLogs {
    static func change(_ right: LogDiagnosis, _ log: AgentLog) -> LogDiagnosis {
      var (sums, counts) = ([0.0, 0.0], [0.0, 0.0])
      for (episode, steps) in log.episodes.enumerated() {
        let half = 2 * episode < log.episodes.count ? 0 : 1
        for step in steps { sums[half] += step.reward }
        counts[half] += 1
      }
      return sums[1] / max(1, counts[1]) > sums[0] / counts[0] ? sound : right
    }
  }

  // MARK: - Looks at the first episode only

  enum FirstEpisodeAside: AgentsSideBySide {
    static func change(_ right: LogDiagnosis, _ log: AgentLog) -> LogDiagnosis {
      guard let first = right.firstStep else { return right }
      return first < log.episodes[0].count ? right : sound
    }
  }

  enum FirstEpisodeRuled: RulesForLogs {
    static func change(_ right: LogDiagnosis, _ log: AgentLog) -> LogDiagnosis {
      let seen = log.episodes.prefix(1).flatMap { $0 }.indices
      return right.firstStep.map(seen.contains) ?? true ? right : sound
    }
  }

  // MARK: - Decides at the first difference

  /// Cuts the log off behind the step, and asks again.
  enum FirstDifferenceAside: AgentsSideBySide {
    static func change(_ right: LogDiagnosis, _ log: AgentLog) -> LogDiagnosis {
      guard let first = right.firstStep else { return right }
      var (left, cut) = (first + 1, log)
      cut.episodes = []
      for steps in log.episodes where left > 0 {
        cut.episodes.append(Array(steps.prefix(left)))
        left -= steps.count
      }
      let suspects = survivors(cut)
      let suspect = SilentFault.allCases.first { suspects.contains($0) }
      return LogDiagnosis(fault: suspect ?? right.fault, firstStep: first)
    }
  }

  enum FirstDifferenceRuled: RulesForLogs {
    static func change(_ right: LogDiagnosis, _ log: AgentLog) -> LogDiagnosis {
      guard let first = right.firstStep else { return right }
      var (number, cut) = (0, log)
      cut.episodes = log.episodes.map { steps in
        steps.filter { _ in
          number += 1
          return number <= first + 1
        }
      }
      return LogDiagnosis(fault: suspect(cut), firstStep: first)
    }
  }

  // MARK: - Counts steps from the beginning of their episode

  enum WithinEpisodeAside: AgentsSideBySide {
    static func change(_ right: LogDiagnosis, _ log: AgentLog) -> LogDiagnosis {
      guard var left = right.firstStep else { return right }
      for steps in log.episodes {
        if left < steps.count { break }
        left -= steps.count
      }
      return LogDiagnosis(fault: right.fault, firstStep: left)
    }
  }

  enum WithinEpisodeRuled: RulesForLogs {
    static func change(_ right: LogDiagnosis, _ log: AgentLog) -> LogDiagnosis {
      let places = log.episodes.flatMap { Array($0.indices) }
      return LogDiagnosis(fault: right.fault, firstStep: right.firstStep.map { places[$0] })
    }
  }
}
