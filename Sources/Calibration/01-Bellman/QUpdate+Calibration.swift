import Coursework
import DecisionProcesses

extension CalibrationSet {
  private typealias Paraphrase = QUpdateParaphrases

  static let qUpdate = CalibrationSet(
    Contracts.QUpdate.self,
    reference: QUpdateReference.self,
    alternatives: [
      "blends old and new in a dictionary of pairs": BlendsPairs.self,
      "rebuilds the row": RebuildsTheRow.self,
    ],
    paraphrases: [
      "updates the whole row": [MapsTheRow.self, BlendsTheRow.self],
      "steps away from the target": [ReversesTheError.self, OvershootsBackwards.self],
      "updates the next state": [SwapsTheStates.self, WritesWhereItLands.self],
      "ignores the step size": [Assigns.self, AddsTheWholeError.self],
      "adds the target instead of the error": [ForgetsTheEstimate.self, AddsTwoShares.self],
      "takes the maximum of the state it left": [SortsTheOldRow.self, LoopsOverTheOldRow.self],
      "bootstraps from a terminal state": [NeverAsksForTheEnd.self, ReducesTheEndsRow.self],
      "step size and discount are swapped": [
        Paraphrase.PassesThemInTheWrongOrder.self, Paraphrase.BlendsByTheDiscount.self,
      ],
      "forgets the old value": [
        Paraphrase.AssignsTheShare.self, Paraphrase.StartsFromNothing.self,
      ],
    ])

  // MARK: - Right answers of other styles

  private enum BlendsPairs: UpdateSample {
    static func apply(_ t: Transition<Int>, _ a: Double, _ g: Double, _ q: inout [[Double]]) {
      var pairs: [[Int]: Double] = [:]
      for (state, row) in q.enumerated() {
        for (action, value) in row.enumerated() { pairs[[state, action]] = value }
      }
      let next = pairs.filter { $0.key[0] == t.nextState }.values.sorted()
      let future = t.isTerminal ? 0 : g * next[next.count - 1]
      pairs[[t.state, t.action], default: 0] *= 1 - a
      pairs[[t.state, t.action], default: 0] += a * (future + t.reward)
      for (key, value) in pairs { q[key[0]][key[1]] = value }
    }
  }

  private enum RebuildsTheRow: UpdateSample {
    static func apply(_ t: Transition<Int>, _ a: Double, _ g: Double, _ q: inout [[Double]]) {
      let ahead = t.isTerminal ? [0] : q[t.nextState].map { g * $0 }
      let errors = ahead.map { t.reward + $0 - q[t.state][t.action] }
      let error = errors.reduce(-.infinity, max)
      q[t.state] = q[t.state].enumerated().map { $0 == t.action ? $1 + error * a : $1 }
    }
  }

  // MARK: - Updates the whole row

  private enum MapsTheRow: UpdateSample {
    static func apply(_ t: Transition<Int>, _ a: Double, _ g: Double, _ q: inout [[Double]]) {
      let goal = target(t, g, q)
      q[t.state] = q[t.state].map { $0 + (goal - $0) * a }
    }
  }

  private enum BlendsTheRow: UpdateSample {
    static func apply(_ t: Transition<Int>, _ a: Double, _ g: Double, _ q: inout [[Double]]) {
      let share = a * target(t, g, q)
      for index in 0..<q[t.state].count { q[t.state][index] = q[t.state][index] * (1 - a) + share }
    }
  }

  // MARK: - Steps away from the target

  private enum ReversesTheError: UpdateSample {
    static func apply(_ t: Transition<Int>, _ a: Double, _ g: Double, _ q: inout [[Double]]) {
      let error = q[t.state][t.action] - target(t, g, q)
      q[t.state][t.action] += a * error
    }
  }

  private enum OvershootsBackwards: UpdateSample {
    static func apply(_ t: Transition<Int>, _ a: Double, _ g: Double, _ q: inout [[Double]]) {
      q[t.state][t.action] = (1 + a) * q[t.state][t.action] - a * target(t, g, q)
    }
  }

  // MARK: - Updates the next state

  private enum SwapsTheStates: UpdateSample {
    static func apply(_ t: Transition<Int>, _ a: Double, _ g: Double, _ q: inout [[Double]]) {
      let goal = target(t, g, q)
      var row = q[t.nextState]
      row[t.action] = (1 - a) * row[t.action] + a * goal
      q[t.nextState] = row
    }
  }

  private enum WritesWhereItLands: UpdateSample {
    static func apply(_ t: Transition<Int>, _ a: Double, _ g: Double, _ q: inout [[Double]]) {
      let error = target(t, g, q) - q[t.nextState][t.action]
      q[t.nextState][t.action] = q[t.nextState][t.action] + error * a
    }
  }

  // MARK: - Ignores the step size

  private enum Assigns: UpdateSample {
    static func apply(_ t: Transition<Int>, _ a: Double, _ g: Double, _ q: inout [[Double]]) {
      q[t.state].replaceSubrange(t.action...t.action, with: [target(t, g, q)])
    }
  }

  private enum AddsTheWholeError: UpdateSample {
    static func apply(_ t: Transition<Int>, _ a: Double, _ g: Double, _ q: inout [[Double]]) {
      let old = q[t.state][t.action]
      q[t.state][t.action] = old + (target(t, g, q) - old)
    }
  }

  // MARK: - Adds the target instead of the error

  private enum ForgetsTheEstimate: UpdateSample {
    static func apply(_ t: Transition<Int>, _ a: Double, _ g: Double, _ q: inout [[Double]]) {
      q[t.state][t.action] = q[t.state][t.action] + target(t, g, q) * a
    }
  }

  private enum AddsTwoShares: UpdateSample {
    static func apply(_ t: Transition<Int>, _ a: Double, _ g: Double, _ q: inout [[Double]]) {
      let future = t.isTerminal ? 0 : a * g * (q[t.nextState].max() ?? 0)
      q[t.state][t.action] += a * t.reward + future
    }
  }

  // MARK: - Takes the maximum of the state it left

  private enum SortsTheOldRow: UpdateSample {
    static func apply(_ t: Transition<Int>, _ a: Double, _ g: Double, _ q: inout [[Double]]) {
      let future = t.isTerminal ? 0 : g * (q[t.state].sorted().last ?? 0)
      q[t.state][t.action] = (1 - a) * q[t.state][t.action] + a * (t.reward + future)
    }
  }

  private enum LoopsOverTheOldRow: UpdateSample {
    static func apply(_ t: Transition<Int>, _ a: Double, _ g: Double, _ q: inout [[Double]]) {
      var goal = t.reward
      if !t.isTerminal {
        var best = q[t.state][0]
        for value in q[t.state] where value > best { best = value }
        goal += best * g
      }
      q[t.state][t.action] += (goal - q[t.state][t.action]) * a
    }
  }

  // MARK: - Bootstraps from a terminal state

  private enum NeverAsksForTheEnd: UpdateSample {
    static func apply(_ t: Transition<Int>, _ a: Double, _ g: Double, _ q: inout [[Double]]) {
      let goal = t.reward + (q[t.nextState].map { $0 * g }.max() ?? 0)
      q[t.state][t.action] = a * goal + (1 - a) * q[t.state][t.action]
    }
  }

  private enum ReducesTheEndsRow: UpdateSample {
    static func apply(_ t: Transition<Int>, _ a: Double, _ g: Double, _ q: inout [[Double]]) {
      let best = q[t.nextState].reduce(-.infinity, max)
      let error = t.reward - q[t.state][t.action] + g * best
      q[t.state][t.action] += error * a
    }
  }
}

/// Refuses bad input, then leaves the rest to the sample.
protocol UpdateSample: QUpdateExercise {
  static func apply(_ t: Transition<Int>, _ a: Double, _ g: Double, _ q: inout [[Double]])
}

extension UpdateSample {
  /// The right target, for samples whose mistake is elsewhere.
  static func target(_ t: Transition<Int>, _ g: Double, _ q: [[Double]]) -> Double {
    guard !t.isTerminal, let best = q[t.nextState].max() else { return t.reward }
    return best * g + t.reward
  }

  static func update(
    _ actionValues: inout [[Double]],
    with transition: Transition<Int>,
    stepSize: Double,
    discount: Double
  ) throws {
    for share in [stepSize, discount] where !(share >= 0 && share <= 1) {
      throw InvalidInput("a share lies in 0...1")
    }
    guard transition.reward.isFinite else { throw InvalidInput("not finite") }
    let states = 0..<actionValues.count
    guard states ~= transition.state, states ~= transition.nextState,
      0..<actionValues[transition.state].count ~= transition.action
    else { throw InvalidInput("no such place") }
    let read = [actionValues[transition.state][transition.action]]
    for value in read + actionValues[transition.nextState] where !value.isFinite {
      throw InvalidInput("not finite")
    }
    apply(transition, stepSize, discount, &actionValues)
  }
}
