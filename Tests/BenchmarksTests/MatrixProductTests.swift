import Benchmarks
import DecisionProcesses
import NeuralNetworks
import TestSupport
import Testing

@Suite struct `Products of matrices` {
  // [1 2; 3 4; 5 6] · [1 −1 2; 0 3 1]
  @Test(arguments: MatrixProduct.Engine.allCases)
  func `A small product is the one worked by hand`(engine: MatrixProduct.Engine) {
    let (a, b, c) = (FlatBuffer(count: 6), FlatBuffer(count: 6), FlatBuffer(count: 9))
    a.assign([1, 2, 3, 4, 5, 6])
    b.assign([1, -1, 2, 0, 3, 1])
    MatrixProduct.multiply(a, b, into: c, rows: 3, columns: 3, length: 2, by: engine)
    #expect(c.array == [1, 5, 4, 3, 9, 10, 5, 13, 16])
  }

  @Test(arguments: [(1, 1, 1), (5, 130, 67), (33, 200, 300), (4, 64, 128), (7, 17, 900)])
  func `The kernels and OpenBLAS agree`(rows: Int, columns: Int, length: Int) {
    var generator = SeededGenerator(seed: freshSeed())
    let (a, b) = (FlatBuffer(count: rows * length), FlatBuffer(count: length * columns))
    for matrix in [a, b] {
      matrix.assign((0..<matrix.count).map { _ in Float(generator.normal()) })
    }
    let results = MatrixProduct.Engine.allCases.map { engine in
      let result = FlatBuffer(count: rows * columns)
      result.elements.update(repeating: .nan)
      MatrixProduct.multiply(
        a, b, into: result, rows: rows, columns: columns, length: length, by: engine)
      return result.array
    }
    #expect(isClose(results[0], results[1].map(Double.init), within: 1e-6))
  }
}
