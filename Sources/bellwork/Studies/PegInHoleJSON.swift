import Experiments

/// The report for programs.
struct PegInHoleJSON: Encodable {
  var variants: [PegInHoleRow]
  var baseline: Baseline
  var goals: [Goal]
  var conditions: [Point]
  /// The chance of a random action in a step of a held-out episode.
  var evaluationEpsilon = PegInHoleSettings().evaluationEpsilon
  /// Which agents are tested, why that chance is not 0, and what intervals cover.
  var notes = [PegSuccessText.kept, PegSuccessText.rule, PegSuccessText.intervals]

  /// The search without learning.
  struct Baseline: Encodable {
    var episodes: Int
    var inserted: Int
    var meanSteps: Double
    var greatestForce: Double

    init(_ evaluation: PegInHoleRun.Evaluation) {
      episodes = evaluation.count
      inserted = evaluation.inserted
      meanSteps = evaluation.meanSteps
      greatestForce = evaluation.greatestForce
    }
  }

  /// A goal with its number.
  struct Goal: Encodable {
    var claim: String
    var verdict: String
    var measured: Double?
    var unit: String
    var lower: Double
    var upper: Double
    var basis: String

    init(_ goal: PegInHoleGoal) {
      claim = goal.claim
      verdict = goal.verdict.rawValue
      measured = goal.measured
      unit = goal.unit
      lower = goal.accepted.lowerBound
      upper = goal.accepted.upperBound
      basis = goal.basis
    }
  }

  /// Success at one value of a condition.
  struct Point: Encodable {
    var actor: String
    var condition: String
    var value: Double
    var episodes: Int
    var inserted: Int
    var lower: Double
    var upper: Double

    /// The points of all actors and conditions.
    static func all(in rows: PegSweepTable) -> [Point] {
      PegSweep.Actor.allCases.flatMap { actor in
        PegCondition.allCases.flatMap { condition in
          rows.points(of: actor, against: condition).map { point in
            Point(
              actor: actor.rawValue, condition: condition.rawValue, value: point.value,
              episodes: point.count, inserted: point.inserted, lower: point.interval.lowerBound,
              upper: point.interval.upperBound)
          }
        }
      }
    }
  }
}
