extension CartPoleRun: RecordedRun {
  /// What tells runs on CartPole apart.
  public struct Key: RunKey {
    /// The method.
    public var method: CartPoleMethod
    /// The name of the settings.
    public var settingsName: String
    /// The seed of every draw.
    public var seed: UInt64

    /// Creates a key.
    public init(method: CartPoleMethod, settingsName: String, seed: UInt64) {
      (self.method, self.settingsName, self.seed) = (method, settingsName, seed)
    }
  }

  public static var header: String { "method,settings,seed,\(CartPoleTraining.csvHeader)" }
  public static var subject: String { "runs on CartPole" }

  public var key: Key { Key(method: method, settingsName: settingsName, seed: seed) }

  /// The run as fields; the returns of its episodes are the last one, separated by spaces.
  public var row: String {
    ([method.rawValue, settingsName, "\(seed)"] + training.csvFields).joined(separator: ",")
  }

  public init?(row: Substring) {
    let fields = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard fields.count > 3, let method = CartPoleMethod(rawValue: fields[0]),
      let seed = UInt64(fields[2]),
      let training = CartPoleTraining(csvFields: Array(fields.dropFirst(3)))
    else { return nil }
    self.init(method: method, settingsName: fields[1], seed: seed, training: training)
  }
}
