import Checks
import Coursework

/// How the results of two grade books differ, student by student.
public struct GradebookComparison {
  private let first: ClassGrades
  private let second: ClassGrades

  /// Creates a comparison.
  public init(_ first: ClassGrades, _ second: ClassGrades) {
    self.first = first
    self.second = second
  }

  /// One line for each student whose points or verdicts differ, in the order of their identifiers.
  public func differences() throws -> [String] {
    try Array(Set(first.students + second.students)).inOrder.compactMap { student in
      guard first.students.contains(student) else { return "\(student): only in the second" }
      guard second.students.contains(student) else { return "\(student): only in the first" }
      let (one, other) = (try first.grade(of: student), try second.grade(of: student))
      let changes = Self.changes(from: one, to: other)
      return changes.isEmpty ? nil : "\(student): \(changes.joined(separator: ", "))"
    }
  }

  private static func changes(from one: StudentGrade, to other: StudentGrade) -> [String] {
    var changes: [String] = []
    if one.score != other.score || one.maximum != other.maximum {
      changes.append(
        "\(one.score.inPoints) of \(one.maximum) → \(other.score.inPoints) of \(other.maximum)")
    }
    let labels = Dictionary(
      other.exercises.map { ($0.exercise.id, $0.label) }, uniquingKeysWith: { first, _ in first })
    for exercise in one.exercises {
      let label = labels[exercise.exercise.id] ?? "not in the course"
      if label != exercise.label {
        changes.append("\(exercise.exercise.id) \(exercise.label) → \(label)")
      }
    }
    let known = Set(one.exercises.map(\.exercise.id))
    for exercise in other.exercises where !known.contains(exercise.exercise.id) {
      changes.append("\(exercise.exercise.id) not in the course → \(exercise.label)")
    }
    return changes
  }
}
