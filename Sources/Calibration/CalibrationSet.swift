public import Checks
public import Coursework

/// What the checks of one exercise are measured on: other right answers, and mistakes in other words.
///
/// Nothing here is known to the code that names mistakes. A check that fails an alternative is wrong; a
/// paraphrase that is not named as the mistake that it rewrites shows how far naming reaches.
public struct CalibrationSet: Sendable {
  /// The exercise.
  public let exercise: ExerciseID
  /// The reference's own code behind the exercise's contract, where the reference has the same thing.
  public let reference: Sample?
  /// Right answers of another style: another data structure, another order of random draws.
  public let alternatives: [Sample]
  /// Mistakes of the catalogue written again, under the names of the misconceptions they rewrite.
  ///
  /// They differ from those in the order of operations, the data structure, or the random draws.
  public let paraphrases: [Sample]

  /// The most that the chance of a run may be in which a paraphrase is not named, though it makes
  /// the mistake.
  ///
  /// Where answers depend on draws, two samples of the same mistake are compared by
  /// `Question.agree(_:_:)`, which may find them different. Where they do not, it takes values that tie
  /// and are rounded in another order: one in 100,000 stands for that.
  public let chanceOfNoName: Double

  /// An implementation with a name.
  public struct Sample: Sendable {
    /// What it is called.
    public let name: String
    /// The implementation as somebody to ask.
    public let subject: LocalSubject
  }

  /// Creates the set of an exercise.
  ///
  ///     CalibrationSet(
  ///       Contracts.TDTarget.self,
  ///       alternatives: ["sorts the values": Sorting.self],
  ///       paraphrases: ["discounts the reward": [DiscountsSum.self, DiscountsFirst.self]])
  public init<C: Contract>(
    _ contract: C.Type,
    reference: C.Implementation? = nil,
    alternatives: KeyValuePairs<String, C.Implementation>,
    paraphrases: KeyValuePairs<String, [C.Implementation]>,
    chanceOfNoName: Double = 1e-5
  ) {
    self.exercise = contract.id
    self.chanceOfNoName = chanceOfNoName
    self.reference = reference.map {
      Sample(name: "the reference", subject: LocalSubject(contract, $0))
    }
    self.alternatives = alternatives.map {
      Sample(name: $0.key, subject: LocalSubject(contract, $0.value))
    }
    self.paraphrases = paraphrases.flatMap { name, implementations in
      implementations.map { Sample(name: name, subject: LocalSubject(contract, $0)) }
    }
  }
}

extension CalibrationSet {
  /// The sets of the whole course, in the order of the catalogue.
  public static let all: [CalibrationSet] =
    bellman + tabular + exploration + convergence + bias + approximation + dqn + betterDQN
    + diagnosis + robotics
}
