import CommandSupport
import Experiments
import Synchronization

/// Tells on standard error how far a long study has come.
final class StudyProgress: Sendable {
  private struct State {
    var bar: ProgressBar?
    var total = 0
  }

  private let study: String
  private let state = Mutex(State())

  /// Creates the progress of a study that is called so.
  init(_ study: String) { self.study = study }

  /// Shows that so many runs are made.
  func show(_ count: Int, of total: Int) {
    state.withLock { state in
      if state.bar == nil || state.total != total {
        (state.bar, state.total) = (ProgressBar("\(total) runs of \(study)"), total)
      }
      state.bar?.show(Double(count) / Double(max(1, total)))
    }
  }

  /// Shows something that happened to a study that is made in shards.
  func show(_ event: ShardedStudyEvent) {
    switch event {
    case .ready(0, _): tell("All runs of \(study) are made already.")
    case .ready(let runs, let shards):
      tell("\(runs) runs of \(study), in \(shards) shards.")
      show(0, of: runs)
    case .made(let count): show(count, of: state.withLock { $0.total })
    case .engine(let event):
      if let line = event.line { tell(line) }
    }
  }

  /// Removes what is shown only for the time being.
  func end() { state.withLock { $0.bar?.clear() } }

  private func tell(_ line: String) {
    state.withLock { state in
      state.bar?.clear()
      Terminal.complain(line)
    }
  }
}
