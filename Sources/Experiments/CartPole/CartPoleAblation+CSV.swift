extension CartPoleAblation {
  private static let header = "components,seed,\(CartPoleTraining.csvHeader)"

  /// One row for each run, under a header; components are joined by plus signs, or `none`.
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
      text, under: Self.header, row: Run.init(csvRow:), fault: CartPoleTableError.init)
    for run in runs { append(run) }
  }
}

extension CartPoleAblation.Run {
  fileprivate var csvRow: String {
    ([components.csvName, "\(seed)"] + training.csvFields).joined(separator: ",")
  }

  fileprivate init?(csvRow: Substring) {
    let fields = csvRow.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard fields.count > 2, let components = Set<CartPoleComponent>(csvName: fields[0]),
      let seed = UInt64(fields[1]),
      let training = CartPoleTraining(csvFields: Array(fields.dropFirst(2)))
    else { return nil }
    self.init(components: components, seed: seed, training: training)
  }
}
