internal import CNeuralKernels
internal import DecisionProcesses

/// Where a network's batch is on its way through the layers.
///
/// Rows are units and columns are observations, so that the product of a layer's weights with its
/// input needs neither transposed. Columns are padded to a multiple of `neural_padding`; nothing
/// that stands in the padding matters. Buffers grow with the largest batch and are kept.
final class BatchBuffers {
  /// The number of observations of the batch, and with padding.
  private(set) var count = 0
  private(set) var stride = 0
  /// The output of each layer; before them, at 0, the observations.
  private(set) var signals: [FlatBuffer]
  /// The signals transposed, as far as gradients need them.
  private(set) var transposed: [FlatBuffer]
  /// The loss's gradients by the signals.
  private(set) var gradients: [FlatBuffer]
  private let widths: [Int]
  private var capacity = 0

  /// Creates buffers for signals of these widths, the observations' first.
  init(widths: [Int]) {
    self.widths = widths
    signals = []
    transposed = []
    gradients = []
    begin(1)
  }

  /// Begins a batch.
  func begin(_ count: Int) {
    self.count = count
    stride = padded(count)
    guard stride > capacity else { return }
    capacity = stride
    let buffers = { [widths, capacity] in widths.map { FlatBuffer(count: padded($0) * capacity) } }
    (signals, transposed, gradients) = (buffers(), buffers(), buffers())
  }
}

/// A count with padding, so that every row begins where a vector may.
func padded(_ count: Int) -> Int {
  let padding = Int(neural_padding)
  return (count + padding - 1) / padding * padding
}
