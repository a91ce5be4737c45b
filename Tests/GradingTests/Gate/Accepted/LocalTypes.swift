// Types that are declared inside of functions.
func greedyActions(of values: [Double]) -> [Int] {
  struct Candidate: Comparable {
    let action: Int
    let value: Double

    static func < (a: Candidate, b: Candidate) -> Bool { a.value < b.value }
    static func == (a: Candidate, b: Candidate) -> Bool { a.value == b.value }
  }
  enum Choice {
    case none
    case some(Candidate)
  }
  let candidates = values.enumerated().map { Candidate(action: $0.offset, value: $0.element) }
  let choice = candidates.max().map { Choice.some($0) } ?? .none
  guard case .some(let best) = choice else { return [] }
  return candidates.filter { $0 == best }.map(\.action)
}
