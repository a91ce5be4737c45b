import Testing

@testable import Wire

/// What a person reads of values and numbers.
struct Descriptions {
  @Test(arguments: [
    (0.1 + 0.2, "0.3"), (2.0 / 3, "0.666667"), (-2.0 / 3, "-0.666667"), (1e-7 / 3, "3.33333e-08"),
    (123456.789, "123457"), (9.9999999, "9.9999999"), (1e22 / 3, "3.33333e+21"), (5, "5"),
    (-0.0, "0"), (1_234_567, "1234567"), (0.25, "0.25"), (.infinity, "inf"), (.nan, "nan"),
    (0.5 + 0x1p-30, "0.5000000009313226"), (1.0.nextDown, "1"),
  ])
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
      records.description == "[action 0, action 1, action 2, action 3, … 60 in all]")
  }

  @Test func `Numbers within a text are cut, and nothing else`() {
    let text = "n^−0.123456789 of 10000000 in 1.5e-07, 3.0000000000000004e+22, v1.2. End 7."
    #expect(
      text.withBriefNumbers()
        == "n^−0.123457 of 10000000 in 1.5e-07, 3e+22, v1.2. End 7.")
    #expect("1.2345678, 0.5".decimals == [1.2345678])
  }
}
