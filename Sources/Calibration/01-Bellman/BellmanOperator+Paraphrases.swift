import DecisionProcesses

/// The mistakes of exercise 1.3 in other words.
enum BellmanOperatorParaphrases {
  // MARK: - Averages the next values

  enum DividesTheSums: BellmanSample {
    static func table(_ q: [[Double]], _ model: FiniteModel, _ g: Double) -> [[Double]] {
      let sums = q.map { $0.reduce(0, +) }
      return each(model) { state, outcomes in
        if model.isTerminal(state) { return 0 }
        return outcomes.map { o in
          o.probability
            * (o.reward + (o.isTerminal ? 0 : g * sums[o.nextState] / Double(model.actionCount)))
        }.reduce(0, +)
      }
    }
  }

  enum SpreadsEvenly: BellmanSample {
    static func table(_ q: [[Double]], _ model: FiniteModel, _ g: Double) -> [[Double]] {
      each(model) { state, outcomes in
        guard !model.isTerminal(state) else { return 0 }
        var total = 0.0
        for outcome in outcomes {
          total += outcome.reward * outcome.probability
          guard !outcome.isTerminal else { continue }
          for value in q[outcome.nextState] {
            total += outcome.probability / Double(model.actionCount) * g * value
          }
        }
        return total
      }
    }
  }

  // MARK: - Ignores the probabilities

  enum MeansOfTargets: BellmanSample {
    static func table(_ q: [[Double]], _ model: FiniteModel, _ g: Double) -> [[Double]] {
      each(model) { state, outcomes in
        if model.isTerminal(state) { return 0 }
        var sum = 0.0
        for o in outcomes { sum += o.isTerminal ? o.reward : o.reward + g * best(q[o.nextState]) }
        return sum / Double(outcomes.count)
      }
    }
  }

  enum RunningMeans: BellmanSample {
    static func table(_ q: [[Double]], _ model: FiniteModel, _ g: Double) -> [[Double]] {
      each(model) { state, outcomes in
        var mean = 0.0
        for (index, o) in outcomes.enumerated() where !model.isTerminal(state) {
          let target = o.isTerminal ? o.reward : best(q[o.nextState]) * g + o.reward
          mean += (target - mean) / Double(index + 1)
        }
        return mean
      }
    }
  }

  // MARK: - Bootstraps from terminal outcomes

  enum TrustsTheTable: BellmanSample {
    static func table(_ q: [[Double]], _ model: FiniteModel, _ g: Double) -> [[Double]] {
      let values = q.map(best)
      return each(model) { state, outcomes in
        guard !model.isTerminal(state) else { return 0 }
        return outcomes.reduce(0) { $0 + ($1.reward + values[$1.nextState] * g) * $1.probability }
      }
    }
  }

  enum ZeroesOnlyTheResult: BellmanSample {
    static func table(_ q: [[Double]], _ model: FiniteModel, _ g: Double) -> [[Double]] {
      var result = each(model) { _, outcomes in
        outcomes.map { $0.probability * $0.reward }.reduce(0, +)
          + outcomes.map { $0.probability * g * best(q[$0.nextState]) }.reduce(0, +)
      }
      for state in result.indices where model.isTerminal(state) {
        result[state] = result[state].map { _ in 0 }
      }
      return result
    }
  }

  // MARK: - Backs up terminal states

  enum ForgetsTheStates: BellmanSample {
    static func table(_ q: [[Double]], _ model: FiniteModel, _ g: Double) -> [[Double]] {
      each(model) { _, outcomes in
        outcomes.reduce(0) { sum, o in
          sum + o.probability * (o.isTerminal ? o.reward : o.reward + g * best(q[o.nextState]))
        }
      }
    }
  }

  enum MasksOnlyOutcomes: BellmanSample {
    static func table(_ q: [[Double]], _ model: FiniteModel, _ g: Double) -> [[Double]] {
      let masked = model.rows.map { row in
        row.map { ($0.probability, $0.reward, $0.isTerminal ? nil : $0.nextState) }
      }
      let flat = masked.map { row in
        row.map { $0.0 * ($0.1 + ($0.2.map { g * best(q[$0]) } ?? 0)) }.reduce(0, +)
      }
      return rows(flat, model)
    }
  }

  // MARK: - Takes the maximum after the average

  enum BlendsTheRows: BellmanSample {
    static func table(_ q: [[Double]], _ model: FiniteModel, _ g: Double) -> [[Double]] {
      each(model) { state, outcomes in
        if model.isTerminal(state) { return 0 }
        var blend = [Double](repeating: 0, count: model.actionCount)
        var reward = 0.0
        for o in outcomes {
          reward += o.probability * o.reward
          for action in blend.indices where !o.isTerminal {
            blend[action] += o.probability * q[o.nextState][action]
          }
        }
        return reward + best(blend) * g
      }
    }
  }

  enum TriesEachActionEverywhere: BellmanSample {
    static func table(_ q: [[Double]], _ model: FiniteModel, _ g: Double) -> [[Double]] {
      each(model) { state, outcomes in
        guard !model.isTerminal(state) else { return 0 }
        let tries = (0..<model.actionCount).map { action in
          outcomes.reduce(0.0) { sum, o in
            sum + o.probability * (o.reward + (o.isTerminal ? 0 : g * q[o.nextState][action]))
          }
        }
        return best(tries)
      }
    }
  }

  // MARK: - Reads values that it has just written

  enum OverwritesEntries: BellmanSample {
    static func table(_ q: [[Double]], _ model: FiniteModel, _ g: Double) -> [[Double]] {
      var table = q
      for state in table.indices {
        for action in table[state].indices {
          var sum = 0.0
          for o in model.outcomes(of: action, in: state) where !model.isTerminal(state) {
            sum += o.probability * o.reward
            if !o.isTerminal { sum += o.probability * g * best(table[o.nextState]) }
          }
          table[state][action] = sum
        }
      }
      return table
    }
  }

  enum KeepsAFlatTable: BellmanSample {
    static func table(_ q: [[Double]], _ model: FiniteModel, _ g: Double) -> [[Double]] {
      var flat = q.flatMap(\.self)
      let width = model.actionCount
      for (index, outcomes) in model.rows.enumerated() {
        let targets = outcomes.map { o -> Double in
          let start = o.nextState * width
          let future = o.isTerminal ? 0 : flat[start..<start + width].max() ?? 0
          return o.probability * (o.reward + g * future)
        }
        flat[index] = model.isTerminal(index / width) ? 0 : targets.reduce(0, +)
      }
      return rows(flat, model)
    }
  }
}
