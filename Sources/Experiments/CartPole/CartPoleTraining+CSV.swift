import Foundation

extension CartPoleTraining {
  /// The names of its fields in a row.
  static let csvHeader = "solved,episodes,steps,seconds,returns"

  /// Its fields in a row; the returns of the episodes are the last, separated by spaces.
  var csvFields: [String] {
    [
      isSolved ? "yes" : "no", "\(returns.count)", "\(stepCount)",
      String(format: "%.2f", seconds), returns.map(String.init).joined(separator: " "),
    ]
  }

  /// Reads fields back, or nothing where they contradict each other.
  init?(csvFields fields: [String]) {
    guard fields.count == 5, ["yes", "no"].contains(fields[0]), let episodes = Int(fields[1]),
      let steps = Int(fields[2]), let seconds = Double(fields[3])
    else { return nil }
    let returns = fields[4].split(separator: " ").compactMap { Int($0) }
    guard returns.count == episodes, returns.reduce(0, +) == steps else { return nil }
    self.init(returns: returns, isSolved: fields[0] == "yes", seconds: seconds)
  }
}
