import RealModule

extension ContractionStudy {
  /// Errors are compared down to here; below, rounding is all that is left of them.
  private static let floor = 1e-6

  static func modelFindings(_ errors: [[Double]]) -> [Finding] {
    let ratios = errors.map { errors in
      zip(errors.dropFirst(), errors).filter { $0 > floor && $1 > floor }.map(/)
    }
    return [
      .atMost(
        "On the random model, the largest ratio of one error to the one before",
        measured: ratios[0].max() ?? .nan, bound: discount, tolerance: 1e-6,
        basis: "Contraction by the discount 0.9; 10⁻⁶ covers rounding of errors above 10⁻⁶."),
      .equal(
        "On the tight model, the smallest ratio of one error to the one before",
        measured: ratios[1].min() ?? .nan, exact: discount, tolerance: 1e-5,
        basis: "The error after k sweeps is 10 · 0.9 to the power of k."),
      .equal(
        "On the tight model, the first error", measured: errors[1][0], exact: 10, tolerance: 1e-12,
        basis: "1 / (1 − 0.9)."),
    ]
  }

  /// What the first document prints for five applications of the operator with discount 0.99.
  private static let printed = [1.5000, 0.4850, 0.1568, 0.0507, 0.0164]

  /// The listing's own work: the changes of its vector under five applications.
  static let listedChanges: [Double] = {
    var values = [2.5, 2, 3, 1.5]
    return (0..<5).map { _ in
      let next = 1 + 0.99 * (values.max() ?? 0)
      let change = values.map { abs(next - $0) }.max() ?? 0
      values = Array(repeating: next, count: 4)
      return change
    }
  }()

  static var printedFindings: [Finding] {
    // From the second application on, all four values are equal and a change is 0.99 times the
    // last.
    let first = 1 + 0.99 * 3 - 1.5
    let second = 1 + 0.99 * (1 + 0.99 * 3) - (1 + 0.99 * 3)
    let exact = [first] + (0..<4).map { second * Double.pow(0.99, $0) }
    let changes = printed.indices.map { index in
      Finding.equal(
        "Change number \(index + 1) of the article's five, which it prints as "
          + NumberText.fixed(printed[index], places: 4),
        measured: listedChanges[index], exact: exact[index], tolerance: 1e-12,
        basis: "The listing's vector [2.5, 2, 3, 1.5], reward 1 and discount 0.99, by hand.")
    }
    return changes + [
      Finding(
        "The largest ratio of the article's printed changes, from the second on",
        measured: zip(printed.dropFirst(2), printed.dropFirst()).map(/).max() ?? .nan, exact: 0.99,
        basis: "The changes of the listing itself have the ratio 0.99 from the second on.")
    ]
  }
}
