extension CartPoleTable {
  private static let header = "method,settings,seed,\(CartPoleTraining.csvHeader)"

  /// One row for each run, under a header; the returns of a run's episodes are its last field,
  /// separated by spaces.
  public var csv: String {
    ([Self.header] + runs.map(\.csvRow)).map { $0 + "\n" }.joined()
  }

  /// Reads rows back.
  ///
  /// A last line without an end is one that was cut off: it is left out.
  ///
  /// - Throws: `CartPoleTableError` where a row cannot be read.
  public init(csv text: String) throws(CartPoleTableError) {
    let runs = try StudyRows.read(
      text, under: Self.header, row: CartPoleRun.init(csvRow:), fault: CartPoleTableError.init)
    for run in runs { append(run) }
  }
}

/// A line of a table of runs that cannot be read.
public struct CartPoleTableError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The number of the line, from 1.
  public let line: Int

  public var description: String {
    "Line \(line) is no row of runs on CartPole. Move the file away to begin anew."
  }
}

extension CartPoleRun {
  fileprivate var csvRow: String {
    ([method.rawValue, settingsName, "\(seed)"] + training.csvFields).joined(separator: ",")
  }

  fileprivate init?(csvRow: Substring) {
    let fields = csvRow.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard fields.count > 3, let method = CartPoleMethod(rawValue: fields[0]),
      let seed = UInt64(fields[2]),
      let training = CartPoleTraining(csvFields: Array(fields.dropFirst(3)))
    else { return nil }
    self.init(method: method, settingsName: fields[1], seed: seed, training: training)
  }
}
