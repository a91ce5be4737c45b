/// Asks for values of the linear schedule.
public struct LinearDecayQuestion: Question {
  public typealias Asks = Contracts.DecaySchedules
  public var start: Double
  public var floor: Double
  /// The share of the run that the way down takes.
  public var fraction: Double
  /// The number of steps of the run.
  public var stepCount: Int
  /// The steps at which the value is asked for.
  public var steps: [Int]

  /// Creates the question.
  public init(start: Double, floor: Double, fraction: Double, stepCount: Int, steps: [Int]) {
    self.start = start
    self.floor = floor
    self.fraction = fraction
    self.stepCount = stepCount
    self.steps = steps
  }

  public func answer(by implementation: any DecaySchedulesExercise.Type) throws -> [Double] {
    try steps.map {
      try implementation.linear(
        from: start, to: floor, overFraction: fraction, of: stepCount, at: $0)
    }
  }

  /// One step at a time.
  public var smaller: [LinearDecayQuestion] {
    steps.alone.map { steps in with { $0.steps = steps } }
  }
}

/// Asks for values of the exponential schedule.
public struct ExponentialDecayQuestion: Question {
  public typealias Asks = Contracts.DecaySchedules
  public var start: Double
  public var floor: Double
  /// What a step multiplies the value by.
  public var factor: Double
  /// The steps at which the value is asked for.
  public var steps: [Int]

  /// Creates the question.
  public init(start: Double, floor: Double, factor: Double, steps: [Int]) {
    self.start = start
    self.floor = floor
    self.factor = factor
    self.steps = steps
  }

  public func answer(by implementation: any DecaySchedulesExercise.Type) throws -> [Double] {
    try steps.map {
      try implementation.exponential(from: start, to: floor, factor: factor, at: $0)
    }
  }

  /// One step at a time.
  public var smaller: [ExponentialDecayQuestion] {
    steps.alone.map { steps in with { $0.steps = steps } }
  }
}

/// Asks for values of the inverse schedule.
public struct InverseDecayQuestion: Question {
  public typealias Asks = Contracts.DecaySchedules
  public var start: Double
  public var floor: Double
  /// The step at which the value is half of `start`.
  public var halvingStep: Double
  /// The steps at which the value is asked for.
  public var steps: [Int]

  /// Creates the question.
  public init(start: Double, floor: Double, halvingStep: Double, steps: [Int]) {
    self.start = start
    self.floor = floor
    self.halvingStep = halvingStep
    self.steps = steps
  }

  public func answer(by implementation: any DecaySchedulesExercise.Type) throws -> [Double] {
    try steps.map {
      try implementation.inverse(from: start, to: floor, halvingAfter: halvingStep, at: $0)
    }
  }

  /// One step at a time.
  public var smaller: [InverseDecayQuestion] {
    steps.alone.map { steps in with { $0.steps = steps } }
  }
}

/// Asks for the values of a whole run.
public struct DecayRunQuestion: Question {
  public typealias Asks = Contracts.DecaySchedules
  public var start: Double
  public var floor: Double
  /// The share of the run that the way down takes.
  public var fraction: Double
  /// The number of steps of each episode.
  public var episodeLengths: [Int]

  /// Creates the question.
  public init(start: Double, floor: Double, fraction: Double, episodeLengths: [Int]) {
    self.start = start
    self.floor = floor
    self.fraction = fraction
    self.episodeLengths = episodeLengths
  }

  public func answer(by implementation: any DecaySchedulesExercise.Type) throws -> [[Double]] {
    try implementation.run(
      from: start, to: floor, overFraction: fraction, episodeLengths: episodeLengths)
  }

  /// Fewer episodes, then shorter ones.
  public var smaller: [DecayRunQuestion] {
    guard episodeLengths.count > 1 else { return [] }
    return episodeLengths.indices.map { index in
      with { $0.episodeLengths.remove(at: index) }
    }
      + episodeLengths.indices.filter { episodeLengths[$0] > 1 }.map { index in
        with { $0.episodeLengths[index] -= 1 }
      }
  }
}

extension [Int] {
  /// Lists of one element each, where there are several elements.
  fileprivate var alone: [[Int]] { count > 1 ? map { [$0] } : [] }
}
