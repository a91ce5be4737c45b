/// Yes-or-no features of independent rows: what two samples of the same mistake have in common.
///
/// Let d be the difference of a feature between row i of one sample and row i of the other. Where both come
/// from the same rule and are independent, d is as likely as −d, so that by Hoeffding's inequality the sum
/// exceeds six roots of Σ d² with a chance below 3.1e-8 for each feature.
private func areAlike(_ one: [[Bool]], _ other: [[Bool]]) -> Bool {
  guard one.count == other.count else { return false }
  return zip(one, other).allSatisfy { mine, theirs in
    guard mine.count == theirs.count else { return false }
    let ups = zip(mine, theirs).count { $0 && !$1 }
    let downs = zip(mine, theirs).count { !$0 && $1 }
    return (ups - downs) * (ups - downs) <= 36 * (ups + downs)
  }
}

/// Draws of conditions, by the halves of their ranges.
struct HalvedDraws {
  private let isUpper: [[Bool]]
  private let isLast: [[Bool]]
  private let isConstant: [Bool]

  /// - Returns: Nil where the shape is wrong.
  init?(_ rows: [[Double]], _ middles: [Double], _ ends: [Double], _ count: Int) {
    guard rows.count == middles.count, rows.allSatisfy({ $0.count == count }) else { return nil }
    isLast = zip(rows, ends).map { row, end in row.map { $0 > end } }
    isUpper = zip(rows, middles).map { row, middle in row.map { $0 > middle } }
    isConstant = rows.map { row in row.allSatisfy { $0 == row.first } }
  }

  /// Whether each quantity falls in either half alike, with each other quantity, and with its next draw.
  ///
  /// Where both samples are constant, in which half they are is chance.
  func agrees(with other: HalvedDraws) -> Bool {
    guard isConstant == other.isConstant else { return false }
    let quantities = isConstant.indices.filter { !isConstant[$0] }
    return areAlike(features(quantities), other.features(quantities))
  }

  private func features(_ quantities: [Int]) -> [[Bool]] {
    let alone = quantities.map { isUpper[$0] }
    let pairs = quantities.flatMap { first in
      quantities.filter { $0 > first }.map { second in
        zip(isUpper[first], isUpper[second]).map { $0 == $1 }
      }
    }
    let next = alone.map { draws in
      stride(from: 1, to: draws.count, by: 2).map { draws[$0] == draws[$0 - 1] }
    }
    return alone + pairs + next + quantities.map { isLast[$0] }
  }
}

/// The noise of two sensors in the first two steps of each episode.
struct NoiseFeatures {
  private let features: [[Bool]]

  /// - Returns: Nil where the shape is wrong.
  init?(_ rows: [[Double]], _ deviations: [Double], _ episodeCount: Int, _ stepCount: Int) {
    guard rows.count == 2, stepCount > 1,
      rows.allSatisfy({ $0.count == episodeCount * stepCount })
    else { return nil }
    let starts = (0..<episodeCount).map { $0 * stepCount }
    var features: [[Bool]] = []
    for (row, deviation) in zip(rows, deviations) {
      for size in [0.5, 1, 2] as [Double] {
        features.append(starts.map { abs(row[$0]) > size * deviation })
      }
      features.append(starts.map { row[$0] > 0 })
      features.append(starts.map { row[$0] == row[$0 + 1] })
      features.append(starts.map { row[$0].sign == row[$0 + 1].sign })
    }
    features.append(starts.map { rows[0][$0].sign == rows[1][$0].sign })
    let isLarge = zip(rows, deviations).map { row, deviation in
      starts.map { abs(row[$0]) > deviation }
    }
    features.append(zip(isLarge[0], isLarge[1]).map { $0 == $1 })
    self.features = features
  }

  /// Whether no feature differs by more than chance.
  func agrees(with other: NoiseFeatures) -> Bool { areAlike(features, other.features) }
}
