public import DecisionProcesses

/// The expected updates of linear TD(0): what sampling does on average, without its noise.
///
///     let expected = ExpectedLinearTD(
///       features: star.features, evaluating: star.targetPolicy, in: star, discount: 0.99,
///       stateChances: Array(repeating: 1 / 7, count: 7))
///     weights = expected.semiGradient(weights, stepSize: 0.01)
///
/// With states s of chance d(s), and expectations over the actions of the policy that is
/// evaluated:
///
///     A = Σ d(s) x(s) (x(s) − γ E x(S′))ᵀ
///     b = Σ d(s) x(s) E R
///     C = Σ d(s) x(s) x(s)ᵀ
///
/// a semi-gradient update is w ← w + α (b − A w), and one of TDC
///
///     w ← w + α (b − A w − (C − Aᵀ) v)
///     v ← v + β (b − A w − C v)
///
/// Behaviour enters by d alone: importance ratios replace its actions by the policy's, and not its
/// states. Where d is that of the policy itself, A is positive definite and updates converge;
/// elsewhere it need not be.
///
/// Source: Sutton and Barto (2018), equations 9.11 and 11.9, section 11.7.
public struct ExpectedLinearTD: Hashable, Sendable {
  /// A, one row for each feature.
  public let matrix: [[Double]]
  /// b, one entry for each feature.
  public let vector: [Double]
  /// C, one row for each feature.
  public let covariance: [[Double]]

  /// Sums over all states, actions and outcomes.
  ///
  /// - Parameters:
  ///   - features: The features of each state, one row for each.
  ///   - policy: The policy whose values are learned.
  ///   - model: The world.
  ///   - discount: The discount.
  ///   - stateChances: How often an update is made in each state; they sum to 1.
  /// - Precondition: There are features and a chance for each state, and all states have as many
  ///   features.
  /// - Complexity: O(outcomes · features + states · features²).
  public init(
    features: [[Double]],
    evaluating policy: some Policy,
    in model: some MarkovDecisionProcess,
    discount: Double,
    stateChances: [Double]
  ) {
    require(
      features.count == model.stateCount && stateChances.count == model.stateCount,
      "Each state has features and a chance.")
    let count = features.first?.count ?? 0
    require(features.allSatisfy { $0.count == count }, "All states have as many features.")
    let zeros = Array(repeating: Array(repeating: 0.0, count: count), count: count)
    var (matrix, covariance, vector) = (zeros, zeros, Array(repeating: 0.0, count: count))
    for state in 0..<model.stateCount where !model.isTerminal(state) {
      let (reward, next) = Self.lookAhead(
        from: state, by: policy, in: model, discount: discount, features: features)
      let x = features[state]
      for row in 0..<count {
        let weight = stateChances[state] * x[row]
        vector[row] += weight * reward
        for column in 0..<count {
          matrix[row][column] += weight * (x[column] - next[column])
          covariance[row][column] += weight * x[column]
        }
      }
    }
    self.matrix = matrix
    self.vector = vector
    self.covariance = covariance
  }

  /// The expected reward of a state, and the expected features of what follows, discounted.
  private static func lookAhead(
    from state: Int,
    by policy: some Policy,
    in model: some MarkovDecisionProcess,
    discount: Double,
    features: [[Double]]
  ) -> (reward: Double, next: [Double]) {
    var reward = 0.0
    var next = Array(repeating: 0.0, count: features[state].count)
    for (action, chance) in policy.probabilities(in: state).enumerated() where chance > 0 {
      for outcome in model.outcomes(of: action, in: state) {
        let weight = chance * outcome.probability
        reward += weight * outcome.reward
        guard !outcome.isTerminal else { continue }
        for index in next.indices {
          next[index] += weight * discount * features[outcome.nextState][index]
        }
      }
    }
    return (reward, next)
  }

  /// The weights after one expected update of semi-gradient TD.
  ///
  /// - Complexity: O(features²).
  public func semiGradient(_ weights: [Double], stepSize: Double) -> [Double] {
    zip(weights, errors(weights)).map { $0 + stepSize * $1 }
  }

  /// The weights and second weights after one expected update of TDC.
  ///
  /// - Complexity: O(features²).
  public func gradientCorrected(
    _ weights: [Double],
    corrections: [Double],
    stepSize: Double,
    correctionStepSize: Double
  ) -> (weights: [Double], corrections: [Double]) {
    let errors = errors(weights)
    let expected = covariance.map { product($0, corrections) }
    // Aᵀ v
    var transposed = Array(repeating: 0.0, count: vector.count)
    for (row, correction) in zip(matrix, corrections) {
      for index in transposed.indices { transposed[index] += row[index] * correction }
    }
    let next = weights.indices.map {
      weights[$0] + stepSize * (errors[$0] - expected[$0] + transposed[$0])
    }
    return (
      next,
      corrections.indices.map {
        corrections[$0] + correctionStepSize * (errors[$0] - expected[$0])
      }
    )
  }

  /// b − A w: the expected error, by features.
  private func errors(_ weights: [Double]) -> [Double] {
    zip(vector, matrix).map { $0 - product($1, weights) }
  }
}
