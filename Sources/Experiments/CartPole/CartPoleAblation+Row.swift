extension CartPoleAblation.Run: RecordedRun {
  /// What tells runs of the ablation apart.
  public struct Key: RunKey {
    /// What deep Q-learning is made of.
    public var components: Set<CartPoleComponent>
    /// The seed of every draw.
    public var seed: UInt64
  }

  public static var header: String { "components,seed,\(CartPoleTraining.csvHeader)" }
  public static var subject: String { "runs on CartPole" }

  public var key: Key { Key(components: components, seed: seed) }

  /// The run as fields; what differs from plain deep Q-learning is joined by plus signs, or `none`.
  public var row: String {
    ([components.csvName, "\(seed)"] + training.csvFields).joined(separator: ",")
  }

  public init?(row: Substring) {
    let fields = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard fields.count > 2, let components = Set<CartPoleComponent>(csvName: fields[0]),
      let seed = UInt64(fields[1]),
      let training = CartPoleTraining(csvFields: Array(fields.dropFirst(2)))
    else { return nil }
    self.init(components: components, seed: seed, training: training)
  }
}
