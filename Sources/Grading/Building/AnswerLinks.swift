import Coursework
import Foundation

/// Which answers call which others: value iteration may use the learner's own Bellman operator.
///
/// An answer that mentions the name of another exercise counts as calling it; a mention in a comment does
/// no harm.
struct AnswerLinks: Sendable {
  private let mentions: [ExerciseID: Set<ExerciseID>]

  /// Reads the answers.
  ///
  /// - Parameters:
  ///   - answers: The texts.
  ///   - name: The name of an exercise's type.
  init(_ answers: [ExerciseID: String], name: (ExerciseID) -> String?) {
    let names = Dictionary(
      answers.keys.compactMap { id in name(id).map { ($0, id) } }, uniquingKeysWith: { $1 })
    mentions = answers.mapValues { text in
      Set(text.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.compactMap { names[String($0)] })
    }
  }

  /// The exercise and all that it needs, directly or by way of others.
  func needs(of id: ExerciseID) -> Set<ExerciseID> {
    var found: Set<ExerciseID> = [id]
    var waiting = [id]
    while let next = waiting.popLast() {
      for needed in mentions[next] ?? [] where found.insert(needed).inserted {
        waiting.append(needed)
      }
    }
    return found
  }
}
