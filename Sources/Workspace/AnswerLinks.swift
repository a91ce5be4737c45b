public import Coursework

/// Which answers call which others: value iteration may use the learner's own Bellman operator.
///
/// An answer that mentions the name of another exercise counts as calling it; a mention in a comment does
/// no harm.
public struct AnswerLinks: Sendable {
  private let mentions: [ExerciseID: Set<ExerciseID>]
  /// The answers that throw `Unattempted` themselves.
  private let unfinished: Set<ExerciseID>

  /// Reads the answers.
  ///
  /// - Parameters:
  ///   - answers: The texts.
  ///   - name: The name of an exercise's type.
  public init(_ answers: [ExerciseID: String], name: (ExerciseID) -> String?) {
    let names = Dictionary(
      answers.keys.compactMap { id in name(id).map { ($0, id) } }, uniquingKeysWith: { $1 })
    let words = answers.mapValues { text in
      Set(text.split { !$0.isLetter && !$0.isNumber && $0 != "_" })
    }
    mentions = words.mapValues { Set($0.compactMap { names[String($0)] }) }
    unfinished = Set(words.filter { $0.value.contains("Unattempted") }.keys)
  }

  /// The exercise and all that it needs, directly or by way of others.
  public func needs(of id: ExerciseID) -> Set<ExerciseID> {
    var found: Set<ExerciseID> = [id]
    var waiting = [id]
    while let next = waiting.popLast() {
      for needed in mentions[next] ?? [] where found.insert(needed).inserted {
        waiting.append(needed)
      }
    }
    return found
  }

  /// The exercise that an answer waits for which has come to `Unattempted`: the first that it needs and that does
  /// not pass.
  ///
  /// An answer that throws `Unattempted` itself is only begun, and waits for nobody.
  ///
  /// - Parameters:
  ///   - id: The exercise.
  ///   - passes: Whether another exercise passes.
  /// - Returns: The exercise that is waited for; nil where there is none.
  /// - Throws: What `passes` throws.
  public func awaited(
    by id: ExerciseID, passes: (ExerciseID) async throws -> Bool
  ) async rethrows -> ExerciseID? {
    guard !unfinished.contains(id) else { return nil }
    for needed in needs(of: id).sorted() where needed != id {
      if try await !passes(needed) { return needed }
    }
    return nil
  }
}
