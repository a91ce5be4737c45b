import Wire

/// Something to ask an implementation of an exercise: a whole scenario, as a value that can travel.
///
///     let question = TDTargetQuestion(reward: 1, discount: 0.9, nextActionValues: [5, 2], isTerminal: true)
///     let target = try question.answer(by: Submission.TDTarget.self)
///
/// The judge sends questions to the worker, where the learner's code is, and gets answers back; neither sees
/// more of the other. A question carries all its data, worlds included, and what comes back is plain data.
public protocol Question: Codable, Sendable {
  /// The exercise that is asked.
  associatedtype Asks: Contract

  /// What comes back.
  associatedtype Answer: Codable & Sendable

  /// Puts the question to an implementation.
  ///
  /// - Throws: `Unattempted`, `InvalidInput`, or whatever else the implementation throws.
  func answer(by implementation: Asks.Implementation) throws -> Answer

  /// Smaller questions of the same kind, to look for the smallest input that shows a fault.
  var smaller: [Self] { get }

  /// The processor time that an answer may take, in seconds.
  var secondsAllowed: Double { get }

  /// Tells whether two answers to this question are the same: up to rounding, or, where they are samples,
  /// in distribution.
  func agree(_ a: Answer, _ b: Answer) -> Bool
}

extension Question {
  public var smaller: [Self] { [] }

  public var secondsAllowed: Double { 5 }

  public func agree(_ a: Answer, _ b: Answer) -> Bool { agreeAsTheyTravel(a, b) }

  /// Tells whether two answers are the same up to rounding: the rule where a question has none of its own.
  func agreeAsTheyTravel(_ a: Answer, _ b: Answer) -> Bool {
    guard let a = try? WireEncoder.value(of: a), let b = try? WireEncoder.value(of: b) else {
      return false
    }
    return a.agrees(with: b, within: 1e-9)
  }

  /// The name under which the question travels.
  public static var name: String { "\(Self.self)" }
}

extension Question where Answer: Equatable {
  // Most answers that agree are equal, and to compare them takes less than to encode them.
  public func agree(_ a: Answer, _ b: Answer) -> Bool { a == b || agreeAsTheyTravel(a, b) }
}

/// A question whose answer may depend on random draws, all of them made from the seed it carries.
///
/// It is asked twice: two different answers show that the implementation draws from somewhere else.
public protocol SeededQuestion: Question {
  /// The seed of every draw.
  var seed: UInt64 { get }
}
