package import Checks
import Datasets

/// Finds what a person means by the number or the name of an exercise.
package enum ExerciseArgument {
  /// The exercise.
  ///
  /// - Throws: `Failure` with the closest one as a suggestion.
  package static func exercise(_ text: String) throws -> ExerciseSuite {
    if let exercise = Catalogue.exercise(text) { return exercise }
    throw unknown(text)
  }

  /// The exercises of a list of exercises and chapters; all of them where the list is empty.
  package static func exercises(_ texts: [String]) throws -> [ExerciseSuite] {
    if texts.isEmpty { return Catalogue.exercises }
    return try texts.flatMap { text in
      if let chapter = Catalogue.chapters.first(where: { "\($0.number)" == text }) {
        return chapter.exercises
      }
      return [try exercise(text)]
    }
  }

  private static func unknown(_ text: String) -> Failure {
    let names = Catalogue.exercises.flatMap { ["\($0.id)", $0.name] }
    let advice =
      closestMatch(to: text, in: names).map { "Did you mean \($0)?" }
      ?? "`bellwork status` lists them."
    return Failure(
      text: "There is no exercise “\(text)”. \(advice)", status: Failure.wrongContent)
  }
}
