/// Asks for the parameters after each of several steps with gradients that are given.
public struct AdamStepQuestion: Question {
  public typealias Asks = Contracts.AdamStep
  /// The parameters before the first step.
  public var parameters: [Double]
  /// The gradients of each step.
  public var gradients: [[Double]]
  public var settings: AdamSettings
  /// The number of parameters that the optimiser is made for, where it is another.
  public var parameterCount: Int?
  /// The steps that have to be refused, by their places; the optimiser then goes on.
  public var refused: [Int] = []

  /// Creates the question.
  public init(parameters: [Double], gradients: [[Double]], settings: AdamSettings) {
    self.parameters = parameters
    self.gradients = gradients
    self.settings = settings
  }

  /// One row for each step, without those that have to be refused.
  public func answer(by implementation: any AdamStepExercise.Type) throws -> [[Double]] {
    var adam = try implementation.init(
      parameterCount: parameterCount ?? parameters.count, settings: settings)
    var parameters = parameters
    var rows: [[Double]] = []
    for (place, gradients) in gradients.enumerated() {
      if refused.contains(place) {
        // Whether it is refused at all is another question.
        do { _ = try adam.step(parameters, gradients: gradients) } catch is InvalidInput {}
      } else {
        parameters = try adam.step(parameters, gradients: gradients)
        rows.append(parameters)
        // What came back is passed in again only where it can be.
        guard parameters.count == self.parameters.count, parameters.allSatisfy(\.isFinite) else {
          break
        }
      }
    }
    return rows
  }

  /// Fewer steps, then fewer parameters.
  public var smaller: [AdamStepQuestion] {
    guard refused.isEmpty, parameterCount == nil else { return [] }
    var questions: [AdamStepQuestion] = []
    if gradients.count > 1 {
      questions = [gradients.count / 2, gradients.count - 1].map { count in
        with { $0.gradients.removeLast(gradients.count - count) }
      }
    }
    guard parameters.count > 1 else { return questions }
    return questions
      + parameters.indices.map { index in
        with {
          $0.parameters.remove(at: index)
          for step in $0.gradients.indices { $0.gradients[step].remove(at: index) }
        }
      }
  }
}

/// Asks for a walk down a valley: parameters x whose loss is Σ over i of curvatureᵢ · xᵢ² / 2.
///
/// The gradients are those of the parameters that the implementation itself arrives at.
public struct AdamValleyQuestion: Question {
  public typealias Asks = Contracts.AdamStep
  /// Where the walk begins.
  public var parameters: [Double]
  /// How steep each direction is.
  public var curvatures: [Double]
  /// The number of steps.
  public var steps: Int
  public var settings: AdamSettings

  /// Creates the question.
  public init(parameters: [Double], curvatures: [Double], steps: Int, settings: AdamSettings) {
    self.parameters = parameters
    self.curvatures = curvatures
    self.steps = steps
    self.settings = settings
  }

  /// The loss at the beginning and after each step.
  public func answer(by implementation: any AdamStepExercise.Type) throws -> [Double] {
    var adam = try implementation.init(parameterCount: parameters.count, settings: settings)
    var parameters = parameters
    var losses = [loss(at: parameters)]
    for _ in 0..<steps {
      let gradients = zip(curvatures, parameters).map { $0 * $1 }
      parameters = try adam.step(parameters, gradients: gradients)
      losses.append(loss(at: parameters))
      guard parameters.count == curvatures.count, parameters.allSatisfy(\.isFinite) else { break }
    }
    return losses
  }

  /// The loss of parameters.
  public func loss(at parameters: [Double]) -> Double {
    zip(curvatures, parameters).reduce(0) { $0 + $1.0 * $1.1 * $1.1 / 2 }
  }
}
