/// How much larger the numbers of one list are than those of another, by their ranks alone, in
/// standard errors.
///
///     rankSumScore(of: [3, 4], against: [1, 2])    // 1.549…
///
/// With U the number of pairs in which the first list's number is larger, equal ones counting half,
/// and t the sizes of groups of equal numbers among all N = n + m,
///
///     (U − n m / 2) / √(n m / 12 · (N + 1 − Σ (t³ − t) / (N (N − 1)))).
///
/// One return of −2,000 weighs no more than one of −20, so that a few episodes tell what takes many by
/// their mean: five that are all below a hundred others are 3.7 standard errors below.
///
/// Source: Mann and Whitney, *On a test of whether one of two random variables is stochastically larger
/// than the other* (1947); Lehmann, *Nonparametrics* (1975), section 1.4, for equal numbers.
///
/// - Returns: The score; 0 where a list is empty, all numbers are equal, or one is not finite.
/// - Complexity: O(N log N).
public func rankSumScore(of numbers: [Double], against others: [Double]) -> Double {
  let (n, m) = (Double(numbers.count), Double(others.count))
  guard n > 0, m > 0, (numbers + others).allSatisfy(\.isFinite) else { return 0 }
  let sorted =
    (numbers.map { Rank(value: $0, isFirst: true) }
    + others.map { Rank(value: $0, isFirst: false) }).sorted { $0.value < $1.value }
  var (larger, passed, ties, start) = (0.0, 0.0, 0.0, 0)
  while start < sorted.count {
    let group = sorted[start...].prefix { $0.value == sorted[start].value }
    let first = Double(group.count { $0.isFirst })
    let other = Double(group.count) - first
    larger += first * (passed + other / 2)
    passed += other
    let size = Double(group.count)
    ties += size * size * size - size
    start = group.endIndex
  }
  let total = n + m
  let variance = n * m / 12 * (total + 1 - ties / (total * (total - 1)))
  return variance > 0 ? (larger - n * m / 2) / variance.squareRoot() : 0
}

/// A number, and whose it is.
private struct Rank {
  var value: Double
  var isFirst: Bool
}

/// Whether the last returns of a training are better than its first ones, by their ranks.
///
/// They are compared with the first 5, 10, 20 and 40 in turn: a quick agent has learned all within a few
/// episodes, and a slow one needs many to be told from noise. Noise alone passes for an improvement of
/// more than 3 standard errors in about one case of 200.
func haveImproved(_ last: [Double], since first: [Double]) -> Bool {
  [5, 10, 20, 40].contains { count in
    first.count >= count && rankSumScore(of: last, against: Array(first.prefix(count))) > 3
  }
}
