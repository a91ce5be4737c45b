import Coursework

/// The mistakes themselves.
extension PegInHoleAgentMisconceptions {
  enum TruncationEnds: PegAgentMistake {
    static func isTerminal(_ step: PegTaskStep) -> Bool { step.isTerminated || step.isTruncated }
  }

  enum KeepsLastPotential: PegAgentMistake {
    static func reward(
      _ step: PegTaskStep, from potential: Double, _ settings: PegAgentSettings
    ) -> Double {
      settings.rewardScale
        * (step.reward + settings.discount * step.state.potential - potential)
    }
  }

  enum ShapesWithoutDiscount: PegAgentMistake {
    static func reward(
      _ step: PegTaskStep, from potential: Double, _ settings: PegAgentSettings
    ) -> Double {
      let next = step.isTerminated ? 0 : step.state.potential
      return settings.rewardScale * (step.reward + next - potential)
    }
  }

  enum NoShaping: PegAgentMistake {
    static func reward(
      _ step: PegTaskStep, from potential: Double, _ settings: PegAgentSettings
    ) -> Double { settings.rewardScale * step.reward }
  }

  enum ScalesRewardOnly: PegAgentMistake {
    static func reward(
      _ step: PegTaskStep, from potential: Double, _ settings: PegAgentSettings
    ) -> Double {
      let next = step.isTerminated ? 0 : settings.discount * step.state.potential
      return settings.rewardScale * step.reward + next - potential
    }
  }

  enum KeepsExecuted: PegAgentMistake {
    static func action(_ chosen: Int, _ step: PegTaskStep) -> Int { step.executedAction }
  }

  enum KeepsSuccesses: PegAgentMistake {
    static var keepsFailures: Bool { false }
  }

  enum LearnsEarly: PegAgentMistake {
    static func isDue(_ clock: PegAgentClock, held: Int, _ settings: PegAgentSettings) -> Bool {
      clock.steps % settings.trainingInterval == 0 && held >= settings.batchSize
    }
  }

  enum LearnsAlways: PegAgentMistake {
    static func isDue(_ clock: PegAgentClock, held: Int, _ settings: PegAgentSettings) -> Bool {
      held >= settings.learningStart
    }
  }

  enum ConstantEpsilon: PegAgentMistake {
    static func epsilonStep(_ clock: PegAgentClock) -> Int { 0 }
  }

  enum EpsilonOfEpisode: PegAgentMistake {
    static func epsilonStep(_ clock: PegAgentClock) -> Int { clock.stepsInEpisode }
  }

  enum Unweighted: PegAgentMistake {
    static func slope(error: Double, weight: Double) -> Double { min(max(error, -1), 1) }
  }

  enum NotNormalized: PegAgentMistake {
    static var normalizes: Bool { false }
  }

  enum ConstantImportance: PegAgentMistake {
    static func importanceStep(_ clock: PegAgentClock) -> Int { 0 }
  }

  enum SquaredLoss: PegAgentMistake {
    static func slope(error: Double, weight: Double) -> Double { weight * error }
  }

  enum TargetSelects: PegAgentMistake {
    static func selector(_ online: ValueNetwork, _ target: ValueNetwork) -> ValueNetwork { target }
  }

  enum NoUpdate: PegAgentMistake {
    static func priorityErrors(_ update: PegAgentUpdate) -> [Double]? { nil }
  }

  enum WeightedPriorities: PegAgentMistake {
    static func priorityErrors(_ update: PegAgentUpdate) -> [Double]? {
      zip(update.weights, update.errors).map { $0 * $1 }
    }
  }

  enum NeverCopies: PegAgentMistake {
    static func copies(
      _ clock: PegAgentClock, hasLearned: Bool, _ settings: PegAgentSettings
    ) -> Bool { false }
  }

  enum CopiesBySteps: PegAgentMistake {
    static func copies(
      _ clock: PegAgentClock, hasLearned: Bool, _ settings: PegAgentSettings
    ) -> Bool { clock.steps % settings.copyInterval == 0 }
  }
}
