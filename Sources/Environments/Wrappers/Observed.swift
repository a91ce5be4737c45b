public import DecisionProcesses

/// A world seen through a function: the same process, another observation.
///
///     let corridor = Corridor(length: 8)
///     var world = Observed(Simulation(of: corridor)) { corridor.oneHot($0) }
///
/// Nothing else changes. What a network is given is often not what a world shows: a state index
/// becomes a vector, an angle its cosine and sine.
public struct Observed<Base: Environment, Observation>: Environment {
  /// The world that is looked at.
  public var base: Base
  @usableFromInline let view: @Sendable (Base.Observation) -> Observation

  /// Looks at a world through `view`.
  public init(_ base: Base, as view: @escaping @Sendable (Base.Observation) -> Observation) {
    self.base = base
    self.view = view
  }

  @inlinable public var actionCount: Int { base.actionCount }

  @inlinable
  public mutating func reset(using generator: inout some RandomNumberGenerator) -> Observation {
    view(base.reset(using: &generator))
  }

  @inlinable
  public mutating func step(
    _ action: Int,
    using generator: inout some RandomNumberGenerator
  ) -> Step<Observation> {
    let step = base.step(action, using: &generator)
    return Step(
      observation: view(step.observation), reward: step.reward, isTerminated: step.isTerminated,
      isTruncated: step.isTruncated)
  }
}

extension Observed: Sendable where Base: Sendable {}
