public import Checks
public import Coursework
public import Plotting

/// A picture of what the learner's own code does, beside the reference.
///
/// It is drawn from answers to questions, as checks are: the learner's code runs in a worker.
public struct LearnerFigure: Sendable {
  /// The exercise.
  public let exercise: ExerciseID
  private let body: @Sendable (any Subject, UInt64) async throws -> Figure

  /// Why there is no figure.
  public enum Obstacle: Error, CustomStringConvertible, Sendable {
    /// The exercise, or a part of it, has not been started.
    case notAttempted
    /// The learner's code ended instead of answering.
    case interrupted(Verdict)
    /// The learner's code threw an error, or refused a good question.
    case threw(String)
    /// An answer that cannot be drawn.
    case unusable(String)

    public var description: String {
      switch self {
      case .notAttempted: "it is not attempted"
      case .interrupted(let verdict): "\(verdict)"
      case .threw(let error): "it threw \(error)"
      case .unusable(let what): "\(what); `bellwork check` says more"
      }
    }
  }

  init<C: Contract>(
    _ contract: C.Type,
    body: @escaping @Sendable (any Subject, UInt64) async throws -> Figure
  ) {
    self.exercise = contract.id
    self.body = body
  }

  /// Asks a subject and draws its answers.
  public func draw(_ subject: any Subject, _ seed: UInt64) async -> Result<Figure, Obstacle> {
    do {
      return .success(try await body(subject, seed))
    } catch let obstacle as Obstacle {
      return .failure(obstacle)
    } catch let interruption as Interruption {
      return .failure(.interrupted(interruption.verdict))
    } catch {
      return .failure(.threw("\(error)"))
    }
  }
}

extension Subject {
  /// The answer to a question, where there is one.
  func answer<Q: Question>(to question: Q) async throws -> Q.Answer {
    switch try await reply(to: question) {
    case .answer(let answer): return answer
    case .unattempted: throw LearnerFigure.Obstacle.notAttempted
    case .invalidInput(let reason): throw LearnerFigure.Obstacle.threw("InvalidInput: \(reason)")
    case .threw(let error): throw LearnerFigure.Obstacle.threw(error)
    }
  }
}
