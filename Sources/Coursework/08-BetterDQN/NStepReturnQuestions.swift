/// Asks for what is kept of each step of a recording.
public struct NStepTransitionsQuestion: Question {
  public typealias Asks = Contracts.NStepReturn
  /// The recording.
  public var steps: [NStepRecord]
  /// The number of rewards to add up.
  public var n: Int
  /// The discount.
  public var discount: Double

  /// Creates the question.
  public init(steps: [NStepRecord], n: Int, discount: Double) {
    self.steps = steps
    self.n = n
    self.discount = discount
  }

  public func answer(by implementation: any NStepReturnExercise.Type) throws -> [NStepTransition] {
    try implementation.transitions(of: steps, n: n, discount: discount)
  }

  /// Fewer steps.
  public var smaller: [NStepTransitionsQuestion] {
    steps.shorter.map { steps in with { $0.steps = steps } }
  }
}

/// Asks for the targets of a recording.
public struct NStepTargetsQuestion: Question {
  public typealias Asks = Contracts.NStepReturn
  /// The recording.
  public var steps: [NStepRecord]
  /// The number of rewards to add up.
  public var n: Int
  /// The discount.
  public var discount: Double

  /// Creates the question.
  public init(steps: [NStepRecord], n: Int, discount: Double) {
    self.steps = steps
    self.n = n
    self.discount = discount
  }

  public func answer(by implementation: any NStepReturnExercise.Type) throws -> [Double] {
    try implementation.targets(of: steps, n: n, discount: discount)
  }

  /// Fewer steps.
  public var smaller: [NStepTargetsQuestion] {
    steps.shorter.map { steps in with { $0.steps = steps } }
  }
}

extension [NStepRecord] {
  /// Either half, and everything but one step.
  fileprivate var shorter: [[NStepRecord]] {
    guard count > 1 else { return [] }
    let halves = count < 4 ? [] : [Array(prefix(count / 2)), Array(dropFirst(count / 2))]
    return halves
      + indices.map { index in
        var steps = self
        steps.remove(at: index)
        return steps
      }
  }
}
