// Typed errors, results, defer and rethrowing.
enum Problem: Error, CustomStringConvertible {
  case empty
  case outOfRange(Int)
  var description: String { "\(self)" }
}

func value(_ values: [Double], at index: Int) throws(Problem) -> Double {
  guard !values.isEmpty else { throw .empty }
  guard values.indices.contains(index) else { throw Problem.outOfRange(index) }
  return values[index]
}

func attempt(_ body: () throws -> Double) rethrows -> Double { try body() }

func run() -> Double {
  do {
    return try value([1], at: 0)
  } catch .empty {
    return 0
  } catch {
    return .nan
  }
}
let result = Result { try attempt { try value([], at: 1) } }
