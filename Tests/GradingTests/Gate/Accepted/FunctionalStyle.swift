// Composition and currying.
func compose<A, B, C>(_ f: @escaping (A) -> B, _ g: @escaping (B) -> C) -> (A) -> C { { g(f($0)) } }
func curry<A, B, C>(_ f: @escaping (A, B) -> C) -> (A) -> (B) -> C { { a in { b in f(a, b) } } }

typealias Target = (_ reward: Double, _ next: [Double]) -> Double
let target: @Sendable (Double) -> Target = { discount in
  { reward, next in reward + discount * (next.max() ?? 0) }
}
func use() -> String {
  let twice = compose({ $0 * 2 }, { "\($0)" }) as (Int) -> String
  let add = curry(+) as (Int) -> (Int) -> Int
  return twice(add(1)(2))
}
