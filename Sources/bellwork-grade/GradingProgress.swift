import Checks
import CommandSupport
import Engines
import Foundation
import Grading
import Synchronization

/// Tells a person, or a log, how far grading has come.
final class GradingProgress: Sendable {
  private struct State {
    var bar: ProgressBar?
    var total = 0
    var done = 0
  }

  private let state = Mutex(State())

  /// Shows something that happened.
  func show(_ event: GradingRun.Event) {
    state.withLock { state in
      switch event {
      case .preflight(let report):
        print("\(report.table)\n")
        print("Trying the course itself: the model answers, and the stubs.")
      case .ready(let count):
        print("They earn full marks and none. Grading \(count) hand-ins.")
        begin(count, "\(count) hand-ins", &state)
      case .again(let count):
        state.bar?.clear()
        print("Grading \(count) again, alone: there the grader or the load may have been at fault.")
        begin(count, "\(count) again", &state)
      case .done(let result, let isNew):
        state.done += 1
        if !Terminal.isInteractive { print(Self.line(of: result, isNew: isNew, state)) }
        state.bar?.show(Double(state.done) / Double(max(1, state.total)))
      }
      fflush(nil)
    }
  }

  /// Shows something that happened during a run in shards.
  func show(_ event: ShardedRun.Event) {
    switch event {
    case .preflight(let report): show(GradingRun.Event.preflight(report))
    case .ready(let count, let shards, let known):
      state.withLock { state in
        print("They earn full marks and none. \(known) hand-ins are graded already.")
        guard count > 0 else { return }
        print("Grading \(count) hand-ins in \(shards) shards.")
        begin(count, "\(count) hand-ins", &state)
      }
    case .graded(let count):
      state.withLock { state in
        state.done = count
        if !Terminal.isInteractive { print("\(count) of \(state.total)") }
        state.bar?.show(Double(count) / Double(max(1, state.total)))
      }
    case .engine(let event): show(event)
    }
    fflush(nil)
  }

  private func show(_ event: EngineEvent) {
    guard let line = event.line else { return }
    state.withLock { state in
      state.bar?.clear()
      print(line)
    }
  }

  /// Removes what is shown only for the time being.
  func end() { state.withLock { $0.bar?.clear() } }

  private func begin(_ count: Int, _ title: String, _ state: inout State) {
    state.bar = ProgressBar(title)
    (state.total, state.done) = (count, 0)
  }

  private static func line(of result: GradedSubmission, isNew: Bool, _ state: State) -> String {
    let count = result.examinations.count { $0.verdict.isPassed }
    let fact =
      isNew
      ? "\(count) of \(result.examinations.count) exercises pass, \(Int(result.seconds.rounded())) s"
      : "graded before"
    return "\(state.done) of \(state.total)  \(Terminal.shown(result.student)): \(fact)"
  }
}
