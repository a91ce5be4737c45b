import DecisionProcesses

/// The mistakes of exercise 6.4 in other words.
enum ApproximateQParaphrases {
  // MARK: - The gradient goes through the target

  enum SubtractsNextFeatures: UpdateRule {
    static func part(
      _ action: Int, _ feature: Int, _ transition: Transition<[Double]>, best: Int?,
      discount: Double
    ) -> Double {
      let own = action == transition.action ? transition.state[feature] : 0
      return action == best ? own - discount * transition.nextState[feature] : own
    }
  }

  enum TwoGradients: UpdateRule {
    static func part(
      _ action: Int, _ feature: Int, _ transition: Transition<[Double]>, best: Int?,
      discount: Double
    ) -> Double {
      var part = 0.0
      if let best, best == action { part -= transition.nextState[feature] * discount }
      if transition.action == action { part += transition.state[feature] }
      return part
    }
  }

  // MARK: - Moves the weights of every action

  enum AllRows: UpdateRule {
    static func part(
      _ action: Int, _ feature: Int, _ transition: Transition<[Double]>, best: Int?,
      discount: Double
    ) -> Double { transition.state[feature] }
  }

  enum NoRow: UpdateRule {
    static func part(
      _ action: Int, _ feature: Int, _ transition: Transition<[Double]>, best: Int?,
      discount: Double
    ) -> Double { action >= 0 ? transition.state[feature] : 0 }
  }

  // MARK: - Bootstraps from a terminal state

  enum IgnoresTheMark: UpdateRule {
    static func following(_ values: [Double], _ transition: Transition<[Double]>) -> Double {
      values.max() ?? 0
    }
  }

  enum MasksWhereBlank: UpdateRule {
    static func following(_ values: [Double], _ transition: Transition<[Double]>) -> Double {
      // What has no features at all would be the end.
      transition.nextState.allSatisfy { $0 == 0 } ? 0 : values.reduce(-.infinity, max)
    }
  }

  // MARK: - Takes features for on and off

  enum Ones: UpdateRule {
    static func part(
      _ action: Int, _ feature: Int, _ transition: Transition<[Double]>, best: Int?,
      discount: Double
    ) -> Double { action == transition.action && transition.state[feature] != 0 ? 1 : 0 }
  }

  enum SkipsZeros: UpdateRule {
    static func part(
      _ action: Int, _ feature: Int, _ transition: Transition<[Double]>, best: Int?,
      discount: Double
    ) -> Double {
      guard action == transition.action else { return 0 }
      return min(1, (transition.state[feature] * 1000).magnitude)
    }
  }

  // MARK: - Takes the next value of the action just taken

  enum LooksUpTheAction: UpdateRule {
    static func following(_ values: [Double], _ transition: Transition<[Double]>) -> Double {
      values[transition.action] * (transition.isTerminal ? 0 : 1)
    }
  }

  enum DropsTheOthers: UpdateRule {
    static func following(_ values: [Double], _ transition: Transition<[Double]>) -> Double {
      guard !transition.isTerminal else { return 0 }
      return values.enumerated().filter { $0.offset == transition.action }.map(\.element).max() ?? 0
    }
  }

  // MARK: - Moves by the target instead of the error

  enum NothingSubtracted: UpdateRule {
    static func error(_ target: Double, _ value: Double, _ features: [Double]) -> Double { target }
  }

  enum AddsTheValueBack: UpdateRule {
    static func error(_ target: Double, _ value: Double, _ features: [Double]) -> Double {
      target - value + value
    }
  }

  // MARK: - Divides the step by the length of the features

  enum UnitDirection: UpdateRule {
    static func part(
      _ action: Int, _ feature: Int, _ transition: Transition<[Double]>, best: Int?,
      discount: Double
    ) -> Double {
      guard action == transition.action, transition.state[feature] != 0 else { return 0 }
      return transition.state[feature] / transition.state.map { $0 * $0 }.reduce(0, +)
    }
  }

  enum DividesTheError: UpdateRule {
    static func error(_ target: Double, _ value: Double, _ features: [Double]) -> Double {
      let length = features.reduce(0) { $0 + $1 * $1 }.squareRoot()
      return length == 0 ? 0 : (target - value) / length / length
    }
  }

  // MARK: - The search for the best next value begins at 0

  enum MaxOfZero: UpdateRule {
    static func following(_ values: [Double], _ transition: Transition<[Double]>) -> Double {
      transition.isTerminal ? 0 : max(0, values.max() ?? 0)
    }
  }

  enum RisesFromZero: UpdateRule {
    static func following(_ values: [Double], _ transition: Transition<[Double]>) -> Double {
      var best = 0.0
      if transition.isTerminal { return best }
      for value in values where value > best { best = value }
      return best
    }
  }

  // MARK: - Multiplies by the features of the next state

  enum Ahead: UpdateRule {
    static func part(
      _ action: Int, _ feature: Int, _ transition: Transition<[Double]>, best: Int?,
      discount: Double
    ) -> Double { action == transition.action ? transition.nextState[feature] : 0 }
  }

  enum WrongEnd: UpdateRule {
    static func part(
      _ action: Int, _ feature: Int, _ transition: Transition<[Double]>, best: Int?,
      discount: Double
    ) -> Double {
      let features = transition.nextState
      return transition.action != action ? 0 : features[feature]
    }
  }
}
