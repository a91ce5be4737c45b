import Checks
import CourseFigures
import Coursework
import Foundation
import Judging
import Plotting

/// Draws what a learner's code does, for the learner's page.
///
/// The code is asked in a jailed worker of its own when all verdicts are there: what goes wrong costs the figure
/// and nothing else. The drawing is made here, from numbers that were looked at; no text of the learner's is
/// part of it.
struct FigureArtist: Sendable {
  var renderer = FigureRenderer(timeLimit: .seconds(10))
  /// The time on the wall after which no question of a figure is asked any more, and the longest that one
  /// answer may take, in seconds.
  var wallSeconds = 20.0

  /// What the worker of a figure may use: as one that is examined, but for the processor's time.
  static let limits: JailLimits = {
    var limits = JailLimits.worker
    limits.processorSeconds = 20
    return limits
  }()
  /// The longest drawing that is kept, in bytes.
  static let byteLimit = 512 << 10

  /// Draws something, to find out whether anything can be drawn on this machine.
  ///
  /// - Throws: `GradingError.noFigures`.
  func tryProgram() async throws {
    let figure = Figure(title: "trial", layers: [.line("trial", x: [0, 1], y: [0, 1])])
    if case .failure(let error) = await rendering(of: figure) {
      throw GradingError.noFigures(reason: "\(error)")
    }
  }

  /// The drawing of an exercise as SVG, or nil where it has none or the code does not answer.
  ///
  /// The same program and seed give the same bytes.
  func drawing(of exercise: ExerciseID, by worker: WorkerProgram, seed: UInt64) async -> String? {
    guard let figure = LearnerFigure.all.first(where: { $0.exercise == exercise }) else {
      return nil
    }
    var judge = Judge(program: worker, seed: CourseSeed(seed))
    judge.wallLimit = wallSeconds
    let (seconds, begun) = (wallSeconds, ContinuousClock.now)
    let answer = try? await judge.converse { subject in
      await figure.draw(HurriedSubject(subject: subject, begun: begun, seconds: seconds), seed)
    }
    guard case .success(let drawn)? = answer?.result,
      case .success(let picture) = await rendering(of: drawn), picture.count <= Self.byteLimit
    else { return nil }
    return String(decoding: picture, as: UTF8.self)
  }

  /// Waits for gnuplot on a thread that nobody else needs meanwhile.
  private func rendering(of figure: Figure) async -> Result<[UInt8], PlottingError> {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        do throws(PlottingError) {
          continuation.resume(returning: .success(try renderer.render(figure, as: .svg)))
        } catch {
          continuation.resume(returning: .failure(error))
        }
      }
    }
  }
}

/// A subject that is not asked any more when a time has come, however quickly it answers.
private struct HurriedSubject: Subject {
  let subject: any Subject
  let begun: ContinuousClock.Instant
  let seconds: Double

  func reply<Q: Question>(to question: Q) async throws(Interruption) -> Reply<Q.Answer> {
    guard ContinuousClock.now - begun < .seconds(seconds) else {
      throw Interruption(.timedOut(.wall(seconds: seconds)))
    }
    return try await subject.reply(to: question)
  }
}
