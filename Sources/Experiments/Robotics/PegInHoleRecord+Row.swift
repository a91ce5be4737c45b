import Foundation

extension PegInHoleRecord: RecordedRun {
  /// What tells runs of the peg apart.
  public struct Key: RunKey {
    /// What is compared.
    public var variant: PegInHoleVariant
    /// The seed of every draw.
    public var seed: UInt64

    /// Creates a key.
    public init(variant: PegInHoleVariant, seed: UInt64) {
      (self.variant, self.seed) = (variant, seed)
    }
  }

  public static var header: String {
    "variant,seed,seconds,violations,training,validations,kept,end,cells"
  }
  public static var subject: String { "runs on the peg in its hole" }

  public var key: Key { Key(variant: variant, seed: seed) }

  /// The run as fields.
  ///
  /// The training is a 1 for each episode that inserted the peg and a 0 for each other; the validations
  /// are separated by spaces, and the numbers of each evaluation, in the order of `PegInHoleRun.Evaluation`, by
  /// colons. Two tests follow, of the copy that was kept and of the agent at the end. The cells are
  /// those that a table has learned in; nothing stands there where a network learned.
  public var row: String {
    let fields = [
      variant.rawValue, "\(seed)", String(format: "%.2f", seconds), "\(trainingViolations)",
      isInserted.map { $0 ? "1" : "0" }.joined(), validations.map(\.text).joined(separator: " "),
      outcome.kept.text, outcome.atEnd.text, cellCount.map(String.init) ?? "",
    ]
    return fields.joined(separator: ",")
  }

  public init?(row: Substring) {
    let fields = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard fields.count == 9, let variant = PegInHoleVariant(rawValue: fields[0]),
      let seed = UInt64(fields[1]), let seconds = Double(fields[2]),
      let violations = Int(fields[3]), fields[4].allSatisfy({ $0 == "0" || $0 == "1" })
    else { return nil }
    let texts = fields[5].split(separator: " ")
    let validations = texts.compactMap(PegInHoleRun.Evaluation.init(text:))
    let cellCount = Int(fields[8])
    guard validations.count == texts.count, fields[8].isEmpty || cellCount != nil,
      let kept = PegInHoleRun.Evaluation(text: fields[6][...]),
      let atEnd = PegInHoleRun.Evaluation(text: fields[7][...])
    else { return nil }
    self.init(
      variant: variant, seed: seed, seconds: seconds, trainingViolations: violations,
      isInserted: fields[4].map { $0 == "1" }, validations: validations,
      outcome: PegInHoleRun.Outcome(kept: kept, atEnd: atEnd), cellCount: cellCount)
  }
}

extension PegInHoleRun.Evaluation {
  fileprivate var text: String {
    let whole = [trainedEpisodes, trainedSteps, count, inserted, stepsOfInserted, violations]
    return (whole.map(String.init) + [String(format: "%.2f", greatestForce)])
      .joined(separator: ":")
  }

  fileprivate init?(text: Substring) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let whole = parts.prefix(6).compactMap { Int($0) }
    guard parts.count == 7, whole.count == 6, let force = Double(parts[6]), whole[2] > 0,
      (0...whole[2]).contains(whole[3])
    else { return nil }
    self.init(
      trainedEpisodes: whole[0], trainedSteps: whole[1], count: whole[2], inserted: whole[3],
      stepsOfInserted: whole[4], violations: whole[5], greatestForce: force)
  }
}
