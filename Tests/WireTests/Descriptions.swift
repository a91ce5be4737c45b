import Testing

@testable import Wire

/// What a person reads of values and numbers.
struct Descriptions {
  private static let numbers: [(Double, String)] = [
    (0.300_000_000_000_000_04, "0.3"), (0.666_666_666_666_666_6, "0.666667"),
    (-0.666_666_666_666_666_6, "-0.666667"), (3.333_333_333_333_333e-08, "3.33333e-08"),
    (123_456.789, "123457"), (9.999_999_9, "9.9999999"),
    (3.333_333_333_333_333e+21, "3.33333e+21"), (5.0, "5"), (-0.0, "0"),
    (1_234_567.0, "1234567"), (0.25, "0.25"), (Double.infinity, "inf"), (Double.nan, "nan"),
    (0.500_000_000_931_322_6, "0.5000000009313226"), (0.999_999_999_999_999_9, "1"),
  ]

  @Test(arguments: numbers)
  func `A number has six digits unless that hides something`(value: Double, text: String) {
    #expect(value.brief() == text)
  }

  @Test func `Numbers of a row that differ in the last bit are told apart`() {
    let row = WireValue.doubles([0.1, 0.1.nextUp, 2.0 / 3])
    #expect(row.description == "[0.1, 0.10000000000000002, 0.6666666666666666]")
  }

  @Test func `A long row shows its beginning and its length`() {
    #expect(WireValue.integers(Array(1...50)).text(limit: 3) == "[1, 2, 3, … 50 in all]")
    let records = WireValue.list(
      (0..<60).map { .record([WireField("action", .integer($0))]) })
    #expect(
      records.description == "[(action 0), (action 1), (action 2), (action 3), … 60 in all]")
  }

  @Test func `Numbers within a text are cut, and nothing else`() {
    let text = "n^−0.123456789 of 10000000 in 1.5e-07, 3.0000000000000004e+22, v1.2. End 7."
    #expect(
      text.withBriefNumbers()
        == "n^−0.123457 of 10000000 in 1.5e-07, 3e+22, v1.2. End 7.")
    #expect("1.2345678, 0.5".decimals == [1.2345678])
  }
}
