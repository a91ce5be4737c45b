/// What a class's grades can be written as.
public enum ExportFormat: String, CaseIterable, Sendable {
  /// `results.json` for each student, and the scripts that make one on Gradescope.
  case gradescope
  /// JUnit's XML for each student.
  case junit
  /// One table with the columns of nbgrader's export, and one with the points of each exercise.
  case csv
  /// `results.json` of version 3 for each student, as Exercism's test runners write it.
  case exercism
  /// `result.json` for each student, as Classroom 50's autograders write it.
  case classroom50
  /// JSON for each student, in the shape of check50's.
  case check50
  /// A table that Canvas imports.
  case canvas
  /// A table that Moodle imports.
  case moodle
  /// A page for the class and one for each student.
  case pages
}
