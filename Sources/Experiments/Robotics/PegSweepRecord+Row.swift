import Foundation

extension PegSweepRecord: RecordedRun {
  public static var header: String {
    "actor,condition,value,seed,network,episodes,inserted,steps,violations,force"
  }
  public static var subject: String { "episodes of the peg in other conditions" }

  /// The episodes as fields.
  ///
  /// The network is a fingerprint; nothing stands there for the search. The steps are those of episodes that inserted
  /// the peg; violations are episodes with a force above the limit.
  public var row: String {
    let numbers = [
      evaluation.count, evaluation.inserted, evaluation.stepsOfInserted, evaluation.violations,
    ]
    let fields =
      [key.actor.rawValue, key.condition.rawValue, "\(key.value)", "\(key.seed)", network ?? ""]
      + numbers.map(String.init) + [String(format: "%.2f", evaluation.greatestForce)]
    return fields.joined(separator: ",")
  }

  public init?(row: Substring) {
    let fields = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard fields.count == 10, let actor = PegSweep.Actor(rawValue: fields[0]),
      let condition = PegCondition(rawValue: fields[1]), let value = Double(fields[2]),
      let seed = UInt64(fields[3]), let force = Double(fields[9])
    else { return nil }
    let whole = fields[5..<9].compactMap { Int($0) }
    guard value.isFinite, whole.count == 4, whole[0] > 0, (0...whole[0]).contains(whole[1]),
      fields[4].isEmpty == (actor == .spiral)
    else { return nil }
    self.init(
      key: Key(actor: actor, condition: condition, value: value, seed: seed),
      network: fields[4].isEmpty ? nil : fields[4],
      evaluation: PegInHoleRun.Evaluation(
        count: whole[0], inserted: whole[1], stepsOfInserted: whole[2], violations: whole[3],
        greatestForce: force))
  }
}
