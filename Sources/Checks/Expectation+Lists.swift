/// Comparisons of lists, which may come back as long as the wire allows.
extension Expectation {
  /// A list that has to be the same exactly; of a long one, the message shows the beginning.
  static func same<Element: Equatable>(
    _ answer: [Element],
    _ expected: [Element],
    because reason: String
  ) -> Discrepancy? {
    guard answer != expected else { return nil }
    let beginning = "\(answer.prefix(20))"
    return Discrepancy(
      expected: "\(expected)", because: reason,
      actual: answer.count > 20 ? "\(answer.count) entries: \(beginning) …" : beginning)
  }
}
