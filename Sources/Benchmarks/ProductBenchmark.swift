import CNeuralKernels
import NeuralNetworks

/// The matrix products of a training step, at their shapes and without anything else, and one large
/// product.
///
/// Of two hidden layers of 128 units, two actions and a batch of 64: three products forward through
/// each of the two networks; back, one for the weights of each layer and one for the inputs of all
/// but the first. Each is computed by the kernel that the step has for it: the gradient by the first
/// layer's weights, with four columns, is made of products of rows, and matrices of weights are read
/// as their transposes on the way to the inputs.
final class ProductBenchmark {
  /// Sizes of a product: m × n results, sums of k.
  private struct Shape {
    var m: Int
    var n: Int
    var k: Int
  }

  private static let batch = 64
  private static let hidden = 128
  private static let forward = [
    Shape(m: hidden, n: batch, k: 4), Shape(m: hidden, n: batch, k: hidden),
    Shape(m: 2, n: batch, k: hidden),
  ]
  private static let backToWeights = [
    Shape(m: 2, n: hidden, k: batch), Shape(m: hidden, n: hidden, k: batch),
  ]
  private static let backToNarrowWeights = Shape(m: hidden, n: 4, k: batch)
  private static let backToInputs = [
    Shape(m: hidden, n: batch, k: 2), Shape(m: hidden, n: batch, k: hidden),
  ]
  private static let all = forward + forward + backToWeights + [backToNarrowWeights] + backToInputs
  private static let large = Shape(m: 1_024, n: 1_024, k: 1_024)

  private let a = FlatBuffer(count: ProductBenchmark.large.m * ProductBenchmark.large.k)
  private let b = FlatBuffer(count: ProductBenchmark.large.k * ProductBenchmark.large.n)
  private let c = FlatBuffer(count: ProductBenchmark.large.m * ProductBenchmark.large.n)

  init() {
    for matrix in [a, b] {
      for index in 0..<matrix.count { matrix.elements[index] = Float(index % 97) / 97 - 0.5 }
    }
  }

  /// The products of a training step in the library's kernels.
  func ofTrainingStep() -> Double {
    nanoseconds(of: 200) {
      for _ in 0..<2 {
        for shape in Self.forward { multiply(shape) }
      }
      for shape in Self.backToWeights { multiply(shape) }
      multiplyRows(Self.backToNarrowWeights)
      for shape in Self.backToInputs { multiply(shape, readsTranspose: true) }
    }
  }

  /// The products of a training step in OpenBLAS.
  func ofTrainingStepInOpenBLAS() -> Double {
    nanoseconds(of: 200) { for shape in Self.all { multiply(shape, by: .openBLAS) } }
  }

  /// 1,024 by 1,024 by 1,024 in the library's kernels.
  func large() -> Double { nanoseconds(of: 1) { multiply(Self.large, by: .kernels) } }

  /// 1,024 by 1,024 by 1,024 in OpenBLAS.
  func largeInOpenBLAS() -> Double { nanoseconds(of: 1) { multiply(Self.large, by: .openBLAS) } }

  /// A product as a layer computes it.
  private func multiply(_ shape: Shape, readsTranspose: Bool = false) {
    var product = neural_product()
    (product.m, product.n, product.k) = (Int64(shape.m), Int64(shape.n), Int64(shape.k))
    product.a = UnsafePointer(a.elements.baseAddress)
    (product.a_row, product.a_column) =
      readsTranspose ? (1, Int64(shape.m)) : (Int64(shape.k), 1)
    (product.b, product.b_row) = (UnsafePointer(b.elements.baseAddress), Int64(shape.n))
    (product.c, product.c_row) = (c.elements.baseAddress, Int64(shape.n))
    product.writes_padding = true
    neural_multiply(&product)
  }

  /// A product of rows, as a layer of few inputs computes the gradient by its weights.
  private func multiplyRows(_ shape: Shape) {
    neural_multiply_rows(
      a.elements.baseAddress, Int64(shape.k), Int64(shape.m), b.elements.baseAddress,
      Int64(shape.k), Int64(shape.n), Int64(shape.k), c.elements.baseAddress)
  }

  /// A product of matrices that stand for themselves.
  private func multiply(_ shape: Shape, by engine: MatrixProduct.Engine) {
    MatrixProduct.multiply(
      a, b, into: c, rows: shape.m, columns: shape.n, length: shape.k, by: engine)
  }
}
