/// The candidate that a mistyped word most likely meant, if one is close.
///
///     closestMatch(to: "forzen-lake", in: ["frozen-lake", "taxi"])    // "frozen-lake"
///
/// Close means that at most a third of the word's letters have to be inserted, removed, replaced or
/// swapped with a neighbour, and at least one may be. Case does not count. The first of several
/// equally close ones is chosen.
///
/// - Complexity: O(candidates · length²).
public func closestMatch(to word: String, in candidates: [String]) -> String? {
  let word = word.lowercased()
  let distances = candidates.map { ($0, editDistance(word, $0.lowercased())) }
  guard let best = distances.min(by: { $0.1 < $1.1 }) else { return nil }
  return best.1 <= max(1, word.count / 3) ? best.0 : nil
}

/// Ends a sentence about an unknown name: with a question where a name is close, otherwise with a
/// stop.
func asQuestion(_ suggestion: String?) -> String {
  suggestion.map { ": did you mean “\($0)”?" } ?? "."
}

/// The least number of insertions, removals, replacements and swaps of neighbours between two
/// words.
///
/// Source: Damerau (1964), in the form in which no letter is edited twice.
private func editDistance(_ first: String, _ second: String) -> Int {
  let (a, b) = (Array(first), Array(second))
  var rows = [Array(0...b.count)]
  for i in 0..<a.count {
    var row = [i + 1]
    for j in 0..<b.count {
      var distance = min(
        rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        distance = min(distance, rows[i - 1][j - 1] + 1)
      }
      row.append(distance)
    }
    rows.append(row)
  }
  return rows[a.count][b.count]
}
