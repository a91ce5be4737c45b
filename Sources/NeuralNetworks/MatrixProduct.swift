internal import CNeuralKernels
internal import COpenBLAS
internal import DecisionProcesses

/// Products of matrices, row-major, by one thread.
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

  /// Computes a product into `result`, whose content is overwritten.
  ///
  /// - Precondition: The rows have the lengths that the sizes say, and no size is negative.
  /// - Complexity: O(rows · columns · length).
  public static func multiply(
    _ a: FlatBuffer, _ b: FlatBuffer, into result: FlatBuffer, rows: Int, columns: Int,
    length: Int, by engine: Engine = .kernels
  ) {
    require(
      min(rows, columns, length) > 0 && a.count == rows * length && b.count == length * columns
        && result.count == rows * columns,
      "The sizes of a product are those of its matrices.")
    switch engine {
    case .kernels:
      neural_multiply_large(
        Int64(rows), Int64(columns), Int64(length), a.base, Int64(length), b.base, Int64(columns),
        result.base, Int64(columns))
    case .openBLAS:
      _ = oneThread
      cblas_sgemm(
        CblasRowMajor, CblasNoTrans, CblasNoTrans, blasint(rows), blasint(columns),
        blasint(length), 1, a.base, blasint(length), b.base, blasint(columns), 0, result.base,
        blasint(columns))
    }
  }

  /// Set once, before the first product: threads of its own cost more than they bring at the sizes
  /// of these networks, and take the cores of other runs.
  private static let oneThread: Void = openblas_set_num_threads(1)
}
