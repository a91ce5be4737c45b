// Long chains and long literals.
let chain = [1, 2, 3].map { $0 + 1 }.filter { $0 > 1 }.map { $0 * 2 }.reversed().map { $0 - 1 }
  .sorted()
let table: [[Int]] = [
  [1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 2, 3, 4, 5, 6, 7, 8, 9],
]
let deep = [[[[[[[[[[1]]]]]]]]]]
let number = 1_000_000 + 0xFF + 0b1010 + 0o17
let precise: Double = 1e-3 * 0x1p-3 / .pi
