import Coursework
import DecisionProcesses

extension CalibrationSet {
  private typealias Paraphrase = ValueIterationParaphrases

  static let valueIteration = CalibrationSet(
    Contracts.ValueIteration.self,
    reference: ValueIterationReference.self,
    alternatives: [
      "sweeps state values in place and bounds by the residual": SweepsInPlace.self,
      "starts from the largest possible values": StartsAbove.self,
      "knows the number of sweeps in advance": CountsAhead.self,
    ],
    paraphrases: [
      "stops on the mean change": [
        Paraphrase.AveragesStates.self, Paraphrase.AveragesInPlace.self,
      ],
      "stops when the change is below the tolerance": [
        Paraphrase.ClaimsTheTolerance.self, Paraphrase.SettlesFromAbove.self,
      ],
      "leaves 1 − discount out of the bound": [
        Paraphrase.TrustsTheResidual.self, Paraphrase.DiscountsTheChange.self,
      ],
      "reports the last change as the bound": [
        Paraphrase.ReportsWhatItCompared.self, Paraphrase.ReportsTheThreshold.self,
      ],
      "backs up terminal states": [
        Paraphrase.SweepsEveryState.self, Paraphrase.MasksOnlyOutcomes.self,
      ],
      "averages the actions in the sweep": [
        Paraphrase.SweepsMeansOfStates.self, Paraphrase.KeepsRunningMeans.self,
      ],
    ])

  // MARK: - Right answers of other styles

  private enum SweepsInPlace: PlanningSample {
    static func plan(_ plan: Planning, _ tolerance: Double) -> PlannedValues {
      var values = plan.states
      var sweeps = 1
      while plan.sweepInPlace(&values) / (1 - plan.discount) > tolerance { sweeps += 1 }
      let residual = plan.residual(of: values)
      return plan.result(values, sweeps, plan.discount * residual / (1 - plan.discount))
    }
  }

  private enum StartsAbove: PlanningSample {
    static func plan(_ plan: Planning, _ tolerance: Double) -> PlannedValues {
      var values = plan.states.indices.map { plan.isOver($0) ? 0 : plan.scale }
      for sweep in 1... {
        let next = plan.stateValues(after: values)
        let change = plan.largest(next, values)
        values = next
        if change <= tolerance * (1 - plan.discount) {
          return plan.result(values, sweep, change * plan.discount / (1 - plan.discount))
        }
      }
      return plan.result(values, 0, 0)
    }
  }

  private enum CountsAhead: PlanningSample {
    static func plan(_ plan: Planning, _ tolerance: Double) -> PlannedValues {
      var values = plan.states
      var bound = plan.discount * plan.scale
      var sweeps = 1
      while bound > tolerance {
        values = plan.stateValues(after: values)
        bound *= plan.discount
        sweeps += 1
      }
      return plan.result(values, sweeps, bound)
    }
  }
}

/// Refuses bad input, then leaves the rest to the sample.
protocol PlanningSample: ValueIterationExercise {
  static func plan(_ plan: Planning, _ tolerance: Double) -> PlannedValues
}

extension PlanningSample {
  static func optimalValues(
    of model: FiniteModel,
    discount: Double,
    tolerance: Double
  ) throws -> PlannedValues {
    guard discount >= 0, discount < 1 else { throw InvalidInput("discount") }
    guard tolerance > 0, tolerance < .infinity else { throw InvalidInput("tolerance") }
    return plan(Planning(model: model, discount: discount), tolerance)
  }
}

/// Sweeps over the values of states, for samples that differ in when they stop.
struct Planning {
  let model: FiniteModel
  let discount: Double
  /// Whether what the model lists for terminal states is left alone.
  var skipsTerminalStates = true

  /// The first values.
  var states: [Double] { Array(repeating: 0, count: model.stateCount) }

  /// The largest value that the rewards allow.
  var scale: Double {
    model.rows.joined().reduce(0) { max($0, abs($1.reward)) } / (1 - discount)
  }

  /// Whether a state's values stay at 0.
  func isOver(_ state: Int) -> Bool { skipsTerminalStates && model.terminalStates[state] }

  /// The action values of a state, one step ahead of state values.
  func row(_ state: Int, _ values: [Double]) -> [Double] {
    (0..<model.actionCount).map { action in
      if isOver(state) { return 0 }
      var sum = 0.0
      for o in model.outcomes(of: action, in: state) {
        sum += o.probability * (o.isTerminal ? o.reward : o.reward + discount * values[o.nextState])
      }
      return sum
    }
  }

  func stateValues(after values: [Double]) -> [Double] {
    values.indices.map { row($0, values).max() ?? 0 }
  }

  /// Sweeps once, reading what was just written; returns the largest change.
  func sweepInPlace(_ values: inout [Double]) -> Double {
    var change = 0.0
    for state in values.indices.reversed() {
      let best = row(state, values).max() ?? 0
      change = max(change, abs(best - values[state]))
      values[state] = best
    }
    return change
  }

  func largest(_ a: [Double], _ b: [Double]) -> Double {
    zip(a, b).map { abs($0 - $1) }.max() ?? 0
  }

  func residual(of values: [Double]) -> Double { largest(stateValues(after: values), values) }

  /// The answer: action values one step ahead of the state values.
  func result(_ values: [Double], _ sweeps: Int, _ bound: Double) -> PlannedValues {
    PlannedValues(
      actionValues: values.indices.map { row($0, values) }, iterations: sweeps, errorBound: bound)
  }
}
