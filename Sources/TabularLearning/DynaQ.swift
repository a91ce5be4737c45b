public import DecisionProcesses
public import Exploration

/// Dyna-Q: Q-learning that also learns a model of the world, and practises in it.
///
/// Each real transition is learned from and remembered. Then `planningSteps` remembered pairs of
/// state and action are drawn, equally often, and learned from as if they had just happened. A
/// world that is expensive to act in is thereby solved in fewer real steps.
///
/// The model holds the *last* outcome of each pair, its termination included; it is exact in a
/// deterministic world, and in another one it forgets all outcomes but one. Pairs that never
/// happened are never practised.
///
/// Source: Sutton, *Integrated architectures for learning, planning, and reacting* (1990); Sutton
/// and Barto (2018), section 8.2. The book draws a state and then one of its actions; this draws a
/// pair.
public struct DynaQ<Table: ActionValueTable, Behavior: Explorer>: TabularAgent, Sendable
where Table.State: Hashable & Sendable {
  /// The number of remembered transitions learned from after each real one.
  public let planningSteps: Int

  @usableFromInline var learner: QLearning<Table, Behavior>
  /// The last transition of each pair, in order of first visits.
  @usableFromInline var model: [Transition<Table.State>] = []
  /// Where each pair stands in `model`.
  @usableFromInline var positions: [Pair: Int] = [:]

  @usableFromInline
  struct Pair: Hashable, Sendable {
    @usableFromInline let state: Table.State
    @usableFromInline let action: Int

    @inlinable
    init(state: Table.State, action: Int) {
      self.state = state
      self.action = action
    }
  }

  /// Creates an agent whose estimates begin as `actionValues` and whose model begins empty.
  ///
  /// - Precondition: `stepSize` and `discount` are in `0...1`; `planningSteps` is not negative.
  public init(
    actionValues: Table,
    explorer: Behavior,
    stepSize: Double,
    discount: Double,
    planningSteps: Int
  ) {
    require(planningSteps >= 0, "Planning takes no fewer than no steps.")
    self.planningSteps = planningSteps
    learner = QLearning(
      actionValues: actionValues, explorer: explorer, stepSize: stepSize, discount: discount)
  }

  @inlinable public var actionValues: Table {
    get { learner.actionValues }
    set { learner.actionValues = newValue }
  }
  @inlinable public var explorer: Behavior {
    get { learner.explorer }
    set { learner.explorer = newValue }
  }
  @inlinable public var stepSize: Double {
    get { learner.stepSize }
    set { learner.stepSize = newValue }
  }
  @inlinable public var discount: Double { learner.discount }

  /// Learns from one transition, remembers it, and practises.
  ///
  /// - Complexity: O(actions · planning steps) expected; allocates for pairs that are new.
  @inlinable
  public mutating func learn(
    from transition: Transition<Table.State>,
    using generator: inout some RandomNumberGenerator
  ) {
    learner.learn(from: transition, using: &generator)
    remember(transition)
    for _ in 0..<planningSteps {
      learner.learn(from: model[generator.index(below: model.count)], using: &generator)
    }
  }

  @inlinable
  mutating func remember(_ transition: Transition<Table.State>) {
    let pair = Pair(state: transition.state, action: transition.action)
    if let position = positions[pair] {
      model[position] = transition
    } else {
      positions[pair] = model.count
      model.append(transition)
    }
  }
}
