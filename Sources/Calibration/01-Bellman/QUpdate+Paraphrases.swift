import DecisionProcesses

/// More mistakes of exercise 1.2 in other words.
enum QUpdateParaphrases {
  // MARK: - Step size and discount are swapped

  enum PassesThemInTheWrongOrder: UpdateSample {
    static func apply(_ t: Transition<Int>, _ a: Double, _ g: Double, _ q: inout [[Double]]) {
      let goal = target(t, a, q)
      q[t.state][t.action] += g * (goal - q[t.state][t.action])
    }
  }

  enum BlendsByTheDiscount: UpdateSample {
    static func apply(_ t: Transition<Int>, _ a: Double, _ g: Double, _ q: inout [[Double]]) {
      let future = t.isTerminal ? 0 : a * q[t.nextState].sorted()[q[t.nextState].count - 1]
      q[t.state][t.action] = (1 - g) * q[t.state][t.action] + g * (t.reward + future)
    }
  }

  // MARK: - Forgets the old value

  enum AssignsTheShare: UpdateSample {
    static func apply(_ t: Transition<Int>, _ a: Double, _ g: Double, _ q: inout [[Double]]) {
      q[t.state][t.action] = target(t, g, q) * a
    }
  }

  enum StartsFromNothing: UpdateSample {
    static func apply(_ t: Transition<Int>, _ a: Double, _ g: Double, _ q: inout [[Double]]) {
      let future = t.isTerminal ? 0 : g * q[t.nextState].reduce(-.infinity, max)
      q[t.state].replaceSubrange(t.action...t.action, with: [0])
      q[t.state][t.action] += a * (t.reward + future)
    }
  }
}
