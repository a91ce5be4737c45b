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

    var share: Double { Double(done) / Double(max(1, total)) }
    /// The time left, as the bar says it; it ends a line where nobody sees a bar.
    var timeLeft: String { bar?.timeLeft(at: share) ?? "" }
  }

  private let state = Mutex(State())

  /// Shows something that happened.
  func show(_ event: GradingRun.Event) {
    state.withLock { state in
      switch event {
      case .leftOut(let files): print("\(Self.line(leavingOut: files))\n")
      case .preflight(let report):
        print("\(report.table)\n")
        print("Trying the course itself: the model answers, and the stubs.")
      case .trying(let trial): show(trial, &state)
      case .ready(let count):
        state.bar?.clear()
        print("They earn full marks and none. Grading \(GradebookText.handIns(count)).")
        begin(count, GradebookText.handIns(count), &state)
      case .again(let count):
        state.bar?.clear()
        print("Grading \(count) again, alone: there the grader or the load may have been at fault.")
        begin(count, "\(count) again", &state)
      case .done(let result, let isNew):
        state.done += 1
        if !Terminal.isInteractive {
          print(Self.line(of: result, isNew: isNew, state) + state.timeLeft)
        }
        state.bar?.show(state.share)
      }
      fflush(nil)
    }
  }

  /// Shows something that happened during a run in shards.
  func show(_ event: ShardedRun.Event) {
    switch event {
    case .preparing(let event): show(event)
    case .ready(let count, let shards, let known):
      state.withLock { state in
        state.bar?.clear()
        print("They earn full marks and none. Graded already: \(GradebookText.handIns(known)).")
        guard count > 0 else { return }
        print("Grading \(GradebookText.handIns(count)) in \(shards) shards.")
        begin(count, GradebookText.handIns(count), &state)
      }
    case .graded(let count):
      state.withLock { state in
        state.done = count
        if !Terminal.isInteractive { print("\(count) of \(state.total)\(state.timeLeft)") }
        state.bar?.show(state.share)
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

  /// Shows how far the trying of the course has come; in a log, where each part begins and at each further quarter.
  private func show(_ trial: CourseTrial, _ state: inout State) {
    let name = Self.name(of: trial.part)
    if trial.done == 0 {
      state.bar?.clear()
      begin(trial.count, "trying the course: \(name)", &state)
    }
    let quarter = trial.done * 4 / max(1, trial.count)
    let isNews = trial.done == 0 || quarter > state.done * 4 / max(1, trial.count)
    state.done = trial.done
    if !Terminal.isInteractive, isNews {
      print("  \(name): \(trial.done) of \(trial.count) exercises\(state.timeLeft)")
    }
    state.bar?.show(state.share)
  }

  private static func name(of part: CourseTrial.Part) -> String {
    switch part {
    case .trivialAnswers: "answers without substance"
    case .modelAnswers: "the model answers"
    case .stubs: "the stubs"
    }
  }

  private static func line(leavingOut files: [String]) -> String {
    let names = files.prefix(3).map { Terminal.shown($0) }.joined(separator: ", ")
    let list = names + (files.count > 3 ? ", …" : "")
    return files.count == 1
      ? "1 file beside the hand-ins was left out: \(list). It belongs in its student's folder."
      : "\(files.count) files beside the hand-ins were left out: \(list). "
        + "They belong in their students' folders."
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
