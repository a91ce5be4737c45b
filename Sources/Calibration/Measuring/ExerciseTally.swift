public import Coursework

/// How often the checks of one exercise were right and wrong, over many course seeds.
///
/// Every implementation is examined with every seed, so all counts are out of the same number of runs.
public struct ExerciseTally: Hashable, Codable, Sendable {
  /// The exercise.
  public let exercise: ExerciseID
  /// What the checks claim, in order.
  public let claims: [String]
  /// The counts of each implementation: right ones first, then the mistakes, then their paraphrases.
  public private(set) var samples: [SampleTally]

  init(exercise: ExerciseID, claims: [String], samples: [SampleTally]) {
    self.exercise = exercise
    self.claims = claims
    self.samples = samples
  }

  /// The number of course seeds.
  public var seedCount: Int { samples.first?.runs ?? 0 }

  /// Adds the counts of other seeds.
  public mutating func add(_ other: ExerciseTally) {
    precondition(
      exercise == other.exercise && claims == other.claims && samples.count == other.samples.count,
      "Counts of one exercise add up.")
    for index in samples.indices { samples[index].add(other.samples[index]) }
  }

  /// The right answers.
  public var rightAnswers: [SampleTally] { samples.filter(\.kind.isRight) }

  /// The mistakes as the catalogue has them.
  public var misconceptions: [SampleTally] { samples.filter { $0.kind == .misconception } }

  /// The mistakes in other words; those of one mistake, or all.
  public func paraphrases(of name: String? = nil) -> [SampleTally] {
    samples.filter { $0.kind == .paraphrase && (name == nil || $0.name == name) }
  }

  /// The examinations of right answers that did not pass.
  public var falseAlarms: Rate { Rate(rightAnswers, \.failures) }

  /// The examinations of mistakes and paraphrases that passed.
  public var misses: Rate { Rate(misconceptions + paraphrases(), \.passes) }

  /// The examinations of paraphrases in which the mistake was named.
  public var namedParaphrases: Rate { Rate(paraphrases(), \.named) }

  /// The examinations in which another mistake was named than the one that was made, or any at all
  /// for a right answer.
  public var confusions: Rate { Rate(samples) { $0.mistakenFor.values.reduce(0, +) } }
}
