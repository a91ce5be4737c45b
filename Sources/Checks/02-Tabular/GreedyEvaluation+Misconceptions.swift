import Coursework

/// The classic mistakes of exercise 2.7.
enum GreedyEvaluationMisconceptions {
  static let all = EvaluationRunMisconceptions.all + EvaluationFigureMisconceptions.all
}
