import Checks
import Coursework

/// What is examined a second time: where the grader or the load of the machine may have been at fault, that
/// and nothing else.
extension GradedSubmission {
  /// Whether the grader is at fault for something in it.
  public var hasGraderError: Bool {
    examinations.contains { examination in
      examination.results.contains {
        if case .graderError = $0.verdict { true } else { false }
      }
    }
  }

  /// Whether something in it is in doubt, and was examined once only.
  var deservesAnotherRun: Bool { !isReconsidered && examinations.contains(where: \.isInDoubt) }

  /// The examinations that stand, by exercise.
  ///
  /// One that waits for another is made again with those that are in doubt, since it may have waited for one of
  /// them.
  var settled: [ExerciseID: Examination] {
    let isFinal = isReconsidered && !hasGraderError
    let standing = examinations.filter { examination in
      if isFinal { return true }
      if case .waiting = examination.verdict { return false }
      return !examination.isInDoubt
    }
    return Dictionary(uniqueKeysWithValues: standing.map { ($0.exercise, $0) })
  }

  /// The better-founded of two examinations of each exercise: the later one, but for two cases.
  ///
  /// A check that has passed once keeps what it has earned, and an examination that was not made for want of time
  /// says less than one that was.
  func reconciled(with later: [Examination]) -> [Examination] {
    let earlier = Dictionary(uniqueKeysWithValues: examinations.map { ($0.exercise, $0) })
    return later.map { later in
      guard let earlier = earlier[later.exercise] else { return later }
      let keepsAll = earlier.passedClaims.isSubset(of: later.passedClaims)
      return keepsAll && !later.verdict.isBeyondDeadline ? later : earlier
    }
  }
}
