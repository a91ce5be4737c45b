import Coursework
import DecisionProcesses

/// The classic mistakes of exercise 1.2.
enum QUpdateMisconceptions {
  static let all = [
    Misconception(
      Contracts.QUpdate.self, "updates the whole row",
      """
      You move the values of every action of the state. Only one action was tried: what did the \
      transition tell you about the others?
      """,
      as: UpdatesTheRow.self),
    Misconception(
      Contracts.QUpdate.self, "steps away from the target",
      """
      Your entry moves away from the target. Where the estimate is too low, which sign does the \
      error have, and which way should the entry go?
      """,
      as: StepsAway.self),
    Misconception(
      Contracts.QUpdate.self, "updates the next state",
      """
      You write to the row of the next state. Which state was the action taken in, and so which \
      entry did the reward tell you about?
      """,
      as: UpdatesTheNextState.self),
    Misconception(
      Contracts.QUpdate.self, "ignores the step size",
      """
      Your entry becomes the target, whatever the step size. One transition is a single sample: \
      how much of the old estimate should be left?
      """,
      as: IgnoresTheStepSize.self),
    Misconception(
      Contracts.QUpdate.self, "adds the target instead of the error",
      """
      You add a share of the target without taking the old estimate off it. What would happen to \
      an entry that is exactly right already?
      """,
      as: AddsTheTarget.self),
    Misconception(
      Contracts.QUpdate.self, "takes the maximum of the state it left",
      """
      Your target looks for the best action in the state where the transition began. Where is the \
      agent when it chooses again?
      """,
      as: TakesTheOldMaximum.self),
    Misconception(
      Contracts.QUpdate.self, "bootstraps from a terminal state",
      """
      Your target adds values of the next state even where the episode has ended there. Does a row \
      of the table mean anything after the end?
      """,
      as: BootstrapsFromTheEnd.self),
    Misconception(
      Contracts.QUpdate.self, "step size and discount are swapped",
      """
      Your step is as long as the discount, and the future counts as much as the step size. Both \
      lie in 0...1, so nothing complains: which of them multiplies the error?
      """,
      as: SwapsTheShares.self),
    Misconception(
      Contracts.QUpdate.self, "forgets the old value",
      """
      Your entry becomes a share of the target, and what was there before is gone. With a step size \
      of 0, what should happen to the table?
      """,
      as: ForgetsTheOldValue.self),
  ]

  private enum UpdatesTheRow: QUpdateMistake {
    static func update(_ q: inout [[Double]], _ step: QUpdateStep) {
      for action in q[step.state].indices {
        q[step.state][action] += step.size * (step.target - q[step.state][action])
      }
    }
  }

  private enum StepsAway: QUpdateMistake {
    static func update(_ q: inout [[Double]], _ step: QUpdateStep) {
      q[step.state][step.action] -= step.size * (step.target - q[step.state][step.action])
    }
  }

  private enum UpdatesTheNextState: QUpdateMistake {
    static func update(_ q: inout [[Double]], _ step: QUpdateStep) {
      q[step.next][step.action] += step.size * (step.target - q[step.next][step.action])
    }
  }

  private enum IgnoresTheStepSize: QUpdateMistake {
    static func update(_ q: inout [[Double]], _ step: QUpdateStep) {
      q[step.state][step.action] = step.target
    }
  }

  private enum AddsTheTarget: QUpdateMistake {
    static func update(_ q: inout [[Double]], _ step: QUpdateStep) {
      q[step.state][step.action] += step.size * step.target
    }
  }

  private enum TakesTheOldMaximum: QUpdateMistake {
    static func bootstrap(_ q: [[Double]], _ transition: Transition<Int>) -> Double {
      transition.isTerminal ? 0 : q[transition.state].max() ?? 0
    }
  }

  private enum BootstrapsFromTheEnd: QUpdateMistake {
    static func bootstrap(_ q: [[Double]], _ transition: Transition<Int>) -> Double {
      q[transition.nextState].max() ?? 0
    }
  }

  private enum SwapsTheShares: QUpdateMistake {
    static func shares(stepSize: Double, discount: Double) -> QUpdateShares {
      QUpdateShares(ofError: discount, ofFuture: stepSize)
    }
  }

  private enum ForgetsTheOldValue: QUpdateMistake {
    static func update(_ q: inout [[Double]], _ step: QUpdateStep) {
      q[step.state][step.action] = step.size * step.target
    }
  }
}

/// A mistake in what is bootstrapped or in where the step goes, with everything else right.
private protocol QUpdateMistake: QUpdateExercise {
  /// The next value that the target discounts.
  static func bootstrap(_ q: [[Double]], _ transition: Transition<Int>) -> Double
  /// What the error and the future are multiplied by.
  static func shares(stepSize: Double, discount: Double) -> QUpdateShares
  /// The change of the table.
  static func update(_ q: inout [[Double]], _ step: QUpdateStep)
}

/// The two factors of an update.
private struct QUpdateShares {
  var ofError: Double
  var ofFuture: Double
}

/// An update with its target computed.
private struct QUpdateStep {
  var state: Int
  var action: Int
  var next: Int
  var target: Double
  var size: Double
}

extension QUpdateMistake {
  static func bootstrap(_ q: [[Double]], _ transition: Transition<Int>) -> Double {
    transition.isTerminal ? 0 : q[transition.nextState].max() ?? 0
  }

  static func shares(stepSize: Double, discount: Double) -> QUpdateShares {
    QUpdateShares(ofError: stepSize, ofFuture: discount)
  }

  static func update(_ q: inout [[Double]], _ step: QUpdateStep) {
    q[step.state][step.action] += step.size * (step.target - q[step.state][step.action])
  }

  static func update(
    _ actionValues: inout [[Double]],
    with transition: Transition<Int>,
    stepSize: Double,
    discount: Double
  ) throws {
    guard (0...1).contains(stepSize), (0...1).contains(discount), transition.reward.isFinite,
      actionValues.indices.contains(transition.state),
      actionValues.indices.contains(transition.nextState),
      actionValues[transition.state].indices.contains(transition.action),
      actionValues[transition.state][transition.action].isFinite,
      actionValues[transition.nextState].allSatisfy(\.isFinite)
    else { throw InvalidInput("not an update") }
    let shares = shares(stepSize: stepSize, discount: discount)
    update(
      &actionValues,
      QUpdateStep(
        state: transition.state, action: transition.action, next: transition.nextState,
        target: transition.reward + shares.ofFuture * bootstrap(actionValues, transition),
        size: shares.ofError))
  }
}
