import DecisionProcesses
public import NeuralNetworks

/// A network that reads observations in scaled form.
///
///     let scaled = ScaledNetwork(network, scaler: ObservationScaler(.ranges([0...10, -1...1])))
///     scaled.actionValues(of: [5, 1])      // network.actionValues(of: [0, 1])
///
/// Its parameters are those of the network behind it.
public final class ScaledNetwork: ActionValueNetwork {
  /// The network behind the scaling.
  public let base: any ActionValueNetwork
  /// What scales observations.
  public let scaler: ObservationScaler
  private var rows: [Float] = []

  /// Puts a scaling before a network.
  ///
  /// - Precondition: The scaler has a feature for each entry of an observation.
  public init(_ base: any ActionValueNetwork, scaler: ObservationScaler) {
    require(base.inputCount == scaler.featureCount, "Each entry of an observation is scaled.")
    (self.base, self.scaler) = (base, scaler)
  }

  /// Another network with the same parameters, behind the same scaler.
  public func copy() -> ScaledNetwork { ScaledNetwork(base.copy(), scaler: scaler) }

  public var inputCount: Int { base.inputCount }
  public var actionCount: Int { base.actionCount }
  public var parameterBuffer: FlatBuffer { base.parameterBuffer }

  /// Computes the action values of a batch, scaled by what the scaler holds now.
  ///
  /// - Complexity: That of the network, and O(count · features); no allocation after the first batch
  ///   of a size.
  public func actionValues(
    _ observations: UnsafeBufferPointer<Float>, count: Int,
    into values: UnsafeMutableBufferPointer<Float>
  ) {
    let length = count * inputCount
    require(
      count > 0 && observations.count == length,
      "A batch has a row of entries for each observation.")
    if rows.count < length { rows = Array(repeating: 0, count: length) }
    rows.withUnsafeMutableBufferPointer { rows in
      scaler.write(observations.start, count: count, to: rows.start)
      base.actionValues(
        UnsafeBufferPointer(start: rows.start, count: length), count: count, into: values)
    }
  }

  public func backward(outputGradient: UnsafeBufferPointer<Float>, into gradient: FlatBuffer) {
    base.backward(outputGradient: outputGradient, into: gradient)
  }
}
