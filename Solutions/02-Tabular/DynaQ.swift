public import Coursework
public import DecisionProcesses

extension Submission {
  /// Exercise 2.8: learning from experience that is remembered, not only from experience that is
  /// had.
  public struct DynaQ: DynaQExercise {
    private var table: [[Double]]
    private let stepSize: Double
    private let discount: Double
    private let planningSteps: Int
    /// The last transition of each pair that was tried, in the order of first trials.
    private var model: [Transition<Int>] = []
    /// Where the transition of each pair stands in the model; −1 for pairs that were never tried.
    private var slots: [[Int]]

    public init(
      stateCount: Int,
      actionCount: Int,
      stepSize: Double,
      discount: Double,
      planningSteps: Int
    ) throws {
      guard stateCount > 0, actionCount > 0, planningSteps >= 0 else {
        throw InvalidInput("there must be states and actions, and no negative number of plans")
      }
      guard (0...1).contains(stepSize), (0...1).contains(discount) else {
        throw InvalidInput("the step size and the discount must lie in 0...1")
      }
      table = Array(repeating: Array(repeating: 0, count: actionCount), count: stateCount)
      slots = Array(repeating: Array(repeating: -1, count: actionCount), count: stateCount)
      self.stepSize = stepSize
      self.discount = discount
      self.planningSteps = planningSteps
    }

    public var actionValues: [[Double]] {
      get throws {
        table
      }
    }

    public mutating func learn(
      from transition: Transition<Int>,
      using generator: inout some RandomNumberGenerator
    ) throws -> [Transition<Int>] {
      guard table.indices.contains(transition.state), table.indices.contains(transition.nextState),
        table[0].indices.contains(transition.action), transition.reward.isFinite
      else { throw InvalidInput("the transition must fit the table, and pay a finite reward") }
      update(transition)
      remember(transition)
      var planned: [Transition<Int>] = []
      for _ in 0..<planningSteps {
        // An array of what was tried: each pair stands in it once, and no other pair can be drawn.
        planned.append(model[generator.index(below: model.count)])
        update(planned[planned.count - 1])
      }
      return planned
    }

    private mutating func update(_ transition: Transition<Int>) {
      var target = transition.reward
      // The model remembers the whole transition, its end included, so one rule serves both.
      if !transition.isTerminal {
        target += discount * (table[transition.nextState].max() ?? 0)
      }
      let estimate = table[transition.state][transition.action]
      table[transition.state][transition.action] += stepSize * (target - estimate)
    }

    private mutating func remember(_ transition: Transition<Int>) {
      let slot = slots[transition.state][transition.action]
      guard slot < 0 else {
        model[slot] = transition
        return
      }
      slots[transition.state][transition.action] = model.count
      model.append(transition)
    }
  }
}
