import CNeuralKernels
import Testing

/// What becomes of numbers that are too small for all digits of a Float: those below 2⁻¹²⁶.
struct `Subnormal numbers` {
  static let kinds = [neural_plain, neural_avx2, neural_avx512].map(\.rawValue)

  @Test(arguments: kinds)
  func `Adam's step takes them for 0 on x86`(kind: UInt32) {
    neural_limit_kind(neural_kind(rawValue: kind))
    defer { neural_limit_kind(neural_avx512) }
    // Not a multiple of any vector's width.
    let count = 37
    var parameters = Array(repeating: Float(1), count: count)
    var mean = Array(repeating: Float.leastNormalMagnitude / 2, count: count)
    var meanSquare = Array(repeating: Float(0), count: count)
    let gradient = Array(repeating: Float(0), count: count)
    var settings = neural_adam(
      beta1: 0.9, beta2: 0.999, rate: 0.001, root_scale: 1, epsilon: 1e-8)
    neural_adam_step(&settings, &parameters, &mean, &meanSquare, gradient, Int64(count))
    #if arch(x86_64)
    #expect(mean.allSatisfy { $0 == 0 })
    #else
    #expect(mean.allSatisfy { $0 > 0 && $0 < .leastNormalMagnitude / 2 })
    #endif
    #expect(parameters.allSatisfy { $0 == 1 })
    #expect(half(of: .leastNormalMagnitude) > 0, "the caller's own arithmetic is as it was")
  }

  @Test(arguments: kinds)
  func `A product takes them for 0 on x86`(kind: UInt32) {
    neural_limit_kind(neural_kind(rawValue: kind))
    defer { neural_limit_kind(neural_avx512) }
    let width = Int(neural_padding)
    // 2⁻¹⁰⁰ · 2⁻³⁰ is a sixteenth of the smallest normal number.
    let left: [Float] = [0x1p-100]
    let right = Array(repeating: Float(0x1p-30), count: width)
    var result = Array(repeating: Float(7), count: width)
    left.withUnsafeBufferPointer { left in
      right.withUnsafeBufferPointer { right in
        result.withUnsafeMutableBufferPointer { result in
          var product = neural_product()
          (product.m, product.n, product.k) = (1, Int64(width), 1)
          (product.a, product.a_row, product.a_column) = (left.baseAddress, 1, 1)
          (product.b, product.b_row) = (right.baseAddress, Int64(width))
          (product.c, product.c_row) = (result.baseAddress, Int64(width))
          product.writes_padding = true
          neural_multiply(&product)
        }
      }
    }
    #if arch(x86_64)
    #expect(result.allSatisfy { $0 == 0 })
    #else
    #expect(result.allSatisfy { $0 == 0x1p-130 })
    #endif
    #expect(half(of: .leastNormalMagnitude) > 0, "the caller's own arithmetic is as it was")
  }

  /// 0.9 · 4 = 3.6, which is rounded to 4; so are 2.7 to 3, 1.8 to 2 and 0.9 to 1.
  @Test func `A mean that shrinks by 0.9 stops at four times the smallest number`() {
    var mean: Float = .leastNormalMagnitude
    for _ in 0..<500 { mean *= 0.9 }
    #expect(mean == 4 * Float.leastNonzeroMagnitude)
  }

  /// ln(2¹²⁶) / −ln 0.9 = 828.9, and 763.4 for a thousandth.
  @Test(arguments: [(Float(1), 829), (0.001, 764)])
  func `A mean gradient of an inactive unit is subnormal after some 800 steps`(
    first: Float, steps: Int
  ) {
    var (mean, count) = (first, 0)
    while mean.isNormal, count < 2_000 {
      mean *= 0.9
      count += 1
    }
    #expect(count == steps)
  }

  @inline(never)
  private func half(of number: Float) -> Float { number / 2 }
}
