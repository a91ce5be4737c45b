public import Checks
import Coursework

/// Checks that grading alone makes: the same laws as those that learners see, on questions of other shapes.
///
/// What passes the checks that a learner can run because it knows their shapes, and not because it is right, fails
/// these. They are no part of the edition for students. Mistakes are named by the other checks alone.
enum HiddenCheckList {
  /// The hidden checks of each exercise that has some.
  static let all: [ExerciseID: [Check]] = [
    Contracts.QUpdate.id: QUpdateHiddenChecks.all,
    Contracts.QLearningAgent.id: QLearningAgentHiddenChecks.all,
    Contracts.SoftmaxExploration.id: SoftmaxExplorationHiddenChecks.all,
  ]
}

extension ExerciseSuite {
  /// The exercise as it is graded: with its hidden checks, after the others.
  public var asGraded: ExerciseSuite {
    let known = Set(checks.map(\.claim))
    return with(
      checks: checks + (HiddenCheckList.all[id] ?? []).filter { !known.contains($0.claim) })
  }
}

extension Catalogue {
  /// Every exercise as it is graded, in order.
  public static let gradedExercises: [ExerciseSuite] = exercises.map(\.asGraded)
}
