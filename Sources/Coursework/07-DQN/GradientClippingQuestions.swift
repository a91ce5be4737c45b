/// Asks for the norm of gradients, and for the gradients clipped by norm and by value.
public struct GradientClippingQuestion: Question {
  public typealias Asks = Contracts.GradientClipping
  /// One row for each tensor.
  public var gradients: [[Double]]
  /// The limit of both rules.
  public var limit: Double
  /// The one requirement that is asked for, or nil for all.
  public var part: Part?

  /// A requirement.
  public enum Part: String, Codable, Sendable, CaseIterable {
    case globalNorm
    case clippedByNorm
    case clippedByValue
  }

  /// What came back.
  public struct Answer: Hashable, Codable, Sendable {
    public var norm: Double
    public var byNorm: [[Double]]
    public var byValue: [[Double]]
  }

  /// Creates the question.
  public init(gradients: [[Double]], limit: Double, part: Part? = nil) {
    self.gradients = gradients
    self.limit = limit
    self.part = part
  }

  public func answer(by implementation: any GradientClippingExercise.Type) throws -> Answer {
    var answer = Answer(norm: 0, byNorm: [], byValue: [])
    if asks(.globalNorm) { answer.norm = try implementation.globalNorm(of: gradients) }
    if asks(.clippedByNorm) {
      answer.byNorm = try implementation.clippedByNorm(gradients, limit: limit)
    }
    if asks(.clippedByValue) {
      answer.byValue = try implementation.clippedByValue(gradients, limit: limit)
    }
    return answer
  }

  /// Fewer tensors, then fewer entries.
  public var smaller: [GradientClippingQuestion] {
    let fewer =
      gradients.count > 1
      ? gradients.indices.map { index in with { $0.gradients.remove(at: index) } } : []
    return fewer
      + gradients.indices.filter { gradients[$0].count > 1 }.map { index in
        with { $0.gradients[index].removeLast() }
      }
  }

  private func asks(_ part: Part) -> Bool { self.part == nil || self.part == part }
}

/// Asks for the slopes of Huber's loss.
public struct ErrorSlopesQuestion: Question {
  public typealias Asks = Contracts.GradientClipping
  /// Prediction − target of each example.
  public var errors: [Double]
  /// The size from which on the loss is a straight line.
  public var limit: Double

  /// Creates the question.
  public init(errors: [Double], limit: Double) {
    self.errors = errors
    self.limit = limit
  }

  public func answer(by implementation: any GradientClippingExercise.Type) throws -> [Double] {
    try implementation.errorSlopes(errors, limit: limit)
  }

  /// Fewer errors.
  public var smaller: [ErrorSlopesQuestion] {
    guard errors.count > 1 else { return [] }
    return errors.indices.map { index in with { $0.errors.remove(at: index) } }
  }
}

/// Asks for the gradient of a mean loss under one of the rules.
public struct ClippedBatchQuestion: Question {
  public typealias Asks = Contracts.GradientClipping
  /// One row for each example.
  public var features: [[Double]]
  /// Prediction − target of each example.
  public var errors: [Double]
  public var rule: ClippingRule

  /// Creates the question.
  public init(features: [[Double]], errors: [Double], rule: ClippingRule) {
    self.features = features
    self.errors = errors
    self.rule = rule
  }

  public func answer(by implementation: any GradientClippingExercise.Type) throws -> [Double] {
    try implementation.batchGradient(features: features, errors: errors, rule: rule)
  }

  /// Fewer examples.
  public var smaller: [ClippedBatchQuestion] {
    guard errors.count > 1 else { return [] }
    return errors.indices.map { index in
      with {
        $0.features.remove(at: index)
        $0.errors.remove(at: index)
      }
    }
  }
}
