/// How an agent of exercise 10.6 learns.
public struct PegAgentSettings: Hashable, Codable, Sendable {
  /// The discount γ, in `0...1`.
  public var discount = 0.95
  /// By what shaped rewards are multiplied before they are kept; positive.
  public var rewardScale = 0.05
  /// The chance of exploring in the first step, in `0...1`.
  public var firstEpsilon = 0.5
  /// The chance of exploring from step `epsilonSteps` on, in `0...1`.
  public var lastEpsilon = 0.02
  /// Over how many steps the chance of exploring changes, positive.
  public var epsilonSteps = 10_000
  /// The most transitions that are remembered.
  public var capacity = 2_000
  /// The number of transitions of a batch, positive.
  public var batchSize = 32
  /// How many transitions are held before anything is learned, in `batchSize...capacity`.
  public var learningStart = 500
  /// From one update to the next, the number of steps, positive.
  public var trainingInterval = 2
  /// From one copy of the target network to the next, the number of updates, positive.
  public var copyInterval = 200
  /// How strongly an error counts when transitions are drawn, α, in `0...1`.
  public var priorityExponent = 0.6
  /// What is added to the size of an error, positive.
  public var priorityOffset = 0.01
  /// How much of the shift of the draws is taken back at first, β, in `0...1`.
  public var firstImportance = 0.4
  /// Over how many updates β rises to 1, positive.
  public var importanceUpdates = 10_000

  /// Creates the settings with which a peg is inserted.
  public init() {}

  /// Whether every setting is within its range.
  public var isValid: Bool {
    let shares = [discount, firstEpsilon, lastEpsilon, priorityExponent, firstImportance]
    let positive = [rewardScale, priorityOffset]
    let counts = [epsilonSteps, batchSize, trainingInterval, copyInterval, importanceUpdates]
    return shares.allSatisfy { (0...1).contains($0) }
      && positive.allSatisfy { $0 > 0 && $0.isFinite } && counts.allSatisfy { $0 >= 1 }
      && learningStart >= batchSize && learningStart <= capacity
  }
}
