import Coursework

/// The mistakes of exercise 2.2 in the step towards the target, in other words.
enum QLearningStepParaphrases {
  // MARK: - The step size weighs the old value

  enum BlendsTheWrongWay: Style {
    static func blend(_ old: Double, _ target: Double, _ stepSize: Double) -> Double {
      stepSize * old + (1 - stepSize) * target
    }
  }

  enum StepsFromTheTarget: Style {
    static func blend(_ old: Double, _ target: Double, _ stepSize: Double) -> Double {
      target - stepSize * (target - old)
    }
  }

  // MARK: - The step size is always 0.1

  enum MovesATenth: Style {
    static func blend(_ old: Double, _ target: Double, _ stepSize: Double) -> Double {
      old + 0.1 * (target - old)
    }
  }

  enum KeepsNineTenths: Style {
    static func blend(_ old: Double, _ target: Double, _ stepSize: Double) -> Double {
      0.9 * old + 0.1 * target
    }
  }

  // MARK: - The step size counts twice

  enum SquaresTheShare: Style {
    static func blend(_ old: Double, _ target: Double, _ stepSize: Double) -> Double {
      let share = stepSize * stepSize
      return (1 - share) * old + share * target
    }
  }

  enum ScalesTheErrorFirst: Style {
    static func blend(_ old: Double, _ target: Double, _ stepSize: Double) -> Double {
      let error = stepSize * (target - old)
      return old + stepSize * error
    }
  }

  // MARK: - The old value is taken off twice

  enum BlendsWithTheError: Style {
    static func blend(_ old: Double, _ target: Double, _ stepSize: Double) -> Double {
      (1 - stepSize) * old + stepSize * (target - old)
    }
  }

  enum DecaysAndCorrects: Style {
    static func blend(_ old: Double, _ target: Double, _ stepSize: Double) -> Double {
      var value = old + stepSize * (target - old)
      value -= stepSize * old
      return value
    }
  }
}
