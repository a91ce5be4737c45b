import Checks
import Coursework
public import Foundation

/// What one student has earned, and from what.
public struct StudentGrade: Hashable, Sendable {
  /// The identifier on the roster, or the name of a hand-in that nobody there has claimed.
  public let student: String
  /// The entry on the roster, where there is one.
  public let entry: Roster.Entry?
  /// The attempt that counts; nil where nothing was handed in.
  public let attempt: GradedSubmission?
  /// How many attempts there are.
  public let attemptCount: Int
  /// What a person should look at in the last attempt: why nothing of it could be taken, or why an exercise of it
  /// was not.
  public let notesToLookAt: [IntakeNote]
  /// When the attempt was handed in, where that is known.
  public let handedIn: Date?
  /// The days that count as late.
  public let lateDays: Int
  /// The share of the points that is lost by being late.
  public let penalty: Double
  /// The override of the late days, where there is one.
  public let lateDaysOverride: Override?
  /// The exercises, in the order of the course.
  public let exercises: [ExerciseGrade]

  /// The name to show.
  public var name: String {
    guard let name = entry?.name, !name.isEmpty else { return student }
    return name
  }

  /// The chapters with their points, in order.
  public var chapters: [ChapterGrade] {
    exercises.chunked { $0.exercise.id.chapter }.map { ChapterGrade($0, penalty: penalty) }
  }

  /// The points before anything is taken for being late.
  public var raw: Double { chapters.map(\.raw).reduce(0, +).inHundredths }
  /// The points that count.
  public var score: Double { chapters.map(\.score).reduce(0, +).inHundredths }
  /// What the course is worth.
  public var maximum: Int { exercises.map(\.exercise.points).reduce(0, +) }

  /// The exercises that a person should look at.
  public var exercisesToLookAt: [ExerciseGrade] {
    exercises.filter { $0.examination?.results.contains { $0.verdict.needsALook } ?? false }
  }

  /// What a person should look at in the hand-in itself, in sentences.
  public var handInToLookAt: [String] {
    let (lost, whole) = (
      notesToLookAt.filter { !$0.exercises.isEmpty }, notesToLookAt.filter(\.exercises.isEmpty)
    )
    let sentences = lost.map { note in
      let names = note.exercises.map(\.description).joined(separator: ", ")
      return "no file was taken for \(names): \(note.line)"
    }
    guard let first = whole.first else { return sentences }
    let rest = whole.count - 1
    let more = rest == 0 ? "" : rest == 1 ? " (and 1 more note)" : " (and \(rest) more notes)"
    return ["nothing of the hand-in could be taken: \(first.line)\(more)"] + sentences
  }
}

extension StudentGrade {
  /// The grade of somebody who has handed in nothing.
  static func empty(of outline: CourseOutline) -> StudentGrade {
    StudentGrade(
      student: "", entry: nil, attempt: nil, attemptCount: 0, notesToLookAt: [], handedIn: nil,
      lateDays: 0,
      penalty: 0, lateDaysOverride: nil,
      exercises: outline.exercises.map {
        ExerciseGrade($0, examination: nil, award: .allOrNothing)
      })
  }
}

/// What a student has earned in one chapter.
public struct ChapterGrade: Hashable, Sendable {
  /// The number of the chapter.
  public let number: Int
  /// Its title.
  public let title: String
  /// The points before anything is taken for being late.
  public let raw: Double
  /// The points that count.
  public let score: Double
  /// What the chapter is worth.
  public let maximum: Int
  /// Its exercises, in order.
  public let exercises: [ExerciseGrade]

  /// The name under which other programs list it.
  public var label: String { "Chapter \(number): \(title)" }

  init(_ exercises: [ExerciseGrade], penalty: Double) {
    self.exercises = exercises
    number = exercises[0].exercise.id.chapter
    title = exercises[0].exercise.chapter
    raw = exercises.map(\.points).reduce(0, +).inHundredths
    score = (raw * (1 - penalty)).inHundredths
    maximum = exercises.map(\.exercise.points).reduce(0, +)
  }
}

extension [ExerciseGrade] {
  /// The list cut where a key changes.
  fileprivate func chunked(by key: (ExerciseGrade) -> Int) -> [[ExerciseGrade]] {
    reduce(into: []) { chunks, element in
      if let last = chunks.last?.last, key(last) == key(element) {
        chunks[chunks.count - 1].append(element)
      } else {
        chunks.append([element])
      }
    }
  }
}
