import CommandSupport
import Experiments

/// What numbers of success mean, and how success rises, in words.
enum PegSuccessText {
  /// How agents act in held-out episodes.
  static var rule: String { "\(PegInHoleSettings().evaluationRule)." }

  /// What intervals cover.
  static let intervals = """
    The exact 95 % interval takes the episodes of all agents together. Each agent acts in held-out conditions \
    of its own, so that they are independent for these agents: the interval covers other conditions, and not \
    other seeds. Those of the median agent cover both: they lie between two of the agents, assume nothing but \
    that agents are independent, and hold with the confidence that is stated, of at least 95 %. Fewer than \
    six agents have none.
    """

  /// Which agents are tested.
  static let kept = """
    An agent is validated on the way, in other episodes than those of the test, and a copy of it with the best \
    validation is kept: most insertions, then the shortest mean time, then the latest. Beside it stands, in the \
    same episodes, the agent as it is at the end of training.
    """

  /// A row for each validation.
  static func overTraining(_ rows: [PegInHoleRow]) -> String {
    let lines = rows.flatMap { row in row.evaluations.map { $0.text(row.title) } }
    return (["Success over training, in validation", PegEvaluationRow.header] + lines).joined(
      separator: "\n")
  }
}

/// What tables of binned features take, in words.
enum PegMemoryText {
  /// A paragraph, or nil where no table has learned.
  static func text(of table: PegInHoleTable) -> String? {
    let lines = table.summaries.compactMap { summary -> String? in
      guard let cells = summary.medianCells.map({ Int($0) }) else { return nil }
      return "\(summary.variant.rawValue): \(cells) cells were learned in (median), "
        + "\(size(PegTableMemory.byteCount(cells: cells))) of action values."
    }
    guard !lines.isEmpty else { return nil }
    let all = PegTableMemory.cellCount
    let weights = PegTableMemory.networkParameterCount
    return """
      Memory
      Five bins for each of ten features make \(all) cells, where the document says about a million: \
      \(size(PegTableMemory.byteCount(cells: all))) of action values.
      \(lines.joined(separator: "\n"))
      A network has \(weights) parameters, \(size(4 * weights)).
      """
  }

  private static func size(_ bytes: Int) -> String { "\(tenths(Double(bytes) / 1e6)) MB" }
}

/// What trained agents do in other conditions, in words.
enum PegConditionText {
  /// A table, or nil where there are no rows.
  static func text(of rows: PegSweepTable) -> String? {
    var lines = ["condition  value    trained agents           spiral search"]
    for condition in PegCondition.allCases {
      let spiral = rows.points(of: .spiral, against: condition)
      for point in rows.points(of: .learned, against: condition) {
        let other = spiral.first { $0.value == point.value }
        lines.append(
          condition.rawValue.padded(to: 10) + " " + "\(point.value)".padded(to: 8) + " "
            + share(point).padded(to: 24) + " " + (other.map(share) ?? ""))
      }
    }
    guard lines.count > 1 else { return nil }
    let error = 1_000 * PegTipError.deviation(ofAngleNoise: 0.02)
    let trained = tenths(1e6 * PegCondition.noise.trained.upperBound)
    let ratio = tenths(error / (1_000 * PegCondition.clearance.trained.upperBound))
    return lines.joined(separator: "\n")
      + """


      Pegs inserted, by all agents together, with exact 95 % intervals that do not cover other seeds. Noise in \
      radians, clearance in metres. Training had a noise of \
      \(trained) µrad. The document's 0.02 rad at every joint put the measured tip \(tenths(error)) mm off \
      (root mean square), \(ratio) times the clearance.
      """
  }

  private static func share(_ point: PegSweepTable.Point) -> String {
    let (low, high) = (point.interval.lowerBound, point.interval.upperBound)
    return "\(tenths(100 * point.success)) % (\(tenths(100 * low)) to \(tenths(100 * high)))"
  }
}
