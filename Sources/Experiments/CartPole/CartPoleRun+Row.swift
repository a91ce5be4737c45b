import Foundation

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

  public static var header: String { "method,settings,seed,solved,episodes,steps,seconds,returns" }
  public static var subject: String { "runs on CartPole" }

  public var key: Key { Key(method: method, settingsName: settingsName, seed: seed) }

  /// The run as fields; the returns of its episodes are the last one, separated by spaces.
  public var row: String {
    let fields = [
      method.rawValue, settingsName, "\(seed)", isSolved ? "yes" : "no", "\(returns.count)",
      "\(stepCount)", String(format: "%.2f", seconds),
      returns.map(String.init).joined(separator: " "),
    ]
    return fields.joined(separator: ",")
  }

  public init?(row: Substring) {
    let fields = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard fields.count == 8, let method = CartPoleMethod(rawValue: fields[0]),
      let seed = UInt64(fields[2]), ["yes", "no"].contains(fields[3]),
      let episodes = Int(fields[4]), let steps = Int(fields[5]), let seconds = Double(fields[6])
    else { return nil }
    let returns = fields[7].split(separator: " ").compactMap { Int($0) }
    guard returns.count == episodes, returns.reduce(0, +) == steps else { return nil }
    self.init(
      method: method, settingsName: fields[1], seed: seed, returns: returns,
      isSolved: fields[3] == "yes", seconds: seconds)
  }
}
