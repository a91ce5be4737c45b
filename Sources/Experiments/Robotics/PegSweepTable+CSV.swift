import Foundation

extension PegSweepTable {
  private static let header =
    "actor,condition,value,seed,episodes,inserted,steps,violations,force"

  /// One row for each actor, value and seed, under a header.
  ///
  /// The steps are those of episodes that inserted the peg; violations are episodes with a force above
  /// the limit.
  public var csv: String {
    ([Self.header] + records.map(\.csvRow)).map { $0 + "\n" }.joined()
  }

  /// Reads rows back.
  ///
  /// A last line without an end is one that was cut off: it is left out.
  ///
  /// - Throws: `PegInHoleTableError` where a row cannot be read.
  public init(csv text: String) throws(PegInHoleTableError) {
    self.init()
    let records = try StudyRows.read(
      text, under: Self.header, row: PegSweepRecord.init(csvRow:),
      fault: PegInHoleTableError.init)
    for record in records { append(record) }
  }
}

extension PegSweepRecord {
  fileprivate var csvRow: String {
    let numbers = [
      evaluation.count, evaluation.inserted, evaluation.stepsOfInserted, evaluation.violations,
    ]
    let fields =
      [task.actor.rawValue, task.condition.rawValue, "\(task.value)", "\(task.seed)"]
      + numbers.map(String.init) + [String(format: "%.2f", evaluation.greatestForce)]
    return fields.joined(separator: ",")
  }

  fileprivate init?(csvRow: Substring) {
    let fields = csvRow.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard fields.count == 9, let actor = PegSweep.Actor(rawValue: fields[0]),
      let condition = PegCondition(rawValue: fields[1]), let value = Double(fields[2]),
      let seed = UInt64(fields[3]), let force = Double(fields[8])
    else { return nil }
    let whole = fields[4..<8].compactMap { Int($0) }
    guard value.isFinite, whole.count == 4, whole[0] > 0, (0...whole[0]).contains(whole[1]) else {
      return nil
    }
    self.init(
      task: PegSweep.Task(actor: actor, condition: condition, value: value, seed: seed),
      evaluation: PegInHoleRun.Evaluation(
        count: whole[0], inserted: whole[1], stepsOfInserted: whole[2], violations: whole[3],
        greatestForce: force))
  }
}
