// Functions that call themselves and each other.
func factorial(_ n: Int) -> Int { n < 2 ? 1 : n * factorial(n - 1) }

func isEven(_ n: Int) -> Bool { n == 0 || isOdd(n - 1) }
func isOdd(_ n: Int) -> Bool { n != 0 && isEven(n - 1) }

indirect enum Tree {
  case leaf(Double)
  case node(Tree, Tree)

  var total: Double {
    switch self {
    case .leaf(let value): value
    case .node(let left, let right): left.total + right.total
    }
  }
}
