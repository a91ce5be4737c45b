import CNeuralKernels
import COpenBLAS
import DecisionProcesses
public import NeuralNetworks

/// Products of matrices, row-major, by one thread: the large ones that speed is compared on.
///
///     MatrixProduct.multiply(a, b, into: c, rows: 1024, columns: 1024, length: 1024)
///
/// C = A B, where A has `rows` rows of `length`, B `length` rows of `columns`.
public enum MatrixProduct {
  /// Which code computes a product.
  public enum Engine: String, Hashable, Sendable, CaseIterable {
    /// The kernels of this package.
    case kernels
    /// OpenBLAS, told to use one thread.
    case openBLAS
  }

  /// Computes a product into `result`; each matrix stands at the beginning of its buffer.
  ///
  /// - Precondition: No size is below 1, and every buffer has room for its matrix.
  /// - Complexity: O(rows · columns · length).
  public static func multiply(
    _ a: FlatBuffer, _ b: FlatBuffer, into result: FlatBuffer, rows: Int, columns: Int,
    length: Int, by engine: Engine = .kernels
  ) {
    require(
      min(rows, columns, length) > 0 && a.count >= rows * length && b.count >= length * columns
        && result.count >= rows * columns,
      "Every matrix of a product has room in its buffer.")
    let (left, right) = (a.elements.baseAddress, b.elements.baseAddress)
    let target = result.elements.baseAddress
    switch engine {
    case .kernels:
      neural_multiply_large(
        Int64(rows), Int64(columns), Int64(length), left, Int64(length), right, Int64(columns),
        target, Int64(columns))
    case .openBLAS:
      _ = oneThread
      cblas_sgemm(
        CblasRowMajor, CblasNoTrans, CblasNoTrans, blasint(rows), blasint(columns),
        blasint(length), 1, left, blasint(length), right, blasint(columns), 0, target,
        blasint(columns))
    }
  }

  /// Set once, before the first product: what is compared is one thread of each.
  private static let oneThread: Void = openblas_set_num_threads(1)
}
