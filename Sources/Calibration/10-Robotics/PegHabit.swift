import Coursework
import DecisionProcesses

/// How somebody writes the agent of exercise 10.6 around columns and a countdown.
protocol PegHabit: SendableMetatype {
  typealias Settings = PegAgentSettings

  /// The chance of exploring.
  static func chance(_ settings: Settings, age: Int, ageInEpisode: Int) -> Double
  /// What a step pays, shaped and scaled.
  static func pay(_ settings: Settings, from potential: Double, _ step: PegTaskStep) -> Double
  /// Whether something comes after a step.
  static func goesOn(_ step: PegTaskStep) -> Bool
  /// The action that is written down.
  static func label(_ chosen: Int, _ step: PegTaskStep) -> Int
  /// What of an episode is written down when it is over; nil where each step is written down at once.
  static func selection(_ episode: [PegRow], last: PegTaskStep) -> [PegRow]?
  /// Whether it is time to learn.
  static func isTime(_ settings: Settings, age: Int, held: Int) -> Bool
  /// How far β has come, in updates.
  static func progress(updates: Int, age: Int) -> Int
  /// The weights that are used.
  static func tune(_ weights: [Double]) -> [Double]
  /// Whether the weights are asked for in their normalised form.
  static var asksForLargestOne: Bool { get }
  /// How strongly an error pulls.
  static func pull(_ error: Double, _ weight: Double) -> Double
  /// The table that selects the next action.
  static func selecting(_ online: [[Double]], _ target: [[Double]]) -> [[Double]]
  /// Tells the memory what came out.
  static func tell(
    _ memory: inout any PrioritizedSamplingExercise, _ errors: [Double], _ weights: [Double],
    _ slots: [Int]
  ) throws
  /// Whether the copy is due; `left` counts down to it in updates.
  static func isCopyTime(_ settings: Settings, left: Int, age: Int, hasLearned: Bool) -> Bool
  /// What becomes of the slots of a batch.
  static func arrange(_ slots: [Int]) -> [Int]
}

/// One transition, as it is written down.
struct PegRow {
  var before: [Double]
  var action: Int
  var pay: Double
  var after: [Double]
  var goesOn: Bool
}

extension PegHabit {
  static func chance(_ settings: Settings, age: Int, ageInEpisode: Int) -> Double {
    guard age < settings.epsilonSteps else { return settings.lastEpsilon }
    let part = Double(age) / Double(settings.epsilonSteps)
    return (1 - part) * settings.firstEpsilon + part * settings.lastEpsilon
  }
  static func pay(
    _ settings: Settings, from potential: Double, _ step: PegTaskStep
  ) -> Double {
    var pay = step.reward - potential
    if !step.isTerminated { pay += settings.discount * step.state.potential }
    return pay * settings.rewardScale
  }
  static func goesOn(_ step: PegTaskStep) -> Bool { !step.isTerminated }
  static func label(_ chosen: Int, _ step: PegTaskStep) -> Int { chosen }
  static func selection(_ episode: [PegRow], last: PegTaskStep) -> [PegRow]? { nil }
  static func isTime(_ settings: Settings, age: Int, held: Int) -> Bool {
    held >= settings.learningStart && age.isMultiple(of: settings.trainingInterval)
  }
  static func progress(updates: Int, age: Int) -> Int { updates }
  static func tune(_ weights: [Double]) -> [Double] { weights }
  static var asksForLargestOne: Bool { true }
  static func pull(_ error: Double, _ weight: Double) -> Double {
    abs(error) <= 1 ? weight * error : error > 0 ? weight : -weight
  }
  static func selecting(_ online: [[Double]], _ target: [[Double]]) -> [[Double]] { online }
  static func tell(
    _ memory: inout any PrioritizedSamplingExercise, _ errors: [Double], _ weights: [Double],
    _ slots: [Int]
  ) throws { try memory.update(errors, at: slots) }
  static func isCopyTime(_ settings: Settings, left: Int, age: Int, hasLearned: Bool) -> Bool {
    hasLearned && left == 0
  }
  static func arrange(_ slots: [Int]) -> [Int] { slots }
}

/// The habit of one who does nothing wrong.
struct PegStandard: PegHabit {}

/// Nothing wrong either: goes through each batch from its end.
struct PegBackwards: PegHabit {
  static func arrange(_ slots: [Int]) -> [Int] { slots.reversed() }
}
