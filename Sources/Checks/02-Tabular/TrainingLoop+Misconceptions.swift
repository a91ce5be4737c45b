import Coursework

/// The classic mistakes of exercise 2.3.
enum TrainingLoopMisconceptions {
  static let all = TrainingLoopOrderMisconceptions.all + TrainingLoopReturnMisconceptions.all
}
