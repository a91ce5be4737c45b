import CNeuralKernels
import COpenBLAS

/// The matrix products of a training step, at their shapes and without anything else, and one large
/// product.
///
/// Of two hidden layers of 128 units and a batch of 64: three products forward through each of the
/// two networks; back, one for the weights of each layer and one for the inputs of all but the
/// first.
final class ProductBenchmark {
  /// Sizes of a product: m × n results, sums of k.
  private struct Shape {
    var m: Int
    var n: Int
    var k: Int
  }

  private static let batch = 64
  private static let hidden = 128
  private static let stepShapes: [Shape] = {
    let forward = [
      Shape(m: hidden, n: batch, k: 4), Shape(m: hidden, n: batch, k: hidden),
      Shape(m: 2, n: batch, k: hidden),
    ]
    let back = [
      Shape(m: 2, n: hidden, k: batch), Shape(m: hidden, n: batch, k: 2),
      Shape(m: hidden, n: hidden, k: batch), Shape(m: hidden, n: batch, k: hidden),
      Shape(m: hidden, n: 16, k: batch),
    ]
    return forward + forward + back
  }()
  private static let largeShape = Shape(m: 1_024, n: 1_024, k: 1_024)

  private let a: UnsafeMutablePointer<Float>
  private let b: UnsafeMutablePointer<Float>
  private let c: UnsafeMutablePointer<Float>

  init() {
    openblas_set_num_threads(1)
    func matrix() -> UnsafeMutablePointer<Float> {
      let count = 1_024 * 1_024
      let place = UnsafeMutableRawPointer.allocate(byteCount: 4 * count, alignment: 64)
      let numbers = place.bindMemory(to: Float.self, capacity: count)
      for index in 0..<count { numbers[index] = Float(index % 97) / 97 - 0.5 }
      return numbers
    }
    (a, b, c) = (matrix(), matrix(), matrix())
  }

  deinit {
    for matrix in [a, b, c] { UnsafeMutableRawPointer(matrix).deallocate() }
  }

  /// The products of a training step in the library's kernels.
  func ofTrainingStep() -> Double {
    nanoseconds(of: 200) { for shape in Self.stepShapes { multiply(shape) } }
  }

  /// The products of a training step in OpenBLAS.
  func ofTrainingStepInOpenBLAS() -> Double {
    nanoseconds(of: 200) { for shape in Self.stepShapes { multiplyInOpenBLAS(shape) } }
  }

  /// 1,024 by 1,024 by 1,024 in the library's kernels.
  func large() -> Double { nanoseconds(of: 1) { multiply(Self.largeShape) } }

  /// 1,024 by 1,024 by 1,024 in OpenBLAS.
  func largeInOpenBLAS() -> Double { nanoseconds(of: 1) { multiplyInOpenBLAS(Self.largeShape) } }

  private func multiply(_ shape: Shape) {
    var product = neural_product()
    (product.m, product.n, product.k) = (Int64(shape.m), Int64(shape.n), Int64(shape.k))
    (product.a, product.a_row, product.a_column) = (
      UnsafePointer(a), Int64(shape.k), 1
    )
    (product.b, product.b_row) = (UnsafePointer(b), Int64(shape.n))
    (product.c, product.c_row) = (c, Int64(shape.n))
    product.writes_padding = true
    neural_multiply(&product)
  }

  private func multiplyInOpenBLAS(_ shape: Shape) {
    let (m, n, k) = (Int32(shape.m), Int32(shape.n), Int32(shape.k))
    cblas_sgemm(
      CblasRowMajor, CblasNoTrans, CblasNoTrans, m, n, k, 1, a, k, b, n, 0,
      c, n)
  }
}
