import Coursework
import DecisionProcesses

/// The mistakes of exercise 1.4 in other words.
enum ValueIterationParaphrases {
  // MARK: - Stops on the mean change

  enum AveragesStates: PlanningSample {
    static func plan(_ plan: Planning, _ tolerance: Double) -> PlannedValues {
      iterate(plan) { old, new in
        let total = zip(old, new).reduce(0) { $0 + abs($1.0 - $1.1) }
        let bound = total / Double(old.count) / (1 - plan.discount) * plan.discount
        return bound <= tolerance ? bound : nil
      }
    }
  }

  enum AveragesInPlace: PlanningSample {
    static func plan(_ plan: Planning, _ tolerance: Double) -> PlannedValues {
      iterateInPlace(plan) { changes in
        var mean = 0.0
        for (index, change) in changes.enumerated() {
          mean += (change - mean) / Double(index + 1)
        }
        return mean * plan.discount > tolerance * (1 - plan.discount) ? nil : mean
      }
    }
  }

  // MARK: - Stops when the change is below the tolerance

  enum ClaimsTheTolerance: PlanningSample {
    static func plan(_ plan: Planning, _ tolerance: Double) -> PlannedValues {
      iterateInPlace(plan) { changes in
        changes.allSatisfy { $0 <= tolerance } ? tolerance : nil
      }
    }
  }

  enum SettlesFromAbove: PlanningSample {
    static func plan(_ plan: Planning, _ tolerance: Double) -> PlannedValues {
      let first = plan.states.indices.map { plan.isOver($0) ? 0 : plan.scale }
      return iterate(plan, from: first) { old, new in
        let change = plan.largest(old, new)
        return change < tolerance ? change : nil
      }
    }
  }

  // MARK: - Leaves 1 − discount out of the bound

  enum TrustsTheResidual: PlanningSample {
    static func plan(_ plan: Planning, _ tolerance: Double) -> PlannedValues {
      var table = plan.states.map { _ in [Double](repeating: 0, count: plan.model.actionCount) }
      var sweeps = 1
      while true {
        let best = table.map { $0.max() ?? 0 }
        let next = table.indices.map { plan.row($0, best) }
        let residual = zip(next.joined(), table.joined()).map { abs($0 - $1) }.max() ?? 0
        if residual <= tolerance {
          return PlannedValues(actionValues: table, iterations: sweeps, errorBound: residual)
        }
        table = next
        sweeps += 1
      }
    }
  }

  enum DiscountsTheChange: PlanningSample {
    static func plan(_ plan: Planning, _ tolerance: Double) -> PlannedValues {
      iterateInPlace(plan) { changes in
        let next = (changes.max() ?? 0) * plan.discount
        return next > tolerance ? nil : next
      }
    }
  }

  // MARK: - Reports the last change as the bound

  enum ReportsWhatItCompared: PlanningSample {
    static func plan(_ plan: Planning, _ tolerance: Double) -> PlannedValues {
      iterate(plan) { old, new in
        let change = plan.largest(old, new)
        return change * plan.discount <= tolerance * (1 - plan.discount) ? change : nil
      }
    }
  }

  enum ReportsTheThreshold: PlanningSample {
    static func plan(_ plan: Planning, _ tolerance: Double) -> PlannedValues {
      let threshold = tolerance * (1 - plan.discount)
      return iterateInPlace(plan) { changes in
        changes.contains { $0 * plan.discount > threshold } ? nil : threshold
      }
    }
  }

  // MARK: - Backs up terminal states

  enum SweepsEveryState: PlanningSample {
    static func plan(_ plan: Planning, _ tolerance: Double) -> PlannedValues {
      var careless = plan
      careless.skipsTerminalStates = false
      return iterate(careless) { old, new in
        let bound = plan.largest(old, new) * plan.discount / (1 - plan.discount)
        return bound <= tolerance ? bound : nil
      }
    }
  }

  enum MasksOnlyOutcomes: PlanningSample {
    static func plan(_ plan: Planning, _ tolerance: Double) -> PlannedValues {
      var careless = plan
      careless.skipsTerminalStates = false
      return iterateInPlace(careless) { changes in
        let bound = (changes.max() ?? 0) / (1 - plan.discount)
        return bound <= tolerance ? bound : nil
      }
    }
  }

  // MARK: - Averages the actions in the sweep

  enum SweepsMeansOfStates: PlanningSample {
    static func plan(_ plan: Planning, _ tolerance: Double) -> PlannedValues {
      var values = plan.states
      var sweeps = 0
      while true {
        let next = values.indices.map { state in
          plan.row(state, values).reduce(0, +) / Double(plan.model.actionCount)
        }
        let bound = plan.largest(next, values) * plan.discount / (1 - plan.discount)
        values = next
        sweeps += 1
        if bound <= tolerance { return plan.result(values, sweeps, bound) }
      }
    }
  }

  enum KeepsRunningMeans: PlanningSample {
    static func plan(_ plan: Planning, _ tolerance: Double) -> PlannedValues {
      var table = plan.states.map { _ in [Double](repeating: 0, count: plan.model.actionCount) }
      for sweep in 1... {
        let means = table.map { row in
          row.enumerated().reduce(0) { $0 + ($1.element - $0) / Double($1.offset + 1) }
        }
        let next = table.indices.map { plan.row($0, means) }
        let change = zip(next.joined(), table.joined()).map { abs($0 - $1) }.max() ?? 0
        table = next
        guard change * plan.discount > tolerance * (1 - plan.discount) else {
          return PlannedValues(
            actionValues: table, iterations: sweep,
            errorBound: change * plan.discount / (1 - plan.discount))
        }
      }
      return plan.result(plan.states, 0, 0)
    }
  }

  // MARK: - Sweeping

  /// Sweeps all state values at a time until `stop` gives what to report.
  private static func iterate(
    _ plan: Planning,
    from first: [Double]? = nil,
    until stop: ([Double], [Double]) -> Double?
  ) -> PlannedValues {
    var values = first ?? plan.states
    var sweeps = 0
    while true {
      let next = plan.stateValues(after: values)
      sweeps += 1
      let report = stop(values, next)
      values = next
      if let report { return plan.result(values, sweeps, report) }
    }
  }

  /// Sweeps action values in place, given the change of each entry until `stop` gives what to
  /// report.
  private static func iterateInPlace(
    _ plan: Planning,
    until stop: ([Double]) -> Double?
  ) -> PlannedValues {
    var table = plan.states.map { _ in [Double](repeating: 0, count: plan.model.actionCount) }
    var sweeps = 0
    while true {
      var changes: [Double] = []
      for state in table.indices {
        let row = plan.row(state, table.map { $0.max() ?? 0 })
        changes += zip(row, table[state]).map { abs($0 - $1) }
        table[state] = row
      }
      sweeps += 1
      if let report = stop(changes) {
        return PlannedValues(actionValues: table, iterations: sweeps, errorBound: report)
      }
    }
  }
}
