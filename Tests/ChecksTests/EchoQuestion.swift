import Coursework

/// Comes back as it is; negative numbers are bad input, 0 has not been started, and 1,000 is too large.
struct EchoQuestion: Question {
  typealias Asks = Contracts.TDTarget
  var number: Int

  enum Trouble: Error { case tooLarge }

  func answer(by implementation: any TDTargetExercise.Type) throws -> Int {
    if number < 0 { throw InvalidInput("negative") }
    if number == 0 { throw Unattempted() }
    if number >= 1_000 { throw Trouble.tooLarge }
    return number
  }

  /// Halves, down from 837 to 13: 837, 418, 209, 104, 52, 26, 13.
  var smaller: [EchoQuestion] {
    number > 13 ? [EchoQuestion(number: number / 2)] : []
  }
}

/// A seed that comes back as a number.
struct SeededEchoQuestion: SeededQuestion {
  typealias Asks = Contracts.TDTarget
  var seed: UInt64

  func answer(by implementation: any TDTargetExercise.Type) throws -> Double { Double(seed) }
}
