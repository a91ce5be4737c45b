/// Exercise 8.2: the dueling head, forward and backward.
///
/// In many states it hardly matters what is done. A dueling network says in one stream what a state is
/// worth, V(S), and in another by how much each action is better than the others, A(S, a). Its head makes
/// action values of both:
///
///     Q(S, a) = V(S) + A(S, a) − mean over a′ of A(S, a′)
///
/// Without the mean, anything could move from one stream to the other and Q would stay the same, so
/// neither would mean anything. With it, the mean of Q over the actions is V, and adding a number to all
/// advantages of a state changes nothing. The mean is that of the actions of one state; other states of
/// the batch have no part in it.
///
/// Backward, the head is given what the loss changes by when one action value does, g(S, a) = dL/dQ(S, a),
/// and returns the same for its two inputs. Each input counts through every action value that it is in:
///
///     dL/dV(S)    = sum over a of g(S, a)
///     dL/dA(S, a) = the sum over b of g(S, b) · dQ(S, b)/dA(S, a)
///
/// where dQ(S, b)/dA(S, a) is for you to work out. The given gradients are those of the whole loss: where
/// it is a mean over the batch, they have been divided by the number of states already.
///
/// Source: Wang and others, *Dueling network architectures for deep reinforcement learning* (2016),
/// equation 9.
public protocol DuelingHeadExercise: SendableMetatype {
  /// The action values of a batch of states.
  ///
  /// - Parameters:
  ///   - values: V of each state, at least one; finite.
  ///   - advantages: A of each state, one row for each, one number for each action: at least one, the
  ///     same number in every row; finite.
  /// - Returns: Q, one row for each state, one value for each action.
  /// - Throws: `InvalidInput` where a parameter is not as described.
  static func actionValues(values: [Double], advantages: [[Double]]) throws -> [[Double]]

  /// The gradients of the two streams.
  ///
  /// They depend on no action value, so none is given.
  ///
  /// - Parameter outputGradients: g of each state and action, one row for each state, at least one;
  ///   at least one action, the same number in every row; finite.
  /// - Returns: One number for each state, and one for each state and action.
  /// - Throws: `InvalidInput` where the parameter is not as described.
  static func gradients(of outputGradients: [[Double]]) throws -> DuelingGradients
}

/// What a loss changes by when an input of a dueling head does.
public struct DuelingGradients: Hashable, Codable, Sendable {
  /// dL/dV of each state.
  public var values: [Double]
  /// dL/dA, one row for each state, one number for each action.
  public var advantages: [[Double]]

  /// Creates gradients.
  public init(values: [Double], advantages: [[Double]]) {
    self.values = values
    self.advantages = advantages
  }
}

extension Contracts {
  /// Exercise 8.2.
  public enum DuelingHead: Contract {
    public typealias Implementation = any DuelingHeadExercise.Type
    public static let id = ExerciseID(8, 2)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.DuelingHead.self
    }
  }
}
